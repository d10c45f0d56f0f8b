import type { Bitext } from '../../bitext/bitext.js'
import type { Kernel } from '../../kernel/kernel.js'
import type { PlacedCandidates } from '../../ladder/beads.js'
import type { FeatureTable } from '../feature-table.js'

/**
 * Writes the features of all beads into columns of the table, in the order of the cue's names, from the given column on.
 * One call serves all beads, because a call for each would cost more than the measuring.
 */
export type Measure = (beads: PlacedCandidates, table: FeatureTable, column: number) => void

/** A cue that looks at a bead as a whole. Each feature has a weight in `weights.ts`, or 0. */
export interface BeadCue {
  readonly name: string
  readonly features: readonly string[]
  /** @param at address of the bitext in the kernel */
  readonly prepare: (bitext: Bitext, kernel: Kernel, at: number) => Measure
}
