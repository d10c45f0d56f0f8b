/** Regions that are aligned in one go, and their beads. See `../../ladder/band.ts`. */
import { Bytes, Ints } from './memory'

/** Segments of the largest group on either side of a bead. See `../../ladder/shapes.ts`. */
export let maxGroupSize = 0

export function setMaxGroupSize(size: i32): void {
  maxGroupSize = size
}

/** The shapes that a bead may have: its English and its Chinese segments. At most 64, as sets of them are bits. */
@unmanaged
export class Shapes {
  count: i32
  enSizes: Bytes
  zhSizes: Bytes
}

export let shapes = changetype<Shapes>(0)

export function setShapes(allowed: Shapes): void {
  shapes = allowed
}

/**
 * English segments `[enFrom, enTo)` by Chinese segments `[zhFrom, zhTo)`. Between rows i-1 and i the path may
 * cross the Chinese side at borders `low[i]` to `high[i]`, which count from the stretch's corner.
 */
@unmanaged
export class Stretch {
  enFrom: i32
  enTo: i32
  zhFrom: i32
  zhTo: i32
  low: Ints
  high: Ints
}

/** Beads, sorted by English, then Chinese start. In segments of the bitext. */
@unmanaged
export class Candidates {
  count: i32
  en: Ints
  enSize: Bytes
  zh: Ints
  zhSize: Bytes
}
