import { confirmations } from '../belief/confirmation.js'
import { evidencePerWord, factsOf, loneNumberCount } from '../belief/features.js'
import type { PairFacts } from '../belief/features.js'
import { probability } from '../belief/confidence.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { MOVED_WEIGHTS } from '../weights.js'
import { candidatePairs } from './candidates.js'
import type { Lonely, SegmentPair } from './candidates.js'

/** Two segments each of which is the most like the other, and what tells whether they are a translation. */
export interface LikePair extends SegmentPair {
  readonly facts: PairFacts
  /** by how many nats all words are evidence for the pair, unweighted, */
  readonly nats: number
  /** and by how many more than for the next best partner of either */
  readonly lead: number
}

/** The pairs of segments that prefer each other to all others, in the order of the English. */
export function likePairs(scorer: Scorer, lonely: Lonely): LikePair[] {
  const candidates = candidatePairs(scorer, lonely)
  const confirmed = confirmations(scorer, candidates.map(asBead))
  const pairs = candidates.map((pair, i) => ({
    ...pair,
    nats: confirmed[i].en.nats + confirmed[i].zh.nats,
  }))
  const ranks = { en: rank(pairs, 'en'), zh: rank(pairs, 'zh') }
  const likely = pairs.flatMap((pair) => {
    const [ours, theirs] = [ranks.en.get(pair.en)!, ranks.zh.get(pair.zh)!]
    if (ours.best !== pair || theirs.best !== pair) return []
    return [{ ...pair, lead: pair.nats - Math.max(0, ours.next, theirs.next) }]
  })
  const facts = factsOf(
    scorer,
    likely.map((pair) => ({ ...asBead(pair), confidence: 1 })),
  )
  return likely.map((pair, i) => ({ ...pair, facts: facts[i]! }))
}

const asBead = ({ en, zh }: SegmentPair): BeadSpan => ({ en, enSize: 1, zh, zhSize: 1 })

interface Rank<Pair> {
  readonly best: Pair
  /** nats of the second best */
  readonly next: number
}

/** Segment of a side → its best pair, the first of equals. */
function rank<Pair extends SegmentPair & { readonly nats: number }>(
  pairs: readonly Pair[],
  side: 'en' | 'zh',
): Map<number, Rank<Pair>> {
  const ranks = new Map<number, Rank<Pair>>()
  for (const pair of pairs) {
    const known = ranks.get(pair[side])
    if (known === undefined) ranks.set(pair[side], { best: pair, next: -Infinity })
    else if (pair.nats > known.best.nats)
      ranks.set(pair[side], { best: pair, next: known.best.nats })
    else if (pair.nats > known.next) ranks.set(pair[side], { best: known.best, next: pair.nats })
  }
  return ranks
}

/** Features of the question whether two segments that stand apart translate each other. The first is always 1. */
export const MOVED_FEATURES = [
  'moved: always',
  'moved: evidence',
  'moved: evidence per word',
  'moved: lead',
  'moved: rare English found',
  'moved: rare Chinese found',
  'moved: Chinese found',
  'moved: words known',
  'moved: lone numbers',
  'moved: length differs',
  'moved: other words found',
  'moved: choice',
] as const

/** In the order of {@link MOVED_FEATURES}. @param choice number of segments that are alone */
export function movedFeatures({ facts, nats, lead }: LikePair, choice: number): number[] {
  const { en, zh, longer } = facts
  return [
    1,
    Math.log1p(Math.max(0, nats)),
    evidencePerWord(facts),
    Math.log1p(Math.max(0, lead)),
    Math.log1p(en.rarity),
    Math.log1p(zh.rarity),
    Math.log1p(zh.found),
    Math.log1p(en.known + zh.known),
    loneNumberCount(facts),
    Math.abs(longer),
    Math.log1p(en.others + zh.others),
    Math.log(choice),
  ]
}

const WEIGHTS = MOVED_FEATURES.map((name) => MOVED_WEIGHTS[name] ?? 0)

/** How likely it is that two segments apart translate each other, 0..1. */
export const likeness = (pair: LikePair, choice: number): number =>
  probability(WEIGHTS, movedFeatures(pair, choice))
