import type { Scorer } from './scorer.js'
import { inPieces } from '../kernel/witnesses.js'

/** Evidence of a piece's witnesses about runs of the other side's pieces, in nats. */
export type RunEvidence = (start: number, length: number) => number

/** Evidence of a piece's words about every run of the other side's pieces between `low` and `high`. */
export function pieceEvidence(
  { tables, kernel, addresses }: Scorer,
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
    addresses[side].words,
  )
  return (start, length) => kernel.run.windowAt(windows, start, length)
}

/** Evidence of all words of some segments about some segments of the other side, in any order, in nats. */
export function totalEvidence(
  { kernel, addresses }: Scorer,
  side: 'en' | 'zh',
  first: number,
  size: number,
  from: number,
  count: number,
): number {
  const other = side === 'en' ? addresses.zh : addresses.en
  return kernel.run.evidenceAnywhere(addresses[side].side, first, size, other.text, from, count)
}
