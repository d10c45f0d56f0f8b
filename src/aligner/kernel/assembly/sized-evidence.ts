/**
 * Evidence of one side's segments about runs of the other side's segments. Many beads share such a pair: the
 * evidence of a segment about the two that follow a border is asked for by each bead that holds all three. It is
 * tabled, for every length of run that any bead needs, in one way through the hits.
 */
import { log } from './log'
import { Bytes, Floats, Ints, filledInts, newBytes, newInts, sumUp, zeroFloats } from './memory'
import { Side, SideText, weighed } from './bitext'
import { Candidates } from './stretch'
import { firstHit } from './windows'
import { HIT_BYTES, hitAt } from './witnesses'

/** A cell is a segment and the segment of the other side with which a run begins. */
@unmanaged
export class SizedEvidence {
  side: Side
  other: SideText
  /** segment, from `firstSegment` on → its first cell, and the run of the other side that has it; -1 for none */
  firstSegment: i32
  cells: Ints
  runsFrom: Ints
  /** cell → the longest run that a bead has there */
  sizes: Bytes
  /** cell → its evidence about runs of one segment, of two and so on; 0 until it is needed */
  tables: Ints
}

/** @param english whether the segments are the English ones */
export function newSizedEvidence(
  side: Side,
  other: SideText,
  from: i32,
  to: i32,
  candidates: Candidates,
  english: bool,
): SizedEvidence {
  const made = changetype<SizedEvidence>(newInts(offsetof<SizedEvidence>() >> 2))
  made.side = side
  made.other = other
  made.firstSegment = from
  const segments = max(0, to - from)
  made.runsFrom = filledInts(segments, -1)
  const runsTo = newInts(segments)
  const own = english ? candidates.en : candidates.zh
  const ownSizes = english ? candidates.enSize : candidates.zhSize
  const others = english ? candidates.zh : candidates.en
  const otherSizes = english ? candidates.zhSize : candidates.enSize
  for (let b = 0; b < candidates.count; b++) {
    if (otherSizes[b] === 0) continue
    for (let segment = own[b] - from; segment < own[b] - from + ownSizes[b]; segment++) {
      const isFirst = made.runsFrom[segment] < 0
      made.runsFrom[segment] = isFirst ? others[b] : min(made.runsFrom[segment], others[b])
      runsTo[segment] = isFirst ? others[b] + 1 : max(runsTo[segment], others[b] + 1)
    }
  }
  made.cells = filledInts(segments + 1, 0)
  for (let segment = 0; segment < segments; segment++)
    if (made.runsFrom[segment] >= 0)
      made.cells[segment + 1] = runsTo[segment] - made.runsFrom[segment]
  sumUp(made.cells, segments)
  const count = made.cells[segments]
  made.tables = filledInts(count, 0)
  made.sizes = newBytes(count)
  memory.fill(changetype<usize>(made.sizes), 0, <usize>count)
  for (let b = 0; b < candidates.count; b++) {
    if (otherSizes[b] === 0) continue
    for (let segment = own[b]; segment < own[b] + ownSizes[b]; segment++) {
      const cell = cellOf(made, segment, others[b])
      made.sizes[cell] = max(made.sizes[cell], otherSizes[b])
    }
  }
  return made
}

function cellOf(sized: SizedEvidence, segment: i32, from: i32): i32 {
  const key = segment - sized.firstSegment
  return sized.cells[key] + from - sized.runsFrom[key]
}

/** Weighted evidence of a segment's words about `size` segments of the other side from `from` on, as in one of the candidates. */
export function evidenceAbout(sized: SizedEvidence, segment: i32, from: i32, size: i32): f64 {
  const cell = cellOf(sized, segment, from)
  let table = <usize>sized.tables[cell]
  if (table === 0) {
    table = changetype<usize>(about(sized, segment, from, sized.sizes[cell]))
    sized.tables[cell] = <i32>table
  }
  return changetype<Floats>(table)[size - 1]
}

function about(sized: SizedEvidence, segment: i32, from: i32, sizes: i32): Floats {
  const totals = zeroFloats(sizes)
  const table = sized.side.table
  const weights = sized.side.fine
  const starts = sized.other.starts
  const first = starts[from]
  const last = starts[from + sizes]
  const listEnd = table.segmentOffsets[segment + 1]
  for (let i = table.segmentOffsets[segment]; i < listEnd; i++) {
    const witness = table.segmentWitnesses[i]
    const cue = table.cue[witness]
    const missed = weighed(table.missed[witness], cue, weights)
    const end = <usize>table.hitsTo[witness]
    let hit = firstHit(<usize>table.hitsFrom[witness], end, first)
    if (hit >= end || hitAt(hit).piece >= last) {
      for (let size = 0; size < sizes; size++) totals[size] += missed
      continue
    }
    const rho = table.reliability[witness]
    const base = table.base[witness]
    let found: f64 = 0
    for (let size = 0; size < sizes; size++) {
      const to = starts[from + size + 1]
      for (; hit < end && hitAt(hit).piece < to; hit += HIT_BYTES) found += <f64>hitAt(hit).surprise
      totals[size] +=
        found === 0
          ? missed
          : weighed(log(1 - rho + rho * (base + found / <f64>(to - first))), cue, weights)
    }
  }
  return totals
}
