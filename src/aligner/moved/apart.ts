import type { ConfidentBead } from '../align-region.js'
import type { BeadSpan } from '../ladder/beads.js'
import { isPair, segmentsFrom } from '../ladder/beads.js'
import type { MovedPair } from './index.js'

/**
 * The ladder with each side of the moved pairs alone at its place. What was in a pair with one of
 * them stands alone. A pair that crosses no other has not moved: the ladder had missed it, and takes it in.
 */
export function setApart(
  beads: readonly ConfidentBead[],
  pairs: readonly MovedPair[],
): readonly ConfidentBead[] {
  if (pairs.length === 0) return beads
  const apart = halved(beads, pairs)
  const crossing = crossed([...apart.filter(isPair), ...pairs])
  const inOrder = pairs.filter((pair) => !crossing.has(pair))
  return inOrder.length === 0 ? apart : takenIn(apart, inOrder)
}

/** The pairs that cross another one: some pair before them in English is behind them in Chinese, or the reverse. */
function crossed(pairs: readonly BeadSpan[]): ReadonlySet<BeadSpan> {
  const sorted = [...pairs].sort((one, other) => one.en - other.en)
  const found = new Set<BeadSpan>()
  let furthest = -1
  for (const pair of sorted) {
    if (pair.zh < furthest) found.add(pair)
    furthest = Math.max(furthest, pair.zh)
  }
  let nearest = Infinity
  for (const pair of sorted.reverse()) {
    if (pair.zh > nearest) found.add(pair)
    nearest = Math.min(nearest, pair.zh)
  }
  return found
}

/** The ladder with the halves of some pairs together: what stands alone comes before the next pair, English first. */
function takenIn(
  apart: readonly ConfidentBead[],
  pairs: readonly MovedPair[],
): readonly ConfidentBead[] {
  const taken = new Set<BeadSpan>(pairs)
  const whole = pairs.map(({ en, enSize, zh, zhSize, confidence }) => ({
    ...{ en, enSize, zh, zhSize },
    ...{ posterior: confidence, confidence },
  }))
  const steps = [...apart.filter(isPair), ...whole].sort((one, other) => one.en - other.en)
  const alone = apart.filter(
    (bead) => !isPair(bead) && (bead.moved === undefined || !taken.has(bead.moved)),
  )
  const english = alone.filter(({ enSize }) => enSize > 0)
  const chinese = alone.filter(({ zhSize }) => zhSize > 0)
  const ladder: ConfidentBead[] = []
  let [e, z] = [0, 0]
  for (const step of steps) {
    while (e < english.length && english[e].en < step.en) ladder.push(english[e++])
    while (z < chinese.length && chinese[z].zh < step.zh) ladder.push(chinese[z++])
    ladder.push(step)
  }
  return placed([...ladder, ...english.slice(e), ...chinese.slice(z)], apart[0])
}

/** Beads where the ones before them end: of what stands alone the place on the other side has changed. */
function placed(
  ladder: readonly ConfidentBead[],
  start: Pick<BeadSpan, 'en' | 'zh'>,
): readonly ConfidentBead[] {
  let { en, zh } = start
  return ladder.map((bead) => {
    const at = { ...bead, en, zh }
    en += bead.enSize
    zh += bead.zhSize
    return at
  })
}

function halved(beads: readonly ConfidentBead[], pairs: readonly MovedPair[]): ConfidentBead[] {
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
