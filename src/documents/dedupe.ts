import { createHash } from 'node:crypto'
import { isPair } from '../alignment/shape.js'
import { sideText } from '../index.js'
import type { Alignment, Bead } from '../index.js'
import { makeHashIndex } from './hash-index.js'

/** Which pairs are the same, and which of them stays. */
export interface Dedupe {
  /** What two pairs have in common: both texts, or the one of this language. */
  readonly by: DedupeBy
  /** Whether the surest stays instead of the first. */
  readonly keepsBest: boolean
}

export type DedupeBy = 'pair' | 'en' | 'zh'

/** Takes out pairs that are there more than once, in one alignment or in several. */
export interface Deduplicator {
  /** Looks at the pairs of an alignment; where the best are kept, at all of them before the first is taken out. */
  expect(alignment: Alignment): void
  /** The alignment without repeated pairs; alignments come in the same order each time. */
  of(alignment: Alignment): Alignment
  /** How many pairs were taken out. */
  count(): number
}

/**
 * 40 bytes a pair are remembered on average, 64 of the 256 bits of its sha256: among ten million pairs one is taken for
 * another once in 300,000 runs.
 */
export function makeDeduplicator({ by, keepsBest }: Dedupe): Deduplicator {
  const index = makeHashIndex()
  /** Of each different pair the one that stays: its place among all pairs, and how sure it is. */
  const places: number[] = []
  const confidences: number[] = []
  let [expected, passed, count] = [0, 0, 0]
  const numberOf = (alignment: Alignment, bead: Bead): number => {
    const texts = by === 'pair' ? (['en', 'zh'] as const) : [by]
    const digest = createHash('sha256')
      .update(texts.map((side) => sideText(alignment, bead, side)).join('\0'))
      .digest()
    return index.numberOf(digest.readUInt32LE(0), digest.readUInt32LE(4))
  }
  const isWanted = (alignment: Alignment, bead: Bead): boolean => {
    if (!isPair(bead)) return true
    const place = passed++
    const number = numberOf(alignment, bead)
    places[number] ??= place
    if (places[number] === place) return true
    count++
    return false
  }
  return {
    expect(alignment) {
      if (!keepsBest) return
      for (const bead of alignment.beads.filter(isPair)) {
        const place = expected++
        const number = numberOf(alignment, bead)
        if (bead.confidence <= (confidences[number] ?? -1)) continue
        places[number] = place
        confidences[number] = bead.confidence
      }
    },
    of: (alignment) => ({
      ...alignment,
      beads: alignment.beads.filter((bead) => isWanted(alignment, bead)),
    }),
    count: () => count,
  }
}
