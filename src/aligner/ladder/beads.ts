/** Where a bead lies: `enSize` English segments from `en` on, `zhSize` Chinese ones from `zh` on. */
export interface Place {
  readonly en: number
  readonly enSize: number
  readonly zh: number
  readonly zhSize: number
}

/** Candidate beads of a stretch, sorted by English, then Chinese start. Parallel arrays; coordinates are segments of the pair. */
export interface Candidates {
  readonly count: number
  readonly en: Int32Array
  readonly enSize: Uint8Array
  readonly zh: Int32Array
  readonly zhSize: Uint8Array
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
