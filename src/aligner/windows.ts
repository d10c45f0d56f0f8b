import { lowerBound } from './witnesses.js'
import type { SegmentTable, WitnessTable } from './witnesses.js'

/** How much a word cue's evidence counts, by cue: when it speaks for a window, and against. */
export interface WordWeights {
  readonly found: readonly number[]
  readonly missed: readonly number[]
}

/** Evidence that speaks for a window and evidence against it count differently. */
const weighed = (nats: number, cue: number, { found, missed }: WordWeights): number =>
  nats * (nats > 0 ? found : missed)[cue]

/** The witnesses of one unit, a segment or a piece: `list[from .. to)`. */
export interface Unit {
  readonly list: Int32Array
  readonly from: number
  readonly to: number
}

export const segmentUnit = (table: SegmentTable, segment: number): Unit => ({
  list: table.bySegment.data,
  from: table.bySegment.offsets[segment],
  to: table.bySegment.offsets[segment + 1],
})

export const pieceUnit = (table: WitnessTable, piece: number): Unit => ({
  list: table.byPiece.data,
  from: table.byPiece.offsets[piece],
  to: table.byPiece.offsets[piece + 1],
})

/**
 * Evidence of one unit's witnesses about every window of up to `widest` cells of the other side
 * between cells `low` and `high`. A cell is a segment or a piece.
 */
export interface Windows {
  readonly low: number
  readonly high: number
  readonly widest: number
  /** nats: `values[(width - 1) * (high - low) + (start - low)]` */
  readonly values: Float32Array
}

export const windowAt = (windows: Windows, start: number, width: number): number =>
  windows.values[(width - 1) * (windows.high - windows.low) + start - windows.low]

/**
 * Evidence of one unit's witnesses about single cells: `missed` when a cell holds none of their
 * counterparts, and `gains[k]`, the sum over the cells before `low + k` of what their hits add to that.
 */
export interface Gains {
  readonly low: number
  readonly missed: number
  readonly gains: Float64Array
}

/** Time O(witnesses + hits). */
export function sumGains(
  table: WitnessTable,
  unit: Unit,
  starts: Int32Array,
  low: number,
  high: number,
  weights: WordWeights,
): Gains {
  const gains = new Float64Array(high - low + 1)
  const firstPiece = starts[low]
  const lastPiece = starts[high]
  let missedAll = 0
  for (let u = unit.from; u < unit.to; u++) {
    const witness = unit.list[u]
    const cue = table.cue[witness]
    const rho = table.reliability[witness]
    const base = table.base[witness]
    const missed = weighed(Math.log(1 - rho + rho * base), cue, weights)
    missedAll += missed
    const end = table.hits.offsets[witness + 1]
    let cell = low
    for (
      let hit = lowerBound(table.hits.data, table.hits.offsets[witness], end, firstPiece);
      hit < end && table.hits.data[hit] < lastPiece;
    ) {
      while (starts[cell + 1] <= table.hits.data[hit]) cell++
      let found = 0
      for (; hit < end && table.hits.data[hit] < starts[cell + 1]; hit++)
        found += table.surprise[hit]
      const nats = Math.log(1 - rho + rho * (base + found / (starts[cell + 1] - starts[cell])))
      gains[cell + 1 - low] += weighed(nats, cue, weights) - missed
    }
  }
  for (let k = 1; k < gains.length; k++) gains[k] += gains[k - 1]
  return { low, missed: missedAll, gains }
}

/** Evidence of a unit's witnesses about pieces `[from, to)`. Time O(witnesses · log hits). */
export function sumEvidence(
  table: WitnessTable,
  unit: Unit,
  from: number,
  to: number,
  weights: WordWeights,
): number {
  let total = 0
  for (let u = unit.from; u < unit.to; u++) {
    const witness = unit.list[u]
    const rho = table.reliability[witness]
    const end = table.hits.offsets[witness + 1]
    let found = 0
    for (
      let hit = lowerBound(table.hits.data, table.hits.offsets[witness], end, from);
      hit < end && table.hits.data[hit] < to;
      hit++
    )
      found += table.surprise[hit]
    const nats = Math.log(1 - rho + rho * (table.base[witness] + found / (to - from)))
    total += weighed(nats, table.cue[witness], weights)
  }
  return total
}

/** Reused between calls. */
let sums = new Float64Array(256)

/**
 * The sum over a unit's witnesses for all windows at once: everything missed to begin with, then each
 * witness corrects the windows that hold its hits. Time O(witnesses + hits · widest²).
 * @param starts cell of the other side → its first piece
 */
export function fillWindows(
  table: WitnessTable,
  unit: Unit,
  starts: Int32Array,
  low: number,
  high: number,
  widest: number,
  weights: WordWeights,
): Windows {
  const range = high - low
  const values = new Float32Array(range * widest)
  if (sums.length <= range) sums = new Float64Array(range * 2)
  const firstPiece = starts[low]
  const lastPiece = starts[high]
  let missedAll = 0
  for (let u = unit.from; u < unit.to; u++) {
    const witness = unit.list[u]
    const cue = table.cue[witness]
    const rho = table.reliability[witness]
    const base = table.base[witness]
    const missed = weighed(Math.log(1 - rho + rho * base), cue, weights)
    missedAll += missed

    const end = table.hits.offsets[witness + 1]
    let hit = lowerBound(table.hits.data, table.hits.offsets[witness], end, firstPiece)
    if (hit === end || table.hits.data[hit] >= lastPiece) continue
    // sums[k]: surprise of the hits in the first k cells of the range
    let cell = low
    let sum = 0
    let first = -1
    let last = low
    sums[0] = 0
    for (; hit < end && table.hits.data[hit] < lastPiece; hit++) {
      const piece = table.hits.data[hit]
      while (starts[cell + 1] <= piece) sums[++cell - low] = sum
      if (first < 0) first = cell
      last = cell
      sum += table.surprise[hit]
    }
    while (cell < high) sums[++cell - low] = sum

    for (let width = 1; width <= widest; width++) {
      const row = (width - 1) * range
      const to = Math.min(last, high - width)
      for (let start = Math.max(low, first - width + 1); start <= to; start++) {
        const found = sums[start + width - low] - sums[start - low]
        if (found === 0) continue
        const mean = found / (starts[start + width] - starts[start])
        const nats = Math.log(1 - rho + rho * (base + mean))
        values[row + start - low] += weighed(nats, cue, weights) - missed
      }
    }
  }
  for (let i = 0; i < values.length; i++) values[i] += missedAll
  return { low, high, widest, values }
}
