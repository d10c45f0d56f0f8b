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
