/** The corners of the lattice between beads, numbered. */
import { Ints, filledInts, newInts } from './memory'
import { Candidates } from './stretch'

/**
 * The corners that candidates touch, and those between them in the same row, numbered row by row from 0. Counting them
 * takes less time than a map that knows each by its coordinates.
 */
@unmanaged
export class Corners {
  count: i32
  /** The first row, an English segment, and the number of rows. */
  first: i32
  size: i32
  /** row, from the first on → number that a corner at the Chinese segment 0 would have */
  rows: Ints
  /** row, from the first on → its first and last corner: Chinese segments, the first beyond the last where it has none */
  low: Ints
  high: Ints
}

/** @param more corners beside those of the candidates, English and Chinese segment by turns */
export function cornersOf(candidates: Candidates, more: Ints, moreCount: i32): Corners {
  const corners = changetype<Corners>(newInts(offsetof<Corners>() >> 2))
  let first = i32.MAX_VALUE
  let last = -1
  for (let bead = 0; bead < candidates.count; bead++) {
    const row = candidates.en[bead]
    first = min(first, row)
    last = max(last, row + candidates.enSize[bead])
  }
  for (let i = 0; i < moreCount; i++) {
    first = min(first, more[2 * i])
    last = max(last, more[2 * i])
  }
  const size = last < 0 ? 0 : last - first + 1
  corners.first = first
  corners.size = size
  corners.rows = newInts(size)
  corners.low = newInts(size)
  for (let row = 0; row < size; row++) corners.low[row] = i32.MAX_VALUE
  corners.high = filledInts(size, -1)
  for (let bead = 0; bead < candidates.count; bead++) {
    const row = candidates.en[bead] - first
    const zh = candidates.zh[bead]
    touch(corners, row, row + candidates.enSize[bead], zh, zh + candidates.zhSize[bead])
  }
  for (let i = 0; i < moreCount; i++) {
    const row = more[2 * i] - first
    touch(corners, row, row, more[2 * i + 1], more[2 * i + 1])
  }
  number(corners)
  return corners
}

function touch(corners: Corners, firstRow: i32, lastRow: i32, from: i32, to: i32): void {
  for (let row = firstRow; row <= lastRow; row++) {
    if (from < corners.low[row]) corners.low[row] = from
    if (to > corners.high[row]) corners.high[row] = to
  }
}

function number(corners: Corners): void {
  let count = 0
  for (let row = 0; row < corners.size; row++) {
    const low = corners.low[row]
    const high = corners.high[row]
    if (high < low) continue
    corners.rows[row] = count - low
    count += high - low + 1
  }
  corners.count = count
}

export function cornerAt(corners: Corners, en: i32, zh: i32): i32 {
  return corners.rows[en - corners.first] + zh
}
