import type { Candidates } from './beads.js'

/**
 * The corners of the lattice that candidates touch, and those between them in the same row, numbered row by row from 0.
 * Counting them takes less time than a map that knows each by its coordinates.
 */
export interface Corners {
  readonly count: number
  /** The first row: an English segment. */
  readonly first: number
  /** row, from the first on → number that a corner at the Chinese segment 0 would have */
  readonly rows: Int32Array
  /** row, from the first on → its first and last corner: Chinese segments, the first beyond the last where it has none */
  readonly low: Int32Array
  readonly high: Int32Array
}

/** @param more corners beside those of the candidates */
export function cornersOf(
  { count, en, enSize, zh, zhSize }: Candidates,
  more: readonly (readonly [en: number, zh: number])[] = [],
): Corners {
  let [first, last] = [Infinity, -1]
  const widen = (from: number, to: number): void => {
    first = Math.min(first, from)
    last = Math.max(last, to)
  }
  for (let bead = 0; bead < count; bead++) widen(en[bead], en[bead] + enSize[bead])
  for (const [row] of more) widen(row, row)
  const size = Math.max(0, last - first + 1)
  const low = new Int32Array(size).fill(0x7fffffff)
  const high = new Int32Array(size).fill(-1)
  const touch = (row: number, from: number, to: number): void => {
    if (from < low[row]) low[row] = from
    if (to > high[row]) high[row] = to
  }
  for (let bead = 0; bead < count; bead++)
    for (let row = en[bead] - first; row <= en[bead] + enSize[bead] - first; row++)
      touch(row, zh[bead], zh[bead] + zhSize[bead])
  for (const [row, at] of more) touch(row - first, at, at)
  const rows = new Int32Array(size)
  let corners = 0
  for (let row = 0; row < size; row++) {
    if (high[row] < low[row]) continue
    rows[row] = corners - low[row]
    corners += high[row] - low[row] + 1
  }
  return { count: corners, first, rows, low, high }
}

export const cornerAt = ({ first, rows }: Corners, en: number, zh: number): number =>
  rows[en - first] + zh
