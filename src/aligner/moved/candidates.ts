import { inSegments, sourceOf } from '../kernel/witnesses.js'
import type { SegmentTable } from '../kernel/witnesses.js'
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
  const placesOf = placesFinder(tables.en, segmentsOfPieces(bitext.zh.starts, zh))
  return en.flatMap((english) => {
    const sums = new Map<number, number>()
    for (const witness of inSegments(tables.en, english, english + 1)) {
      const { segments, rarity } = placesOf(witness)
      for (const place of segments) sums.set(place, (sums.get(place) ?? 0) + rarity)
    }
    return [...sums]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, MAX_CANDIDATES)
      .map(([chinese]) => ({ en: english, zh: chinese }))
  })
}

/** Some of the other side's segments that hold counterparts of a word, and how rare these are, in nats. */
interface Places {
  readonly segments: readonly number[]
  readonly rarity: number
}

const NO_PLACES: Places = { segments: [], rarity: 0 }

/** Finds the places of a witness's counterparts, once for each; none where there are too many. @param segments piece → its segment, or −1 */
function placesFinder(table: SegmentTable, segments: Int32Array): (witness: number) => Places {
  const known = new Array<Places | undefined>(table.lists.count).fill(undefined)
  const find = (witness: number): Places => {
    const { source, index } = sourceOf(table, witness)
    const { offsets, data } = source.counterparts
    const hits = new Set<number>()
    let count = 0
    for (let i = offsets[index]; i < offsets[index + 1]; i++) {
      const pieces = source.other.pieces[data[i]]
      count += pieces.length
      if (count > MAX_PLACES) return NO_PLACES
      for (let k = 0; k < pieces.length; k++) {
        const segment = segments[pieces[k]]
        if (segment >= 0) hits.add(segment)
      }
    }
    return { segments: [...hits], rarity: Math.log((segments.length + 1) / count) }
  }
  return (witness) => (known[witness] ??= find(witness))
}

/** Piece → its segment if that is one of some, else −1. */
function segmentsOfPieces(starts: Int32Array, segments: readonly number[]): Int32Array {
  const places = new Int32Array(starts[starts.length - 1]).fill(-1)
  for (const segment of segments) places.fill(segment, starts[segment], starts[segment + 1])
  return places
}
