import type { Pair } from '../pair.js'

/** Where a bead lies: `enSize` English segments from `en` on, `zhSize` Chinese ones from `zh` on. */
export interface Place {
  readonly en: number
  readonly enSize: number
  readonly zh: number
  readonly zhSize: number
}

/** Writes a bead's features, in the order of the cue's names, at `out[at]` and after. `out` is zero there. */
export type Measure = (place: Place, out: Float64Array, at: number) => void

/** A cue whose evidence is the bead as a whole. Each feature has a weight in `weights.ts`. */
export interface BeadCue {
  readonly name: string
  readonly features: readonly string[]
  readonly prepare: (pair: Pair) => Measure
}

export function anyOf(flags: readonly boolean[], from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (flags[i]) return true
  return false
}
