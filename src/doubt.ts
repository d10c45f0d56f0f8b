import type { Bead } from './types.js'

/** Below this confidence a bead deserves a look: of those above, nineteen in twenty are right. */
const DOUBTFUL = 0.8
/** Below this it is about as likely wrong as right. */
const BAD = 0.6

/** How sure a bead is, for people. */
export type Sureness = 'sure' | 'doubtful' | 'bad'

export const surenessOf = ({ confidence }: Pick<Bead, 'confidence'>): Sureness =>
  confidence >= DOUBTFUL ? 'sure' : confidence >= BAD ? 'doubtful' : 'bad'

/** Whether a bead deserves a look. */
export const isDoubtful = (bead: Pick<Bead, 'confidence'>): boolean => surenessOf(bead) !== 'sure'
