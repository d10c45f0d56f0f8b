import type { Words } from '../cues/word/words.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { coverageOf } from './coverage.js'
import { orderScore } from './order.js'
import { takeSamples } from './samples.js'

/**
 * Up to this many words their coverage has its full weight. In a longer text nearly every word is found somewhere, and the
 * order of the words says more.
 */
const MAX_COVERAGE_WORDS = 30

/** An order score that unrelated texts have; in a long text, one that they hardly exceed. */
const USUAL_ORDER_SCORE = { short: 1, long: 4 }

/** Log odds, in nats, that a text is a translation before any of it has been seen: most texts that are given are. */
const PRIOR_NATS = 0.5

/**
 * How likely the two sides are translations of each other, 0..1; texts that merely share a subject are not. Estimated
 * from samples of what the ladder pairs: how many words of one side are found on the other, and whether they come in the
 * same order. Without evidence it is likely.
 */
export function translationProbability(
  scorer: Scorer,
  words: Words,
  ladder: readonly BeadSpan[],
): number {
  const samples = takeSamples(scorer.bitext, ladder)
  const coverage = coverageOf(scorer, words, samples)
  const order = orderScore(scorer, samples)
  const share = Math.min(1, MAX_COVERAGE_WORDS / Math.max(1, coverage.words))
  const usual = share * USUAL_ORDER_SCORE.short + (1 - share) * USUAL_ORDER_SCORE.long
  const logOdds = PRIOR_NATS + share * coverage.nats + (order === undefined ? 0 : order - usual)
  return 1 / (1 + Math.exp(-logOdds))
}
