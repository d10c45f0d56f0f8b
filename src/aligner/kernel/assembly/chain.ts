/** Chains through a table of evidence. See `../../translation-check/order.ts`. */
import { Floats, Ints, mark, release, zeroFloats } from './memory'

/**
 * @param nats evidence for pairs of an English and a Chinese piece, row by row
 * @param order of the columns
 * @returns the evidence of the best chain of pairs in which both sides go forward, in nats
 */
export function bestChain(nats: Floats, height: i32, width: i32, order: Ints): f64 {
  const before = mark()
  // best[j]: of the rows so far and the columns before the j-th
  const best = zeroFloats(width + 1)
  for (let i = 0; i < height; i++) {
    let above: f64 = 0
    for (let j = 0; j < width; j++) {
      const paired = above + nats[i * width + order[j]]
      above = best[j + 1]
      best[j + 1] = max(best[j], max(above, paired))
    }
  }
  const total = best[width]
  release(before)
  return total
}
