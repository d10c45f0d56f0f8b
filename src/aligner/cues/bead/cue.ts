import type { Candidates } from '../../ladder/beads.js'
import type { Bitext } from '../../bitext/bitext.js'

/**
 * Writes the features of every bead, in the order of the cue's names: those of bead `b` at
 * `out[b * stride + at]` and after. `out` is zero there. All beads in one call: a call for each costs more
 * than what it measures.
 */
export type Measure = (beads: Candidates, out: Float64Array, stride: number, at: number) => void

/** A cue whose evidence is the bead as a whole. Each feature has a weight in `weights.ts`. */
export interface BeadCue {
  readonly name: string
  readonly features: readonly string[]
  readonly prepare: (bitext: Bitext) => Measure
}

/** Whether any of `count` flags from `from` on is set. */
export function anyOf(flags: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (flags[i] === 1) return true
  return false
}
