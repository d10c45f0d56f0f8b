/** A bead is cut where the confidence of the cut is at least this. */
const MIN_CUT_CONFIDENCE = 0.9

/**
 * A cut's posterior as a confidence. The lattice is too modest: of fifty cuts in the development gold's
 * own beads with posteriors between 0.70 and 0.85 a person found 47 right. Squaring the odds sets it right.
 */
export function toCutConfidence(posterior: number): number {
  const [cut, other] = [posterior ** 2, (1 - posterior) ** 2]
  return cut / (cut + other)
}

/** Whether to make a cut. @param bead posterior of the bead that it is in */
export const isSure = (posterior: number, bead: number): boolean =>
  toCutConfidence(posterior * bead) >= MIN_CUT_CONFIDENCE
