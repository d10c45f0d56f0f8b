import { scoreCandidates } from './align-region.js'
import { candidatesAt } from './ladder/beads.js'
import type { BeadSpan } from './ladder/beads.js'
import type { Scorer } from './scorer/scorer.js'

/**
 * A pair's score as evidence: ln of how much likelier it is for a translation than for a text of the same length put in
 * its place. A logistic regression on 2,207 pairs of sentences of the development gold and 319 of them whose Chinese was
 * replaced in this way, both kinds with equal weight: at 0 nats it finds 95 % of the latter and 7 % of the former, at −3
 * nats 66 % and 0.8 %.
 */
const EVIDENCE = { offset: -1.55, slope: 0.84 }

/** What the words, numbers and lengths of pairs say for and against their being translations, in nats. */
export function pairEvidence(scorer: Scorer, pairs: readonly BeadSpan[]): Float64Array {
  if (pairs.length === 0) return new Float64Array(0)
  return scoreCandidates(scorer, candidatesAt(pairs)).map(
    (score) => EVIDENCE.offset + EVIDENCE.slope * score,
  )
}
