import { isMoved } from './moved.js'
import type { Bead } from '../types.js'

/**
 * From this confidence on a bead is left alone: on the development gold 98.9 % of these pairs are right, 98.1 % of them
 * where it is made unfaithful.
 */
export const MIN_SURE_CONFIDENCE = 0.8
/** From this on it is doubtful, with 80 and 72 % right; below it is bad, with 63 and 36 %. */
const MIN_DOUBTFUL_CONFIDENCE = 0.6

/** Of pairs with at least this confidence more than 99 in 100 are right (`npm run accuracy`). */
export const MIN_CERTAIN_CONFIDENCE = 0.95
/** Below this a pair is more likely wrong than right by its confidence itself. */
export const MIN_LIKELY_CONFIDENCE = 0.5

/** How sure a bead is, for people. */
export type Sureness = 'sure' | 'doubtful' | 'bad'

export const surenessOf = ({ confidence }: Pick<Bead, 'confidence'>): Sureness =>
  confidence >= MIN_SURE_CONFIDENCE
    ? 'sure'
    : confidence >= MIN_DOUBTFUL_CONFIDENCE
      ? 'doubtful'
      : 'bad'

/** Whether a bead deserves a look, as one that is out of order always does. */
export const isDoubtful = (bead: Pick<Bead, 'confidence' | 'doubts'>): boolean =>
  surenessOf(bead) !== 'sure' || isMoved(bead)
