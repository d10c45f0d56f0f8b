import type { Candidates } from '../../ladder/beads.js'
import type { Bitext } from '../../bitext/bitext.js'

/**
 * Writes the features of all beads, in the order of the cue's names: those of bead `b` at `out[b * stride + at]` and
 * after, where `out` is zero. One call serves all beads, because a call for each would cost more than the measuring.
 */
export type Measure = (beads: Candidates, out: Float64Array, stride: number, at: number) => void

/** A cue that looks at a bead as a whole. Each feature has a weight in `weights.ts`, or 0. */
export interface BeadCue {
  readonly name: string
  readonly features: readonly string[]
  readonly prepare: (bitext: Bitext) => Measure
}

/** Whether any of the `count` flags from `from` on is set. */
export function anyOf(flags: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (flags[i] === 1) return true
  return false
}
