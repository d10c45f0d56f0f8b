import type { Stretch } from './band.js'
import type { Pair } from './pair.js'
import { WIDEST } from './shapes.js'
import { segmentUnit, sumGains } from './windows.js'
import type { Gains, WordWeights } from './windows.js'
import type { SegmentTable } from './witnesses.js'

/**
 * What the words say of every bead of a stretch, roughly, in a few look-ups a bead.
 *
 * The gains of English segment x up to Chinese border j are summed over x: `byEnglish` at node (i, j) is
 * the sum over x < i. A bead from (i, j) to (i', j') then gains what lies between its four corners, and
 * likewise for the Chinese segments. Row i of both holds borders `first[i]` to `last[i]`, wide enough for
 * the corners of every bead in the band. Coordinates are relative to the stretch.
 */
export interface WordSums {
  readonly first: Int32Array
  readonly last: Int32Array
  /** row → place of its first border in the sums, less that border */
  readonly rows: Int32Array
  readonly byEnglish: Float64Array
  readonly byChinese: Float64Array
  /** sums over the segments before each one of what they say when nothing is found */
  readonly enMissed: Float64Array
  readonly zhMissed: Float64Array
}

/**
 * What is left of a cell's gain in a window of 1, 2, … cells: a hit in one of n cells is diluted to a
 * mean surprise of 1/n. These are the ratios for ρ = 0.6 and a surprise of 10; the fine look is exact.
 */
const DILUTION = Float64Array.from(
  { length: WIDEST + 1 },
  (_, n) => Math.log((0.4 + 6 / Math.max(n, 1)) / 0.4) / Math.log(6.4 / 0.4),
)

/** Nats for the bead of `a` by `b` segments, both at least 1, that starts at node (i, j). */
export function wordScore(
  { rows, byEnglish, byChinese, enMissed, zhMissed }: WordSums,
  i: number,
  a: number,
  j: number,
  b: number,
): number {
  const here = rows[i] + j
  const there = rows[i + a] + j
  const english = byEnglish[there + b] - byEnglish[there] - byEnglish[here + b] + byEnglish[here]
  const chinese = byChinese[there + b] - byChinese[there] - byChinese[here + b] + byChinese[here]
  return (
    enMissed[i + a] -
    enMissed[i] +
    zhMissed[j + b] -
    zhMissed[j] +
    DILUTION[b] * english +
    DILUTION[a] * chinese
  )
}

export function sumWords(
  pair: Pair,
  stretch: Stretch,
  tables: { en: SegmentTable; zh: SegmentTable },
  weights: { en: WordWeights; zh: WordWeights },
): WordSums {
  const { low, high } = stretch.band
  const size = stretch.en.to - stretch.en.from
  const first = low.map((_, i) => low[Math.max(0, i - WIDEST)])
  const last = high.map((_, i) => high[Math.min(size, i + WIDEST)])
  const rows = new Int32Array(size + 2)
  for (let i = 0; i <= size; i++) rows[i + 1] = rows[i] + last[i] - first[i] + 1
  const cells = rows[size + 1]
  for (let i = 0; i <= size; i++) rows[i] -= first[i]

  const enGains = gains(size, (i) =>
    sumGains(
      tables.en,
      segmentUnit(tables.en, stretch.en.from + i),
      pair.zh.starts,
      stretch.zh.from + first[i],
      stretch.zh.from + last[i + 1],
      weights.en,
    ),
  )
  const reach = rowsThatReach(first, last, stretch.zh.to - stretch.zh.from)
  const zhGains = gains(stretch.zh.to - stretch.zh.from, (j) =>
    sumGains(
      tables.zh,
      segmentUnit(tables.zh, stretch.zh.from + j),
      pair.en.starts,
      stretch.en.from + reach.from[j],
      stretch.en.from + reach.to[j],
      weights.zh,
    ),
  )

  const byEnglish = new Float64Array(cells)
  for (let i = 0; i < size; i++) {
    const { low: start, gains: sums } = enGains[i]
    for (let j = first[i + 1]; j <= last[i + 1]; j++) {
      const before = j >= first[i] && j <= last[i] ? byEnglish[rows[i] + j] : 0
      const at = stretch.zh.from + j - start
      byEnglish[rows[i + 1] + j] = before + (at >= 0 && at < sums.length ? sums[at] : 0)
    }
  }
  const byChinese = new Float64Array(cells)
  for (let i = 0; i <= size; i++) {
    for (let j = first[i]; j < last[i]; j++) {
      const { low: start, gains: sums } = zhGains[j]
      const at = stretch.en.from + i - start
      byChinese[rows[i] + j + 1] =
        byChinese[rows[i] + j] + (at >= 0 && at < sums.length ? sums[at] : 0)
    }
  }
  return {
    first,
    last,
    rows,
    byEnglish,
    byChinese,
    enMissed: missedBefore(enGains),
    zhMissed: missedBefore(zhGains),
  }
}

const gains = (count: number, make: (segment: number) => Gains): Gains[] =>
  Array.from({ length: count }, (_, segment) => make(segment))

function missedBefore(list: readonly Gains[]): Float64Array {
  const sums = new Float64Array(list.length + 1)
  list.forEach(({ missed }, i) => {
    sums[i + 1] = sums[i] + missed
  })
  return sums
}

/** Chinese segment → the rows `[from, to]` whose borders go round it. */
function rowsThatReach(
  first: Int32Array,
  last: Int32Array,
  segments: number,
): { from: Int32Array; to: Int32Array } {
  const from = new Int32Array(segments)
  const to = new Int32Array(segments)
  const size = first.length - 1
  let low = 0
  let high = 0
  for (let j = 0; j < segments; j++) {
    while (low < size && last[low] <= j) low++
    while (high < size && first[high + 1] <= j) high++
    from[j] = Math.min(low, high)
    to[j] = high
  }
  return { from, to }
}
