import { SHAPES, WIDEST, shapeClass } from './shapes.js'
import { sumWords, wordScore } from './word-sums.js'
import type { WordWeights } from './windows.js'
import type { Stretch } from './band.js'
import type { Pair, Stream } from './pair.js'
import type { SegmentTable } from './witnesses.js'

/** Candidate beads of a stretch, sorted by English, then Chinese start. Parallel arrays; coordinates are segments of the pair. */
export interface Candidates {
  readonly count: number
  readonly en: Int32Array
  readonly enSize: Uint8Array
  readonly zh: Int32Array
  readonly zhSize: Uint8Array
}

interface Tables {
  readonly en: SegmentTable
  readonly zh: SegmentTable
}

export interface CoarseWeights {
  readonly prior: Readonly<Record<string, number>>
  readonly length: number
  readonly question: number
  /** One of {@link SLACK}. */
  readonly slack: number
  readonly en: WordWeights
  readonly zh: WordWeights
}

/**
 * A path this many nats worse than the best one is not looked at again. Sentences, measured on the development
 * gold: 3 of 3,131 gold beads are lost, 4 candidates are kept for each. Paragraphs are fewer, and where they
 * stand, which the first look does not see, weighs much.
 */
export const SLACK = { sentences: 7, paragraphs: 14 }

/**
 * The first look at a stretch: the best path through every bead in the band, by shape, length and words
 * alone; then every bead that lies on some path within the slack of it.
 */
export function coarse(
  pair: Pair,
  stretch: Stretch,
  tables: Tables,
  weights: CoarseWeights,
): Candidates {
  const lattice = new Lattice(stretch)
  return survivors(
    stretch,
    lattice,
    explore(pair, stretch, tables, weights, lattice),
    weights.slack,
  )
}

const SHAPE_COUNT = SHAPES.length
const EN_SIZES = Int32Array.from(SHAPES, ({ en }) => en)
const ZH_SIZES = Int32Array.from(SHAPES, ({ zh }) => zh)

/** Beads whose lengths fit worse than this, in nats, are not looked at: three sentences for a word. */
const WORST_FIT = 15

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

interface Explored {
  /** of the bead that starts at a node and has shape k: `scores[node * shapes + k]`; -Infinity for none */
  readonly scores: Float32Array
  /** node → the best score of a path to it */
  readonly forward: Float64Array
}

/** Scores every bead that a path can reach, row by row. */
function explore(
  pair: Pair,
  stretch: Stretch,
  tables: Tables,
  weights: CoarseWeights,
  lattice: Lattice,
): Explored {
  const { size, low, high, rows } = lattice
  const [enFrom, zhFrom] = [stretch.en.from, stretch.zh.from]
  const zhSize = stretch.zh.to - zhFrom
  const priors = Float64Array.from(SHAPES, ({ en, zh }) => weights.prior[shapeClass(en, zh)])
  const words = sumWords(pair, stretch, tables, weights)
  const en = lengths(pair.en, enFrom, size, 1)
  const zh = lengths(pair.zh, zhFrom, zhSize, pair.ratio)
  const enQuestion = questions(pair.en.texts, enFrom, size)
  const zhQuestion = questions(pair.zh.texts, zhFrom, zhSize)

  const scores = new Float32Array(lattice.nodes * SHAPE_COUNT).fill(-Infinity)
  const forward = new Float64Array(lattice.nodes).fill(-Infinity)
  forward[0] = 0
  for (let i = 0; i <= size; i++) {
    for (let j = low[i]; j <= high[i]; j++) {
      const node = rows[i] + j - low[i]
      const before = forward[node]
      if (before === -Infinity) continue
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const a = EN_SIZES[k]
        const b = ZH_SIZES[k]
        const i2 = i + a
        const j2 = j + b
        if (i2 > size || j2 < low[i2] || j2 > high[i2]) continue
        let score = priors[k]
        if (a > 0 && b > 0) {
          const d = en.log[i * (WIDEST + 1) + a] - zh.log[j * (WIDEST + 1) + b]
          const misfit = weights.length * d * d * en.precision[i * (WIDEST + 1) + a]
          if (misfit > WORST_FIT) continue
          const asked = enQuestion[i2 - 1] === zhQuestion[j2 - 1] ? 0 : weights.question
          score += wordScore(words, i, a, j, b) - misfit - asked
        }
        scores[node * SHAPE_COUNT + k] = score
        const next = rows[i2] + j2 - low[i2]
        if (before + score > forward[next]) forward[next] = before + score
      }
    }
  }
  return { scores, forward }
}

