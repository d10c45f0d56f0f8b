import { SHAPES, WIDEST, shapeClass } from './shapes.js'
import { segmentUnit, sumGains } from './windows.js'
import type { Gains, WordWeights } from './windows.js'
import type { Stretch } from './band.js'
import type { Pair } from './pair.js'
import type { SegmentTable } from './witnesses.js'

/** Candidate beads of a stretch, sorted by English, then Chinese start. Parallel arrays; coordinates are segments of the pair. */
export interface Candidates {
  readonly count: number
  readonly en: Int32Array
  readonly enSize: Uint8Array
  readonly zh: Int32Array
  readonly zhSize: Uint8Array
}

export interface CoarseWeights {
  readonly prior: Readonly<Record<string, number>>
  readonly length: number
  readonly question: number
  readonly en: WordWeights
  readonly zh: WordWeights
}

/**
 * A path this many nats worse than the best one is not looked at again. Measured on the development
 * gold: how many gold beads survive, against the number of candidates (`npm run accuracy`).
 */
const SLACK = 12

/**
 * The first look at a stretch: the best path through every bead in the band, by shape, length and words
 * alone; then every bead that lies on some path within {@link SLACK} of it.
 */
export function coarse(
  pair: Pair,
  stretch: Stretch,
  tables: { en: SegmentTable; zh: SegmentTable },
  weights: CoarseWeights,
): Candidates {
  const lattice = new Lattice(stretch)
  const scores = score(pair, stretch, tables, weights, lattice)
  return survivors(stretch, lattice, scores)
}

const SIZES = SHAPES.map(({ en, zh }) => ({ en, zh, prior: shapeClass(en, zh) }))

/** Numbers the nodes of a band: node (i, j), relative to the stretch, is `rows[i] + j - low[i]`. */
class Lattice {
  readonly rows: Int32Array
  readonly nodes: number
  readonly size: number
  readonly low: Int32Array
  readonly high: Int32Array

  constructor({ band, en }: Stretch) {
    this.size = en.to - en.from
    this.low = band.low
    this.high = band.high
    this.rows = new Int32Array(this.size + 2)
    for (let i = 0; i <= this.size; i++)
      this.rows[i + 1] = this.rows[i] + band.high[i] - band.low[i] + 1
    this.nodes = this.rows[this.size + 1]
  }
}

/** Score of the bead that starts at a node and has shape k: `scores[node * shapes + k]`; -Infinity outside the band. */
function score(
  pair: Pair,
  stretch: Stretch,
  tables: { en: SegmentTable; zh: SegmentTable },
  weights: CoarseWeights,
  lattice: Lattice,
): Float32Array {
  const { size, low, high, rows } = lattice
  const [enFrom, zhFrom] = [stretch.en.from, stretch.zh.from]
  const zhSize = stretch.zh.to - zhFrom
  const priors = SIZES.map((shape) => weights.prior[shape.prior])
  const enGains: Gains[] = []
  for (let i = 0; i < size; i++) {
    const from = low[Math.max(0, i + 1 - WIDEST)]
    const to = high[Math.min(size, i + WIDEST)]
    enGains.push(
      sumGains(
        tables.en,
        segmentUnit(tables.en, enFrom + i),
        pair.zh.starts,
        zhFrom + from,
        zhFrom + to,
        weights.en,
      ),
    )
  }
  const zhGains = fillChinese(pair, stretch, tables.zh, weights.zh, lattice)
  const enQuestion = questions(pair.en.texts, enFrom, size)
  const zhQuestion = questions(pair.zh.texts, zhFrom, zhSize)

  const scores = new Float32Array(lattice.nodes * SIZES.length).fill(-Infinity)
  for (let i = 0; i <= size; i++) {
    for (let j = low[i]; j <= high[i]; j++) {
      const node = (rows[i] + j - low[i]) * SIZES.length
      for (let k = 0; k < SIZES.length; k++) {
        const { en, zh } = SIZES[k]
        const i2 = i + en
        const j2 = j + zh
        if (i2 > size || j2 < low[i2] || j2 > high[i2]) continue
        let total = priors[k]
        if (en > 0 && zh > 0) {
          const enLength = pair.en.lengthBefore[enFrom + i2] - pair.en.lengthBefore[enFrom + i]
          const zhLength = pair.zh.lengthBefore[zhFrom + j2] - pair.zh.lengthBefore[zhFrom + j]
          total -= weights.length * lengthMisfit(enLength, zhLength * pair.ratio)
          if (enQuestion[i2 - 1] !== zhQuestion[j2 - 1]) total -= weights.question
          for (let x = i; x < i2; x++) total += gain(enGains[x], zhFrom + j, zh)
          for (let y = j; y < j2; y++) total += gain(zhGains[y], enFrom + i, en)
        }
        scores[node + k] = total
      }
    }
  }
  return scores
}

