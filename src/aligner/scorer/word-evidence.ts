import type { Bench } from './scorer.js'
import { inPieces } from '../kernel/witnesses.js'

/** Evidence of a piece's witnesses about runs of the other side's pieces, in nats. */
export type RunEvidence = (start: number, length: number) => number

/** What a piece's words say of every run of pieces between `low` and `high` of the other side. */
export function listenTo(
  { tables, kernel, layout }: Bench,
  side: 'en' | 'zh',
  piece: number,
  low: number,
  high: number,
): RunEvidence {
  const table = tables[side]
  const witnesses = inPieces(table, piece, piece + 1)
  const windows = kernel.run.fillWindows(
    table.at,
    kernel.ints(witnesses),
    0,
    witnesses.length,
    low,
    high,
    high - low,
    layout[side].words,
  )
  return (start, length) => kernel.run.windowAt(windows, start, length)
}

/** Evidence of all words of some segments about all of some segments of the other side, wherever they stand, in nats. */
export function hearAll(
  { kernel, layout }: Bench,
  side: 'en' | 'zh',
  first: number,
  size: number,
  from: number,
  count: number,
): number {
  const other = side === 'en' ? layout.zh : layout.en
  return kernel.run.anywhere(layout[side].side, first, size, other.stream, from, count)
}
