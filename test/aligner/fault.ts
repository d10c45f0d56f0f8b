import { inOrder } from '../../src/alignment/moved.js'
import type { Alignment } from '../../src/types.js'

/**
 * Describes the first fault of an alignment, if any. A ladder has each segment exactly once and in order but for moved pairs, no empty bead,
 * and confidences from 0 to 1.
 */
export function faultOfLadder({ en, zh, beads }: Alignment): string | undefined {
  let [nextEn, nextZh] = [0, 0]
  for (const [number, bead] of inOrder(beads).entries()) {
    if (bead.en.length + bead.zh.length === 0) return `bead ${number} is empty`
    for (const segment of bead.en)
      if (segment !== nextEn++) return `bead ${number} has English ${segment}, not ${nextEn - 1}`
    for (const segment of bead.zh)
      if (segment !== nextZh++) return `bead ${number} has Chinese ${segment}, not ${nextZh - 1}`
    if (!(bead.confidence >= 0 && bead.confidence <= 1))
      return `bead ${number} has confidence ${bead.confidence}`
  }
  if (nextEn !== en.length || nextZh !== zh.length)
    return `the ladder ends at ${nextEn}, ${nextZh}, not at ${en.length}, ${zh.length}`
  return undefined
}
