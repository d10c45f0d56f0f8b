import type { Document, Pin, Segment, Side, Span } from '../types.js'
import { anchorRows } from './anchor.js'
import type { Anchored } from './anchor.js'
import { isOfParagraphs } from './corrections.js'
import type { CorrectedRow, Corrections } from './corrections.js'
import { cutSegment } from './cut-segment.js'

/** A row and the segments that it holds. */
export interface FittedRow {
  readonly row: CorrectedRow
  readonly pin: Pin
}

/** Corrections as they fit a document. */
export interface Fitted {
  /** With sentences cut where the rows are. */
  readonly document: Document
  /** Those that stay as they are. */
  readonly rows: readonly FittedRow[]
  /** Those that only bear a note: it goes to the pair that holds the first of their segments. */
  readonly noted: readonly FittedRow[]
  /** Rows that are no longer in the text. */
  readonly lost: readonly CorrectedRow[]
  /** Whether the text is another than the one that was corrected. */
  readonly isChanged: boolean
}

/** Finds corrections in a document, and cuts its sentences at their borders; paragraphs are never cut. */
export function fitCorrections(document: Document, { level, rows }: Corrections): Fitted {
  const sources = { en: document.en.source.text, zh: document.zh.source.text }
  const { found, lost, isChanged } = anchorRows(rows, sources)
  const byParagraphs = isOfParagraphs(level)
  const cut = byParagraphs
    ? document
    : {
        ...document,
        en: cutSide(document.en, bordersOf(found, 'en')),
        zh: cutSide(document.zh, bordersOf(found, 'zh')),
      }
  const unit = byParagraphs ? 'paragraphs' : 'sentences'
  const finders = { en: makeFinder(cut.en[unit]), zh: makeFinder(cut.zh[unit]) }
  const fitted: FittedRow[] = []
  const noted: FittedRow[] = []
  const unfit: CorrectedRow[] = []
  let end = { en: 0, zh: 0 }
  for (const { row, en, zh } of found) {
    const pin = { en: finders.en(en), zh: finders.zh(zh) }
    const fits = isWhole(row, pin) && pin.en.from >= end.en && pin.zh.from >= end.zh
    if (!fits) unfit.push(row)
    else {
      if (row.state === 'noted') noted.push({ row, pin })
      else fitted.push({ row, pin })
      end = { en: pin.en.to, zh: pin.zh.to }
    }
  }
  return { document: cut, rows: fitted, noted, lost: [...lost, ...unfit], isChanged }
}

const bordersOf = (found: readonly Anchored[], side: 'en' | 'zh'): number[] =>
  found
    .flatMap((row) => (row[side].from === row[side].to ? [] : [row[side].from, row[side].to]))
    .sort((a, b) => a - b)

function cutSide(side: Side, cuts: readonly number[]): Side {
  let next = 0
  const sentences = side.sentences.flatMap((sentence): Segment[] => {
    while (next < cuts.length && cuts[next] <= sentence.from) next++
    const first = next
    while (next < cuts.length && cuts[next] < sentence.to) next++
    return cutSegment(sentence, side.source.text, cuts.slice(first, next))
  })
  return { ...side, sentences }
}

/** Finds the segments within a span; where there are none, the place between segments. */
function makeFinder(segments: readonly Span[]): (span: Span) => Pin['en'] {
  /** The first segment that begins at a place or later. */
  const firstFrom = (place: number): number => {
    let [low, high] = [0, segments.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (segments[middle].from < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ from, to }) => {
    const first = firstFrom(from)
    return { from: first, to: from === to ? first : Math.max(first, firstFrom(to)) }
  }
}

/** Whether a row still has segments on the sides on which it had some. */
const isWhole = ({ en, zh }: CorrectedRow, pin: Pin): boolean =>
  (en.text !== '' || zh.text !== '') &&
  (en.text === '') === (pin.en.from === pin.en.to) &&
  (zh.text === '') === (pin.zh.from === pin.zh.to)
