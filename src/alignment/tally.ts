import { statedShape } from './annotations.js'
import { addCounts, countsOf } from './counts.js'
import { isDoubtful } from './doubt.js'
import { addResolved, resolvedBeads } from './resolved.js'
import type { Resolved } from './resolved.js'
import { isOnly, isPair } from './shape.js'
import { addTextSizes } from './text-size.js'
import type { TextSize } from './text-size.js'
import type { Alignment, DoubtReason, Language } from '../types.js'

/** What aligning a document, or many, came to: plain numbers that can be added. */
export interface Tally {
  readonly pairs: number
  /** Pairs by shape, `2-1`: English first. */
  readonly shapes: Readonly<Record<string, number>>
  /** Segments without a partner. */
  readonly unpaired: { readonly en: number; readonly zh: number }
  /** Beads that were not wanted in the output. */
  readonly dropped: number
  /** Pairs left out because both sides are the same text; absent for none. */
  readonly untranslated?: number
  /** Pairs left out because a reviewer found them wrong; absent for none. */
  readonly rejected?: number
  /** Pairs that deserve a look. */
  readonly doubtful: number
  /** Doubtful pairs by reason; one may have several. Absent for none. */
  readonly doubts?: DoubtCounts
  /** Pairs by confidence, ten counts: below 0.1, below 0.2 … */
  readonly histogram: readonly number[]
  /** How long the pairs are, where that was measured. */
  readonly text?: TextSize
  /** Sum of the pairs' confidences. */
  readonly confidence: number
  /** At clause level. */
  readonly resolved?: Resolved
  /** Pairs that are as a person left them; absent for none. */
  readonly corrected?: number
}

/** How many pairs a reason to doubt speaks against. */
export type DoubtCounts = Readonly<Partial<Record<DoubtReason, number>>>

/** Steps of the histogram. */
const TENTHS = 10

export const NOTHING: Tally = {
  pairs: 0,
  shapes: {},
  unpaired: { en: 0, zh: 0 },
  dropped: 0,
  doubtful: 0,
  histogram: Array.from({ length: TENTHS }, () => 0),
  confidence: 0,
}

/**
 * @param kept what is written of `all`
 * @param corrected pairs that are as a person left them
 * @param untranslated pairs left out because both sides are the same text
 * @param rejected pairs left out because a reviewer found them wrong
 */
export function tallyOf(
  kept: Alignment,
  all: Alignment,
  {
    corrected = 0,
    untranslated = 0,
    rejected = 0,
  }: Pick<Tally, 'corrected' | 'untranslated' | 'rejected'> = {},
): Tally {
  const pairs = kept.beads.filter(isPair)
  const doubtful = pairs.filter(isDoubtful)
  const resolved = resolvedBeads(all)
  const reasons = doubtful.flatMap(({ doubts = [] }) => doubts)
  const unpaired = (language: Language): number =>
    kept.beads
      .filter((bead) => isOnly(language, bead))
      .reduce((sum, bead) => sum + bead[language].length, 0)
  return {
    pairs: pairs.length,
    shapes: countsOf(pairs.map((bead) => statedShape(kept, bead))),
    unpaired: { en: unpaired('en'), zh: unpaired('zh') },
    dropped: all.beads.length - kept.beads.length - untranslated - rejected,
    ...(untranslated === 0 ? {} : { untranslated }),
    ...(rejected === 0 ? {} : { rejected }),
    doubtful: doubtful.length,
    ...(reasons.length === 0 ? {} : { doubts: countsOf(reasons) }),
    histogram: histogramOf(pairs),
    confidence: pairs.reduce((sum, { confidence }) => sum + confidence, 0),
    ...(resolved === undefined ? {} : { resolved }),
    ...(corrected === 0 ? {} : { corrected }),
  }
}

function histogramOf(pairs: Alignment['beads']): number[] {
  const counts = Array.from({ length: TENTHS }, () => 0)
  for (const { confidence } of pairs)
    counts[Math.min(TENTHS - 1, Math.floor(confidence * TENTHS))]++
  return counts
}

export function plus(one: Tally, other: Tally): Tally {
  const resolved = addKnown(one.resolved, other.resolved, addResolved)
  const text = addKnown(one.text, other.text, addTextSizes)
  const doubts = addKnown(one.doubts, other.doubts, addCounts)
  const corrected = (one.corrected ?? 0) + (other.corrected ?? 0)
  const untranslated = (one.untranslated ?? 0) + (other.untranslated ?? 0)
  const rejected = (one.rejected ?? 0) + (other.rejected ?? 0)
  return {
    pairs: one.pairs + other.pairs,
    shapes: addCounts(one.shapes, other.shapes),
    unpaired: {
      en: one.unpaired.en + other.unpaired.en,
      zh: one.unpaired.zh + other.unpaired.zh,
    },
    dropped: one.dropped + other.dropped,
    ...(untranslated === 0 ? {} : { untranslated }),
    ...(rejected === 0 ? {} : { rejected }),
    doubtful: one.doubtful + other.doubtful,
    ...(doubts === undefined ? {} : { doubts }),
    histogram: one.histogram.map((n, i) => n + other.histogram[i]),
    ...(text === undefined ? {} : { text }),
    confidence: one.confidence + other.confidence,
    ...(resolved === undefined ? {} : { resolved }),
    ...(corrected === 0 ? {} : { corrected }),
  }
}

/** The sum of two figures, or the one that is known. */
const addKnown = <Figure>(
  one: Figure | undefined,
  other: Figure | undefined,
  add: (one: Figure, other: Figure) => Figure,
): Figure | undefined =>
  one === undefined || other === undefined ? (one ?? other) : add(one, other)

/** 0..1; undefined where there are no pairs. */
export const meanConfidence = ({ pairs, confidence }: Tally): number | undefined =>
  pairs === 0 ? undefined : confidence / pairs

/**
 * How well a document went, 0..1, to find the ones to look at: the share of its segments that is in
 * pairs, each by its pair's confidence. Nothing paired is 0.
 */
export function quality(tally: Tally): number {
  const { shapes, unpaired } = tally
  const alone = unpaired.en + unpaired.zh
  const paired = Object.entries(shapes).reduce((sum, [shape, n]) => {
    const [en, zh] = shape.split('-').map(Number)
    return sum + n * (en + zh)
  }, 0)
  return paired === 0 ? 0 : (paired / (paired + alone)) * (meanConfidence(tally) ?? 0)
}

/** A document of a lower quality deserves a look: a third of it is unpaired or unsure. */
export const MIN_GOOD_QUALITY = 0.67