interface Lengths {
  /** `log[start * (WIDEST + 1) + count]`: ln(length + 7) of `count` segments from `start` on */
  readonly log: Float64Array
  /** the same way: 1 / 2s² of {@link lengthMisfit} */
  readonly precision: Float64Array
}

/** @param scale what a code point of this side is worth in English ones */
function lengths(stream: Stream, from: number, size: number, scale: number): Lengths {
  const log = new Float64Array((size + 1) * (WIDEST + 1))
  const precision = new Float64Array((size + 1) * (WIDEST + 1))
  for (let start = 0; start < size; start++) {
    for (let count = 1; count <= WIDEST && start + count <= size; count++) {
      const length = stream.lengthBefore[from + start + count] - stream.lengthBefore[from + start]
      log[start * (WIDEST + 1) + count] = Math.log(length * scale + 7)
      precision[start * (WIDEST + 1) + count] = precisionOf(length)
    }
  }
  return { log, precision }
}

/**
 * How ill two lengths fit, d²/2s² with d = ln((a+7)/(b+7)) and s² = 0.1·(1 + 80/a): the spread found
 * on the development gold, wider for short texts. After Gale & Church 1993, with a log ratio for their difference.
 */
export function lengthMisfit(enLength: number, zhLength: number): number {
  const d = Math.log((enLength + 7) / (zhLength + 7))
  return d * d * precisionOf(enLength)
}

const precisionOf = (enLength: number): number => 1 / (0.2 * (1 + 80 / Math.max(enLength, 1)))

function questions(texts: readonly string[], from: number, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) =>
    /[?？]["'”’」』）)]*\s*$/.test(texts[from + i]) ? 1 : 0,
  )
}

/** The beads on some path within the slack of the best: what lies before them is known, what follows is found backwards. */
function survivors(
  stretch: Stretch,
  { size, low, high, rows, nodes }: Lattice,
  { scores, forward }: Explored,
  slack: number,
): Candidates {
  const backward = new Float64Array(nodes).fill(-Infinity)
  backward[nodes - 1] = 0
  const least = forward[nodes - 1] - slack
  const en: number[] = []
  const zh: number[] = []
  const shapes: number[] = []
  for (let i = size; i >= 0; i--) {
    for (let j = high[i]; j >= low[i]; j--) {
      const node = rows[i] + j - low[i]
      for (let k = 0; k < SHAPE_COUNT; k++) {
        const score = scores[node * SHAPE_COUNT + k]
        if (score === -Infinity) continue
        const i2 = i + EN_SIZES[k]
        const total = score + backward[rows[i2] + j + ZH_SIZES[k] - low[i2]]
        if (total > backward[node]) backward[node] = total
        if (forward[node] + total < least) continue
        en.push(stretch.en.from + i)
        zh.push(stretch.zh.from + j)
        shapes.push(k)
      }
    }
  }
  return {
    count: shapes.length,
    en: Int32Array.from(en.reverse()),
    enSize: Uint8Array.from(shapes.reverse(), (k) => EN_SIZES[k]),
    zh: Int32Array.from(zh.reverse()),
    zhSize: Uint8Array.from(shapes, (k) => ZH_SIZES[k]),
  }
}
