import type { ConfidentBead } from '../align-region.js'
import { isPair, segmentsFrom } from '../ladder/beads.js'
import type { MovedPair } from './index.js'

/**
 * The ladder with each side of the moved pairs alone at its place. What was in a pair with one of
 * them stands alone.
 */
export function setApart(
  beads: readonly ConfidentBead[],
  pairs: readonly MovedPair[],
): ConfidentBead[] {
  if (pairs.length === 0) return [...beads]
  const halves = { en: bySegment(pairs, 'en'), zh: bySegment(pairs, 'zh') }
  return beads.flatMap((bead): ConfidentBead[] => {
    const { en, enSize, zh, zhSize } = bead
    const [ours, theirs] = [segmentsFrom(en, enSize), segmentsFrom(zh, zhSize)]
    const moved = [
      ...ours.map((e) => halves.en.get(e)),
      ...theirs.map((z) => halves.zh.get(z)),
    ].find((pair) => pair !== undefined)
    if (moved === undefined) return [bead]
    const rest = isPair(bead) ? { posterior: bead.posterior, confidence: moved.confidence } : bead
    return [
      ...ours.flatMap((e): ConfidentBead[] => {
        const pair = halves.en.get(e)
        if (pair === undefined) return [{ ...rest, en: e, enSize: 1, zh, zhSize: 0 }]
        return pair.en === e ? [{ ...half(pair), en: e, enSize: pair.enSize, zh, zhSize: 0 }] : []
      }),
      ...theirs.flatMap((z): ConfidentBead[] => {
        const pair = halves.zh.get(z)
        const at = en + enSize
        if (pair === undefined) return [{ ...rest, en: at, enSize: 0, zh: z, zhSize: 1 }]
        return pair.zh === z
          ? [{ ...half(pair), en: at, enSize: 0, zh: z, zhSize: pair.zhSize }]
          : []
      }),
    ]
  })
}

const half = (pair: MovedPair) => ({
  posterior: pair.confidence,
  confidence: pair.confidence,
  doubts: ['moved'] as const,
  moved: pair,
})

function bySegment(pairs: readonly MovedPair[], side: 'en' | 'zh'): Map<number, MovedPair> {
  const halves = new Map<number, MovedPair>()
  for (const pair of pairs)
    for (const segment of segmentsFrom(pair[side], side === 'en' ? pair.enSize : pair.zhSize))
      halves.set(segment, pair)
  return halves
}
