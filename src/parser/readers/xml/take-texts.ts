import type { Ignored, Span, Warning } from '../../../types.js'
import { escapesIn } from '../../entries/escapes.js'
import type { KeyedText } from '../../entries/keyed.js'
import { languageOf } from '../../languages/identify.js'
import { visible } from '../../spans/visible.js'
import { makeTaker } from '../../xml/taker.js'
import type { Taken } from '../../xml/taker.js'
import { walkXml } from '../../xml/tags.js'
import { makeOriginals } from './originals.js'
import type { Originals } from './originals.js'
import { makePath } from './path.js'
import type { Path } from './path.js'
import { makeSkipped } from './skipped.js'
import type { Vocabulary } from './vocabulary.js'

export interface TakenTexts {
  readonly texts: readonly KeyedText[]
  readonly ignored: readonly Ignored[]
  readonly remarks: readonly Warning[]
}

/** The texts of a file with what they are called. @param vocabulary undefined: each element that holds text is one */
export function takeTexts(text: string, vocabulary: Vocabulary | undefined): TakenTexts {
  const texts: KeyedText[] = []
  const ignored: Ignored[] = []
  const originals = makeOriginals(text, ignored)
  const path = makePath()
  const found: Found = { text, vocabulary, texts, ignored, originals, path }
  const taker = makeTaker(text)
  const skipped = makeSkipped(ignored)
  /** How many elements are open from the one whose text is taken inwards. */
  let taking = 0
  let isDamaged = false

  /** Whether a piece is taken: without a vocabulary the first text in an element begins it. */
  const begins = (piece: string): boolean => {
    if (skipped.isInside()) return false
    const mayBegin = taking === 0 && vocabulary === undefined && path.isInside()
    if (mayBegin && piece.trim() !== '') taking = 1
    return taking > 0
  }

  walkXml(text, {
    open({ name, from, attributes }) {
      if (skipped.open()) return
      const why = vocabulary?.leaves?.({ name, attributes, parent: path.parent() })
      if (taking > 0) taking++
      else if (why !== undefined) skipped.begin(from, why)
      else {
        path.open(name, attributes)
        taker.end()
        if (vocabulary?.texts.has(name) === true || name === vocabulary?.key) taking = 1
      }
    },
    close(name, { to }, isImplied) {
      isDamaged ||= isImplied
      if (skipped.close(to)) return
      if (--taking > 0) return
      const taken = taking === 0 ? taker.end() : undefined
      if (taken !== undefined) add(found, name, taken)
      taking = 0
      path.close(name === vocabulary?.key)
    },
    stray() {
      isDamaged = true
    },
    text(span) {
      if (begins(text.slice(span.from, span.to))) taker.text(span)
    },
    reference(span, character) {
      if (begins(character)) taker.reference(span, character)
    },
    comment(span) {
      if (vocabulary !== undefined || skipped.isInside() || taking > 0)
        ignored.push({ ...span, why: 'comment' })
      else originals.comment(span)
    },
  })
  originals.end()
  const remarks = isDamaged ? DAMAGE_WARNINGS : []
  return { texts, ignored: ignored.sort((a, b) => a.from - b.from), remarks }
}

/** What has been found so far. */
interface Found {
  readonly text: string
  readonly vocabulary: Vocabulary | undefined
  readonly texts: KeyedText[]
  readonly ignored: Ignored[]
  readonly originals: Originals
  readonly path: Path
}

/** @param name of the element that holds the text */
function add(found: Found, name: string, taken: Taken): void {
  const { text, vocabulary, texts, ignored, originals, path } = found
  const steps = path.steps()
  if (name === vocabulary?.key) {
    path.name(visible(text, taken))
    ignored.push({ from: taken.from, to: taken.to, why: 'key' })
  } else if (isPluralFormat(steps))
    ignored.push({ from: taken.from, to: taken.to, why: 'directive' })
  else {
    const own = vocabulary?.isEscaped === true ? unescaped(text, taken) : taken
    texts.push(...withOriginal(text, { ...own, path: steps }, originals.take()))
  }
}

/** `NSStringFormatSpecTypeKey`: how the forms of a plural are put into a sentence. */
const isPluralFormat = (steps: readonly string[]): boolean =>
  (steps.at(-1) ?? '').startsWith('NSString')

/** A text, behind its original where a comment holds that. */
function withOriginal(
  text: string,
  own: KeyedText,
  original: Span | undefined,
): readonly KeyedText[] {
  if (original === undefined) return [own]
  const language = languageOf(visible(text, own))
  return [
    { ...original, edits: [], path: own.path, language: 'en' },
    language === undefined ? own : { ...own, language },
  ]
}

const DAMAGE_WARNINGS: readonly Warning[] = [
  { code: 'notWellFormed', message: 'the XML is not well-formed; what can be read of it is read' },
]

function unescaped(text: string, taken: Taken): Taken {
  const edits = escapesIn(text, taken).filter(
    ({ from, to }) => !taken.edits.some((edit) => edit.from < to && edit.to > from),
  )
  return { ...taken, edits: [...taken.edits, ...edits].sort((a, b) => a.from - b.from) }
}
