import type { Ignored, Span, Warning } from '../../../types.js'
import { escapesIn } from '../../entries/escapes.js'
import type { KeyedText } from '../../entries/keyed.js'
import { languageOf } from '../../languages/identify.js'
import { visible } from '../../spans/visible.js'
import { makeTaker } from '../../xml/taker.js'
import type { Taken } from '../../xml/taker.js'
import { walkXml } from '../../xml/tags.js'
import { makePath } from './path.js'
import type { Vocabulary } from './vocabulary.js'

export interface TakenTexts {
  readonly texts: readonly KeyedText[]
  readonly ignored: readonly Ignored[]
  readonly remarks: readonly Warning[]
}

/** The texts of a file with what they are called. @param vocabulary undefined: each element that holds text is one */
export function takeTexts(text: string, vocabulary: Vocabulary | undefined): TakenTexts {
  const taker = makeTaker(text)
  const path = makePath()
  const texts: KeyedText[] = []
  const ignored: Ignored[] = []
  let original: Span | undefined
  /** How deep it is in the element whose text is taken, or in one that is left out. */
  let taking = 0
  let skipping = 0
  let skipped: Omit<Ignored, 'to'> | undefined
  let isDamaged = false

  const add = (name: string): void => {
    const taken = taker.end()
    if (taken === undefined) return
    if (name === vocabulary?.key) {
      path.name(visible(text, taken))
      ignored.push({ from: taken.from, to: taken.to, why: 'key' })
      return
    }
    const steps = path.steps()
    // How the forms of a plural are put into a sentence.
    if ((steps.at(-1) ?? '').startsWith('NSString')) {
      ignored.push({ from: taken.from, to: taken.to, why: 'directive' })
      return
    }
    if (original !== undefined) texts.push({ ...original, edits: [], path: steps, language: 'en' })
    const language = original === undefined ? undefined : languageOf(visible(text, taken))
    texts.push({
      ...(vocabulary?.isEscaped === true ? unescaped(text, taken) : taken),
      path: steps,
      ...(language === undefined ? {} : { language }),
    })
    original = undefined
  }

  walkXml(text, {
    open({ name, from, attributes }) {
      const why = vocabulary?.leaves?.({ name, attributes, parent: path.parent() })
      if (skipping > 0) skipping++
      else if (taking > 0) taking++
      else if (why !== undefined) {
        skipping = 1
        skipped = { from, why }
      } else {
        path.open(name, attributes)
        taker.end()
        if (vocabulary?.texts.has(name) === true || name === vocabulary?.key) taking = 1
      }
    },
    close(name, { to }, isImplied) {
      isDamaged ||= isImplied
      if (skipping > 0) {
        if (--skipping === 0 && skipped !== undefined) ignored.push({ ...skipped, to })
      } else if (taking > 1) taking--
      else {
        if (taking === 1) add(name)
        taking = 0
        path.close(name === vocabulary?.key)
      }
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
      const found = ORIGINAL_COMMENT.exec(text.slice(span.from, span.to))
      if (vocabulary !== undefined || skipping + taking > 0 || found === null)
        ignored.push({ ...span, why: 'comment' })
      else {
        if (original !== undefined) ignored.push({ ...original, why: 'comment' })
        const from = span.from + found[1].length
        original = { from, to: from + found[2].length }
      }
    },
  })
  if (original !== undefined) ignored.push({ ...original, why: 'comment' })
  return {
    texts,
    ignored: ignored.sort((a, b) => a.from - b.from),
    remarks: isDamaged ? DAMAGE_WARNINGS : [],
  }

  /** Whether a piece is taken: without a vocabulary the first text in an element begins it. */
  function begins(piece: string): boolean {
    if (
      skipping === 0 &&
      taking === 0 &&
      vocabulary === undefined &&
      path.isInside() &&
      piece.trim() !== ''
    )
      taking = 1
    return skipping === 0 && taking > 0
  }
}

/** `<!-- EN: Bakery closed -->`, the original of the text that follows. */
const ORIGINAL_COMMENT =
  /^(<!--\s*(?:EN|en-US|English|Original|Source)\s*[:：]\s*)((?:(?!-->)[^])*?)\s*-->$/i

const DAMAGE_WARNINGS: readonly Warning[] = [
  { code: 'notWellFormed', message: 'the XML is not well-formed; what can be read of it is read' },
]

function unescaped(text: string, taken: Taken): Taken {
  const edits = escapesIn(text, taken).filter(
    ({ from, to }) => !taken.edits.some((edit) => edit.from < to && edit.to > from),
  )
  return { ...taken, edits: [...taken.edits, ...edits].sort((a, b) => a.from - b.from) }
}
