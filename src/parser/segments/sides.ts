import type { Block, Ignored, Language, Paragraph, Segment, Side, Source } from '../../types.js'
import { checkCount } from '../limits.js'
import { describeGap } from '../spans/gaps.js'
import { inside } from '../spans/inside.js'
import { render } from './render.js'
import { cutSentences, wholeSegment } from './make-segments.js'
import type { Unit } from '../units/unit.js'

/** A side that grows paragraph by paragraph. */
interface Growing {
  readonly paragraphs: Paragraph[]
  readonly sentences: Segment[]
}

/**
 * The two sides of a mixed file, or of two files whose units are in one order. A unit's place is its paragraph's `order`.
 * @param whole whether the units are not cut into sentences
 */
export function splitSides(
  sources: Readonly<Record<Language, Source>>,
  units: readonly Unit[],
  whole = false,
): Record<Language, Side> {
  const sides: Record<Language, Growing> = {
    en: { paragraphs: [], sentences: [] },
    zh: { paragraphs: [], sentences: [] },
  }
  units.forEach((unit, order) => {
    addParagraph(
      sides[unit.language],
      sources[unit.language],
      unit,
      unit.language,
      order,
      cutter(whole),
    )
  })
  return { en: { source: sources.en, ...sides.en }, zh: { source: sources.zh, ...sides.zh } }
}

/**
 * All blocks of a file in one language, as sentences or, when it is segmented already, as they are.
 * @param orders of the blocks, where they are not those of the file
 */
export function oneSide(
  source: Source,
  blocks: readonly Block[],
  language: Language,
  segmented: boolean,
  orders?: readonly number[],
): Side {
  const side: Growing = { paragraphs: [], sentences: [] }
  blocks.forEach((block, place) => {
    addParagraph(side, source, block, language, orders?.[place] ?? place, cutter(segmented))
  })
  return { source, ...side }
}

const cutter = (whole: boolean): typeof cutSentences =>
  whole ? (paragraph, rendered, index) => [wholeSegment(paragraph, rendered, index)] : cutSentences

function addParagraph(
  side: Growing,
  source: Source,
  block: Block & Pick<Unit, 'runsOn'>,
  language: Language,
  order: number,
  cut: typeof cutSentences,
): void {
  const rendered = render(source.text, block, block.edits, language)
  const paragraph: Paragraph = {
    from: block.from,
    to: block.to,
    language,
    kind: block.kind,
    text: rendered.text,
    order,
    ...(block.row === undefined ? {} : { row: block.row }),
    ...(block.annotations && { annotations: block.annotations }),
    ...(block.rowAnnotations && { rowAnnotations: block.rowAnnotations }),
    ...(block.runsOn === true && { runsOn: true }),
  }
  const notes = inside(block.notes ?? [], block)
  for (const sentence of cut(paragraph, rendered, side.paragraphs.length, notes))
    side.sentences.push(sentence)
  checkCount(side.sentences.length, 'sentences')
  side.paragraphs.push(paragraph)
}

/**
 * What is left out of a file, in order: what the reader and the languages left out, and whatever else
 * is in no segment, which is markup.
 */
export function leftOut(
  text: string,
  sides: readonly Side[],
  ignored: readonly Ignored[],
): Ignored[] {
  const spans = [...ignored, ...sides.flatMap((side) => side.sentences)].sort(
    (a, b) => a.from - b.from,
  )
  const rest: Ignored[] = []
  let at = 0
  for (const span of [...spans, { from: text.length, to: text.length }]) {
    if (span.from > at) for (const part of describeGap(text, at, span.from)) rest.push(part)
    at = Math.max(at, span.to)
  }
  const known = ignored.flatMap((span) =>
    span.why === 'markup' ? describeGap(text, span.from, span.to) : [span],
  )
  return [...known, ...rest].sort((a, b) => a.from - b.from)
}
