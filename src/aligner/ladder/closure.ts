import type { Candidates } from './beads.js'
import { cornerAt, cornersOf } from './corners.js'
import type { Corners } from './corners.js'
import { MAX_GROUP_SEGMENTS, SHAPES } from './shapes.js'

/**
 * The candidates, and every part of those with more than a segment a side. The coarse pass sees long sentences
 * dimly; it must not decide between a bead and the beads that it consists of, as the posterior cannot doubt a bead whose
 * rivals are gone.
 */
export function withParts(candidates: Candidates): Candidates {
  const { count, en, enSize, zh, zhSize } = candidates
  const corners = cornersOf(candidates)
  // corner × shape → 1 where a bead of that shape starts
  const starts = new Uint8Array(corners.count * SHAPES.length)
  for (let bead = 0; bead < count; bead++) {
    const at = cornerAt(corners, en[bead], zh[bead]) * SHAPES.length
    starts[at + SHAPE_NUMBERS[enSize[bead]][zhSize[bead]]] = 1
    if (enSize[bead] + zhSize[bead] <= 2) continue
    for (let i = 0; i <= enSize[bead]; i++)
      for (let j = 0; j <= zhSize[bead]; j++) {
        const part = cornerAt(corners, en[bead] + i, zh[bead] + j) * SHAPES.length
        for (const shape of FITTING[enSize[bead] - i][zhSize[bead] - j]) starts[part + shape] = 1
      }
  }
  return beadsFrom(corners, starts)
}

function beadsFrom({ first, rows, low, high }: Corners, starts: Uint8Array): Candidates {
  let count = 0
  for (const is of starts) count += is
  const beads = {
    count,
    en: new Int32Array(count),
    enSize: new Uint8Array(count),
    zh: new Int32Array(count),
    zhSize: new Uint8Array(count),
  }
  let bead = 0
  for (let row = 0; row < rows.length; row++)
    for (let zh = low[row]; zh <= high[row]; zh++)
      for (let shape = 0; shape < SHAPES.length; shape++) {
        if (starts[(rows[row] + zh) * SHAPES.length + shape] === 0) continue
        beads.en[bead] = first + row
        beads.enSize[bead] = SHAPES[shape].en
        beads.zh[bead] = zh
        beads.zhSize[bead] = SHAPES[shape].zh
        bead++
      }
  return beads
}

/** For each number of segments on both sides, 0..{@link MAX_GROUP_SEGMENTS}. */
const bySize = <Value>(valueOf: (en: number, zh: number) => Value): Value[][] =>
  Array.from({ length: MAX_GROUP_SEGMENTS + 1 }, (_, en) =>
    Array.from({ length: MAX_GROUP_SEGMENTS + 1 }, (_, zh) => valueOf(en, zh)),
  )

/** size → index of its shape in {@link SHAPES} */
const SHAPE_NUMBERS = bySize((en, zh) =>
  SHAPES.findIndex((shape) => shape.en === en && shape.zh === zh),
)

/** size → the shapes that are no larger, as indexes of {@link SHAPES} */
const FITTING = bySize((en, zh) =>
  SHAPES.flatMap((shape, number) => (shape.en <= en && shape.zh <= zh ? [number] : [])),
)
