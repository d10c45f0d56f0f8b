import type { Bench } from './engine.js'
import type { Stretch } from './band.js'
import type { WordWeights } from './windows.js'

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
export function coarse({ kernel, layout }: Bench, { en, zh, band }: Stretch): Candidates {
  const before = kernel.run.mark()
  const stretch = kernel.record(
    'iiiiii',
    en.from,
    en.to,
    zh.from,
    zh.to,
    kernel.ints(band.low),
    kernel.ints(band.high),
  )
  const found = kernel.viewInts(kernel.run.coarse(layout.pair, stretch, layout.coarse), 5)
  const [count, enAt, enSizeAt, zhAt, zhSizeAt] = found
  const candidates = {
    count,
    en: kernel.viewInts(enAt, count).slice(),
    enSize: kernel.viewBytes(enSizeAt, count).slice(),
    zh: kernel.viewInts(zhAt, count).slice(),
    zhSize: kernel.viewBytes(zhSizeAt, count).slice(),
  }
  kernel.run.release(before)
  return candidates
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
