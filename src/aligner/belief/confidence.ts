import type { ConfidentBead } from '../align-region.js'
import type { DoubtReason } from '../../types.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { CONFIDENCE_WEIGHTS } from '../weights.js'
import { doubtsOf, isUntranslated } from './doubts.js'
import {
  ALONE_FEATURES,
  BORDER_FEATURES,
  TRANSLATION_FEATURES,
  aloneFeatures,
  borderFeatures,
  factsOf,
  translationFeatures,
} from './features.js'

/**
 * The ladder with its final confidences. That a bead belongs to the best ladder does not make it a translation: what has
 * no partner on either side may meet at the same place and form a poor pair. So each pair answers a second question: how
 * much of what could have been confirmed was? Its confidence is the probability that it is a translation, by the evidence
 * of the pair itself, times the probability that its borders are right if it is one. Two single sentences that almost
 * certainly do not translate each other are left apart.
 * @param beads with the probability that they belong to the right ladder as their confidence
 * @param isKept whether a pair stays one, however unlikely: because the file itself states it, or may hold a part that is
 * a translation
 */
export function assignConfidence(
  scorer: Scorer,
  beads: readonly ConfidentBead[],
  isKept: (pair: BeadSpan) => boolean,
): ConfidentBead[] {
  // In a text of one language nothing has a partner.
  if (scorer.bitext.en.size === 0 || scorer.bitext.zh.size === 0) return [...beads]
  const facts = factsOf(scorer, beads)
  return beads.flatMap((bead, i) => {
    // A person confirmed it, or the file itself states it.
    if (bead.pinned === true) return bead
    const known = facts[i]
    if (known === undefined)
      return { ...bead, confidence: probability(WEIGHTS.alone, aloneFeatures(beads, i)) }
    const translation = probability(WEIGHTS.translation, translationFeatures(known))
    const isRefused = translation < MIN_TRANSLATION && isOneToOne(bead) && !isKept(bead)
    // The same text on both sides is marked as such instead.
    if (isRefused && !isUntranslated(scorer, bead))
      return leaveApart(bead, 1 - translation, doubtsOf(known, { translation, border: 1 }))
    const border = probability(WEIGHTS.border, borderFeatures(known))
    return withDoubts(
      { ...bead, confidence: translation * border, nats: known.en.nats + known.zh.nats },
      doubtsOf(known, { translation, border }),
    )
  })

  function withDoubts(bead: ConfidentBead, doubts: readonly DoubtReason[]): ConfidentBead {
    const untranslated: readonly DoubtReason[] = isUntranslated(scorer, bead)
      ? ['untranslated']
      : []
    return { ...bead, doubts: [...untranslated, ...doubts] }
  }
}

/**
 * Least probability of being a translation with which a 1-1 pair stays a pair. No right pair of the development gold has
 * less. In unfaithful texts F1 of one-sided beads is 0.71 without this, 0.79 with it, and 0.83 with 0.1, which costs a
 * right pair of the magazines. A larger bead may hold a translation beside foreign text: leaving these apart as well
 * costs interviews 0.011.
 */
const MIN_TRANSLATION = 0.02

const isOneToOne = ({ enSize, zhSize }: ConfidentBead): boolean => enSize === 1 && zhSize === 1

/**
 * @param confidence that the two sides do not translate each other. That either may have another partner hardly matters:
 * multiplied by the confidence that other one-sided beads get, the calibration error of unfaithful texts would be 0.0100
 * instead of 0.0075.
 * @param doubts why they are no pair: each bears the reasons
 */
const leaveApart = (
  { en, zh, posterior }: ConfidentBead,
  confidence: number,
  doubts: readonly DoubtReason[],
): ConfidentBead[] => {
  const refused = { en, enSize: 1, zh, zhSize: 1 }
  return [
    { en, enSize: 1, zh, zhSize: 0, posterior, confidence, doubts, refused },
    { en: en + 1, enSize: 0, zh, zhSize: 1, posterior, confidence, doubts, refused },
  ]
}

const weightsOf = (names: readonly string[]): readonly number[] =>
  names.map((name) => CONFIDENCE_WEIGHTS[name] ?? 0)

const WEIGHTS = {
  translation: weightsOf(TRANSLATION_FEATURES),
  border: weightsOf(BORDER_FEATURES),
  alone: weightsOf(ALONE_FEATURES),
}

/** Logistic regression: the probability, 0..1, that features speak for with these weights. */
export function probability(weights: readonly number[], features: readonly number[]): number {
  let odds = 0
  for (let i = 0; i < weights.length; i++) odds += weights[i] * features[i]
  return 1 / (1 + Math.exp(-odds))
}
