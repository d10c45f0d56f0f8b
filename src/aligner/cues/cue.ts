import type { Candidates } from '../coarse.js'
import type { Pair } from '../pair.js'

/** Where a bead lies: `enSize` English segments from `en` on, `zhSize` Chinese ones from `zh` on. */
export interface Place {
  readonly en: number
  readonly enSize: number
  readonly zh: number
  readonly zhSize: number
}

/** Beads at some places, for what takes many at once. */
export const atPlaces = (places: readonly Place[]): Candidates => ({
  count: places.length,
  en: Int32Array.from(places, (place) => place.en),
  enSize: Uint8Array.from(places, (place) => place.enSize),
  zh: Int32Array.from(places, (place) => place.zh),
  zhSize: Uint8Array.from(places, (place) => place.zhSize),
})

export const placeOf = (candidates: Candidates, bead: number): Place => ({
  en: candidates.en[bead],
  enSize: candidates.enSize[bead],
  zh: candidates.zh[bead],
  zhSize: candidates.zhSize[bead],
})

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
  readonly prepare: (pair: Pair) => Measure
}

/** Whether any of `count` flags from `from` on is set. */
export function anyOf(flags: Uint8Array, from: number, count: number): boolean {
  for (let i = from; i < from + count; i++) if (flags[i] === 1) return true
  return false
}
