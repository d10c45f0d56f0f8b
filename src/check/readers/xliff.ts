import { languageIn } from '../codes.js'
import type { MemoryText } from '../unit.js'
import { trimmed } from './trimmed.js'
import type { Attributes, UnitBuilder, Vocabulary } from './vocabulary.js'

/** Codes of the document that is translated, with all they hold, and what stands beside the text of a unit. */
const OUTSIDE = new Set(
  (
    'bpt ept it ph ut x bx ex sc ec alt-trans matches note notes context-group originalData internal-file ' +
    'external-file seg-defs ignorable'
  ).split(' '),
)

/** What else a unit may hold that leads to its texts. Programs add earlier versions and matches, which have texts too. */
const INSIDE = new Set(['source', 'seg-source', 'target', 'segment', 'trans-unit', 'unit'])

type Side = 'source' | 'target'
const SIDES: Readonly<Record<string, Side | undefined>> = {
  source: 'source',
  'seg-source': 'source',
  target: 'target',
}

interface SegmentText {
  readonly text: string
  readonly line: number
}

/** The texts of a unit by side and then by the segment that the file cuts them into, `''` for a whole. */
type UnitTexts = Record<Side, Map<string, SegmentText>>

/**
 * XLIFF 1.2 and 2.x, with what SDL, memoQ and Memsource make of it. Each segment of a unit is a unit of its own.
 * One function, as its short handlers share the state of the unit that is being read.
 */
export function makeXliff(builder: UnitBuilder): Vocabulary {
  const codes: Partial<Record<Side, string>> = {}
  let outside = 0
  let side: Side | undefined
  let id: string | undefined
  let isOut = false
  let isInUnit = false
  let segment = ''
  let mark = ''
  const marks: boolean[] = []
  let text = ''
  let line = 0
  let texts: UnitTexts = emptyTexts()

  const take = (): void => {
    const key = segment + mark
    if (side !== undefined && (trimmed(text) !== '' || !texts[side].has(key)))
      texts[side].set(key, { text: trimmed(text), line })
    text = ''
  }
  const begin = (name: string, attributes: Attributes): void => {
    if (name === 'xliff' || name === 'file') {
      codes.source =
        attributes.get('srcLang') ?? attributes.get('source-language') ?? codes.source ?? ''
      codes.target =
        attributes.get('trgLang') ?? attributes.get('target-language') ?? codes.target ?? ''
    } else if (name === 'trans-unit' || name === 'unit') {
      id = attributes.get('resname') ?? attributes.get('name') ?? attributes.get('id')
      isOut = attributes.get('translate') === 'no'
      isInUnit = true
      segment = mark = ''
      texts = emptyTexts()
      builder.begin({ id, source: languageIn(codes.source) })
    } else if (name === 'segment') segment = `segment ${attributes.get('id') ?? texts.source.size}`
    else if (name === 'mrk') {
      marks.push(attributes.get('mtype') === 'seg' && side !== undefined)
      if (marks.at(-1) !== true) return
      take()
      mark = ` mark ${attributes.get('mid') ?? ''}`
      line = builder.line()
    } else if (SIDES[name] !== undefined) {
      side = SIDES[name]
      text = mark = ''
      line = builder.line()
    }
  }
  const end = (name: string): void => {
    if (name === 'mrk') {
      if (marks.pop() !== true) return
      take()
      mark = ''
    } else if (SIDES[name] !== undefined) {
      take()
      side = undefined
    } else if (name === 'trans-unit' || name === 'unit') finish()
  }
  const isOutside = (name: string): boolean =>
    OUTSIDE.has(name) || (isInUnit && side === undefined && !INSIDE.has(name))
  const finish = (): void => {
    isInUnit = false
    if (isOut) {
      builder.drop()
      return
    }
    pairedParts(texts).forEach((pair, i) => {
      if (i > 0) builder.begin({ id, source: languageIn(codes.source) })
      for (const one of ['source', 'target'] as const) {
        const part = pair[one]
        if (part !== undefined) builder.add(coded(part, codes[one]))
      }
      builder.finish()
    })
  }
  return {
    open(name, attributes) {
      if (outside > 0 || isOutside(name)) outside++
      else begin(name, attributes)
    },
    close(name) {
      if (outside > 0) outside--
      else end(name)
    },
    text(piece) {
      if (outside === 0 && side !== undefined) text += piece
    },
  }
}

const emptyTexts = (): UnitTexts => ({ source: new Map(), target: new Map() })

const coded = ({ text, line }: SegmentText, code: string | undefined): MemoryText => ({
  text,
  line,
  ...(code === undefined || code === '' ? {} : { code }),
})

/** Segment by segment where both sides are cut, else the whole texts. A unit without a target has an empty one. */
function pairedParts({ source, target }: UnitTexts): Partial<Record<Side, SegmentText>>[] {
  const keys = [...source.keys()].filter((key) => key !== '')
  const isCut = keys.length > 0 && keys.some((key) => target.has(key))
  const wanted = isCut ? keys : [...new Set([...source.keys(), ...target.keys()])].slice(0, 1)
  return wanted.map((key) => {
    const [one, other] = [source.get(key), target.get(key)]
    return {
      ...(one === undefined ? {} : { source: one }),
      target: other ?? { text: '', line: one?.line ?? 0 },
    }
  })
}
