/** The candidates and their parts. */
import { Corners, cornerAt, cornersOf } from './corners'
import { Ints, Longs, newBytes, newInts, zeroLongs } from './memory'
import { Candidates, maxGroupSize, shapes } from './stretch'

/** Sets of shapes, by `enSize * (maxGroupSize + 1) + zhSize`: the one of this size, and those that are no larger. Each shape is a bit. */
let ofSize = changetype<Longs>(0)
let fitting = changetype<Longs>(0)

/** Must be called once the shapes are known. */
export function prepareClosure(): void {
  const sizes = maxGroupSize + 1
  ofSize = zeroLongs(sizes * sizes)
  fitting = zeroLongs(sizes * sizes)
  for (let k = 0; k < shapes.count; k++) {
    const bit: u64 = 1 << (<u64>k)
    ofSize[shapes.enSizes[k] * sizes + shapes.zhSizes[k]] = bit
    for (let en = shapes.enSizes[k]; en < sizes; en++)
      for (let zh = shapes.zhSizes[k]; zh < sizes; zh++)
        fitting[en * sizes + zh] = fitting[en * sizes + zh] | bit
  }
}

/**
 * The candidates, and every part of those with more than a segment a side. The coarse pass sees long sentences
 * dimly; it must not decide between a bead and the beads that it consists of, as the posterior cannot doubt a bead whose
 * rivals are gone.
 */
export function withParts(candidates: Candidates): Candidates {
  const corners = cornersOf(candidates, changetype<Ints>(0), 0)
  // corner → the shapes of the beads that start there
  const starts = zeroLongs(corners.count)
  const sizes = maxGroupSize + 1
  for (let bead = 0; bead < candidates.count; bead++) {
    const en = candidates.en[bead]
    const zh = candidates.zh[bead]
    const enSize = candidates.enSize[bead]
    const zhSize = candidates.zhSize[bead]
    const at = cornerAt(corners, en, zh)
    starts[at] = starts[at] | ofSize[enSize * sizes + zhSize]
    if (enSize + zhSize <= 2) continue
    for (let i = 0; i <= enSize; i++) {
      const row = cornerAt(corners, en + i, zh)
      for (let j = 0; j <= zhSize; j++)
        starts[row + j] = starts[row + j] | fitting[(enSize - i) * sizes + zhSize - j]
    }
  }
  return beadsFrom(corners, starts)
}

function beadsFrom(corners: Corners, starts: Longs): Candidates {
  let count = 0
  for (let corner = 0; corner < corners.count; corner++) count += <i32>popcnt(starts[corner])
  const beads = changetype<Candidates>(newInts(offsetof<Candidates>() >> 2))
  beads.count = count
  beads.en = newInts(count)
  beads.enSize = newBytes(count)
  beads.zh = newInts(count)
  beads.zhSize = newBytes(count)
  let bead = 0
  let corner = 0
  for (let row = 0; row < corners.size; row++)
    for (let zh = corners.low[row]; zh <= corners.high[row]; zh++, corner++)
      for (let left = starts[corner]; left !== 0; left &= left - 1, bead++) {
        const k = <i32>ctz(left)
        beads.en[bead] = corners.first + row
        beads.enSize[bead] = shapes.enSizes[k]
        beads.zh[bead] = zh
        beads.zhSize[bead] = shapes.zhSizes[k]
      }
  return beads
}
