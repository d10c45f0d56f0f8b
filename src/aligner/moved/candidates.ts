import { inSegments, sourceOf } from '../kernel/witnesses.js'
import type { Scorer } from '../scorer/scorer.js'

/** Numbers of segments of each side. */
export interface Lonely {
  readonly en: readonly number[]
  readonly zh: readonly number[]
}

/** Two segments that have words in common. */
export interface SegmentPair {
  readonly en: number
  readonly zh: number
}

/** So many Chinese segments are looked at for each English one. */
const MAX_CANDIDATES = 4
/** A word with counterparts in more places of the other side tells no segment from another. */
const MAX_PLACES = 100

/** For each English segment the Chinese ones that share the most and the rarest words with it. */
export function candidatePairs({ bitext, tables }: Scorer, { en, zh }: Lonely): SegmentPair[] {
  const places = segmentsOfPieces(bitext.zh.starts, zh)
  return en.flatMap((english) => {
    const sums = new Map<number, number>()
    for (const witness of inSegments(tables.en, english, english + 1)) {
      const { source, index } = sourceOf(tables.en, witness)
      const { offsets, data } = source.counterparts
      const hits = new Set<number>()
      let count = 0
      for (let i = offsets[index]; i < offsets[index + 1] && count <= MAX_PLACES; i++) {
        const pieces = source.other.pieces[data[i]]
        count += pieces.length
        for (let k = 0; k < pieces.length && count <= MAX_PLACES; k++) {
          const place = places[pieces[k]]
          if (place >= 0) hits.add(place)
        }
      }
      if (count > MAX_PLACES) continue
      const rarity = Math.log((places.length + 1) / count)
      for (const place of hits) sums.set(place, (sums.get(place) ?? 0) + rarity)
    }
    return [...sums]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MAX_CANDIDATES)
      .map(([chinese]) => ({ en: english, zh: chinese }))
  })
}

/** Piece → its segment if that is one of some, else −1. */
function segmentsOfPieces(starts: Int32Array, segments: readonly number[]): Int32Array {
  const places = new Int32Array(starts[starts.length - 1]).fill(-1)
  for (const segment of segments) places.fill(segment, starts[segment], starts[segment + 1])
  return places
}
