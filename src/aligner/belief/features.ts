import type { LoneNumbers } from '../../types.js'
import { LENGTH_OFFSET, lengthOf } from '../bitext/bitext.js'
import { isPair } from '../ladder/beads.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { confirmations } from './confirmation.js'
import type { Confirmation } from './confirmation.js'
import { loneNumbersOf } from './numbers.js'

/** A bead of the ladder, and how likely it is that it belongs to the right one, 0..1. */
export type LikelyBead = BeadSpan & { readonly confidence: number }

/** What tells whether a pair is a translation, and whether its borders are right. */
export interface PairFacts {
  readonly en: Confirmation
  readonly zh: Confirmation
  readonly numbers: LoneNumbers
  /** ln of how much longer the English is than the Chinese, by the document's own ratio */
  readonly longer: number
  /** how unlikely the bead and those beside it are: see {@link unlikeliness} */
  readonly unlikely: number
  readonly unlikelyBeside: number
  /** segments beyond one a side */
  readonly joined: number
}

/** Features of the first question: are the two sides translations of each other? The first is always 1. */
export const TRANSLATION_FEATURES = [
  'translation: always',
  'translation: unlikely',
  'translation: unlikely beside',
  'translation: rare English found',
  'translation: Chinese found',
  'translation: Chinese known',
  'translation: thin',
  'translation: evidence per word',
  'translation: lone numbers',
  'translation: numbers differ',
  'translation: English longer',
  'translation: Chinese longer',
] as const

/** Features of the second: if they are, are its borders right? */
export const BORDER_FEATURES = [
  'border: always',
  'border: unlikely',
  'border: joined',
  'border: evidence per word',
] as const

/** Features of a segment without a partner: is it right that it has none? */
export const ALONE_FEATURES = [
  'alone: always',
  'alone: unlikely',
  'alone: unlikely beside',
] as const

/*
 * The bounds were halved and doubled one by one, and the weights fitted anew each time (`npm run tune:confidence`). Of
 * the pairs at 0.95 or more in an unfaithful text of a corpus left out, 99.0 or 99.1 % are right with any of them. How many
 * they are changes by 0.7 % at most with MIN_DOUBT, and by 0.3 % with the others.
 */

/** Smallest share of doubt of a bead, and of its neighbours, that counts as one. */
const MIN_DOUBT = 1e-3
const MIN_DOUBT_BESIDE = 1e-2
/** What stands for a neighbour where the text begins or ends. */
const DOUBT_BEYOND_ENDS = 0.1
/** A pair with less evidence than this is thin. */
const MAX_THIN_NATS = 4
/** More lone numbers, and more segments joined, say no more. */
const MAX_LONE_NUMBERS = 2
const MAX_JOINED_SEGMENTS = 5
/** Added to the number of words, so that the evidence of one or two is not taken for that of many. */
const PRIOR_WORDS = 4

/** ln of the doubt left by the ladder. */
const unlikeliness = (confidence: number, least: number): number =>
  Math.log(1 - Math.min(1, confidence) + least)

/** Facts of the pairs among the beads of a ladder; undefined for segments without a partner. */
export function factsOf(scorer: Scorer, beads: readonly LikelyBead[]): (PairFacts | undefined)[] {
  const { bitext } = scorer
  const confirmed = confirmations(scorer, beads.filter(isPair)).values()
  const loneNumbers = loneNumbersOf(scorer)
  return beads.map((bead, i) => {
    if (!isPair(bead)) return undefined
    const { en, zh } = confirmed.next().value!
    const length = {
      en: lengthOf(bitext.en, bead.en, bead.enSize),
      zh: lengthOf(bitext.zh, bead.zh, bead.zhSize) * bitext.ratio,
    }
    return {
      en,
      zh,
      numbers: loneNumbers(bead),
      longer: Math.log((length.en + LENGTH_OFFSET) / (length.zh + LENGTH_OFFSET)),
      unlikely: unlikeliness(bead.confidence, MIN_DOUBT),
      unlikelyBeside: besides(beads, i),
      joined: bead.enSize + bead.zhSize - 2,
    }
  })
}

const besides = (beads: readonly LikelyBead[], i: number): number =>
  beside(beads[i - 1]) + beside(beads[i + 1])

const beside = (bead: LikelyBead | undefined): number =>
  unlikeliness(bead?.confidence ?? 1 - DOUBT_BEYOND_ENDS, MIN_DOUBT_BESIDE)

/** In the order of {@link TRANSLATION_FEATURES}. */
export function translationFeatures(facts: PairFacts): number[] {
  const { en, zh, numbers, longer } = facts
  return [
    1,
    facts.unlikely,
    facts.unlikelyBeside,
    Math.log1p(en.rarity),
    Math.log1p(zh.found),
    Math.log1p(zh.known),
    Math.max(0, 1 - (en.nats + zh.nats) / MAX_THIN_NATS),
    evidencePerWord(facts),
    loneNumberCount(facts),
    numbers.en.length > 0 && numbers.zh.length > 0 ? 1 : 0,
    Math.max(0, longer),
    Math.max(0, -longer),
  ]
}

/** In the order of {@link BORDER_FEATURES}. */
export const borderFeatures = (facts: PairFacts): number[] => [
  1,
  facts.unlikely,
  Math.min(MAX_JOINED_SEGMENTS, facts.joined),
  evidencePerWord(facts),
]

/** In nats, for the square root of the number of words. */
export const evidencePerWord = ({ en, zh }: PairFacts): number =>
  (en.nats + zh.nats) / Math.sqrt(PRIOR_WORDS + en.known + zh.known)

/** Numbers that stand on one side only, as far as they count. */
export const loneNumberCount = ({ numbers: { en, zh } }: PairFacts): number =>
  Math.min(MAX_LONE_NUMBERS, en.length + zh.length)

/** In the order of {@link ALONE_FEATURES}. */
export const aloneFeatures = (beads: readonly LikelyBead[], i: number): number[] => [
  1,
  unlikeliness(beads[i].confidence, MIN_DOUBT),
  besides(beads, i),
]