/**
 * What is left of a cell's gain in a window of 1, 2, … cells: a hit in one of n cells is diluted to a
 * mean surprise of 1/n. These are the ratios for ρ = 0.6 and a surprise of 10; the fine look is exact.
 */
const DILUTION = Array.from(
  { length: WIDEST + 1 },
  (_, n) => Math.log((0.4 + 6 / Math.max(n, 1)) / 0.4) / Math.log(6.4 / 0.4),
)

const gain = ({ low, missed, gains }: Gains, start: number, size: number): number =>
  missed + DILUTION[size] * (gains[start + size - low] - gains[start - low])

/**
 * How ill two lengths fit, d²/2s² with d = ln((a+7)/(b+7)) and s² = 0.1·(1 + 80/a): the spread found
 * on the development gold, wider for short texts. After Gale & Church 1993, with a log ratio for their difference.
 */
export function lengthMisfit(enLength: number, zhLength: number): number {
  const d = Math.log((enLength + 7) / (zhLength + 7))
  return (d * d) / (0.2 * (1 + 80 / Math.max(enLength, 1)))
}

/** Gains of Chinese segments over English ones: the rows of the band that reach each segment. */
function fillChinese(
  pair: Pair,
  stretch: Stretch,
  table: SegmentTable,
  weights: WordWeights,
  { size, low, high }: Lattice,
): Gains[] {
  const gains: Gains[] = []
  let first = 0
  let last = 0
  for (let j = 0; j < stretch.zh.to - stretch.zh.from; j++) {
    // A bead that holds segment j starts at most WIDEST - 1 segments before it, in some row.
    while (first < size && high[first] < j + 1 - WIDEST) first++
    while (last < size && low[last + 1] <= j) last++
    const from = stretch.en.from + Math.max(0, Math.min(first, size - 1))
    const to = stretch.en.from + Math.min(size, last + WIDEST)
    gains.push(
      sumGains(
        table,
        segmentUnit(table, stretch.zh.from + j),
        pair.en.starts,
        from,
        Math.max(from, to),
        weights,
      ),
    )
  }
  return gains
}

function questions(texts: readonly string[], from: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) =>
    /[?？]["'”’」』）)]*\s*$/.test(texts[from + i]) ? 1 : 0,
  )
}

function survivors(
  stretch: Stretch,
  { size, low, high, rows, nodes }: Lattice,
  scores: Float32Array,
): Candidates {
  const forward = new Float64Array(nodes).fill(-Infinity)
  const backward = new Float64Array(nodes).fill(-Infinity)
  const next = (i: number, j: number, k: number): number =>
    rows[i + SIZES[k].en] + j + SIZES[k].zh - low[i + SIZES[k].en]
  forward[0] = 0
  for (let i = 0; i <= size; i++) {
    for (let j = low[i]; j <= high[i]; j++) {
      const node = rows[i] + j - low[i]
      if (forward[node] === -Infinity) continue
      for (let k = 0; k < SIZES.length; k++) {
        const total = forward[node] + scores[node * SIZES.length + k]
        if (total === -Infinity) continue
        const to = next(i, j, k)
        if (total > forward[to]) forward[to] = total
      }
    }
  }
  backward[nodes - 1] = 0
  const least = forward[nodes - 1] - SLACK
  const kept: [number, number, number][] = []
  for (let i = size; i >= 0; i--) {
    for (let j = high[i]; j >= low[i]; j--) {
      const node = rows[i] + j - low[i]
      for (let k = 0; k < SIZES.length; k++) {
        const score = scores[node * SIZES.length + k]
        if (score === -Infinity) continue
        const total = score + backward[next(i, j, k)]
        if (total > backward[node]) backward[node] = total
        if (forward[node] + total >= least) kept.push([i, j, k])
      }
    }
  }
  kept.reverse()
  return {
    count: kept.length,
    en: Int32Array.from(kept, ([i]) => stretch.en.from + i),
    enSize: Uint8Array.from(kept, ([, , k]) => SIZES[k].en),
    zh: Int32Array.from(kept, ([, j]) => stretch.zh.from + j),
    zhSize: Uint8Array.from(kept, ([, , k]) => SIZES[k].zh),
  }
}
