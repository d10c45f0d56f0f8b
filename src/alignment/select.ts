import { isDoubtful } from './doubt.js'
import { shapeOf } from './shape.js'
import type { Alignment, Bead } from '../types.js'

export interface Selection {
  /** Beads below are left out. 0..1. */
  readonly minConfidence?: number
  /** Only what deserves a look. */
  readonly doubtful?: boolean
  /** Only these shapes stay, `1-1`, `2-1`, English first. */
  readonly shapes?: readonly string[]
}

/** The alignment without the beads that are not wanted. Its segments stay: their numbers keep their meaning. */
export function select(
  alignment: Alignment,
  { minConfidence = 0, shapes, doubtful = false }: Selection,
): Alignment {
  if (minConfidence <= 0 && shapes === undefined && !doubtful) return alignment
  const wanted = (bead: Bead): boolean =>
    bead.confidence >= minConfidence &&
    (!doubtful || isDoubtful(bead)) &&
    (shapes === undefined || shapes.includes(shapeOf(bead)))
  return { ...alignment, beads: alignment.beads.filter(wanted) }
}
