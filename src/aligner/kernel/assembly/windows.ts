/** Evidence of witnesses about runs of the other side's pieces. See `../witnesses.ts`. */
import { log } from './log'
import { Floats, Ints, Singles, mark, newFloats, newInts, release, zeroSingles } from './memory'
import { WordWeights, weighed } from './bitext'
import { HIT_BYTES, WitnessTable, hitAt } from './witnesses'

/** Address of the first hit in `[from, to)` that is not before `piece`. */
export function firstHit(from: usize, to: usize, piece: i32): usize {
  let low = <u32>0
  let high = <u32>((to - from) / HIT_BYTES)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (hitAt(from + <usize>middle * HIT_BYTES).piece < piece) low = middle + 1
    else high = middle
  }
  return from + <usize>low * HIT_BYTES
}

/** Unweighted evidence of one witness about pieces `[from, to)` of the other side, in nats. */
export function evidence(table: WitnessTable, witness: i32, from: i32, to: i32): f64 {
  const end = <usize>table.hitsTo[witness]
  let found: f64 = 0
  for (let hit = firstHit(<usize>table.hitsFrom[witness], end, from); hit < end; hit += HIT_BYTES) {
    if (hitAt(hit).piece >= to) break
    found += <f64>hitAt(hit).surprise
  }
  if (found === 0) return table.missed[witness]
  const rho = table.reliability[witness]
  return log(1 - rho + rho * (table.base[witness] + found / <f64>(to - from)))
}

/** Weighted evidence of the witnesses `list[first .. last)` about pieces `[from, to)`. */
export function sumEvidence(
  table: WitnessTable,
  list: Ints,
  first: i32,
  last: i32,
  from: i32,
  to: i32,
  weights: WordWeights,
): f64 {
  let total: f64 = 0
  for (let i = first; i < last; i++) {
    const witness = list[i]
    total += weighed(evidence(table, witness, from, to), table.cue[witness], weights)
  }
  return total
}

/** An upper bound of {@link sumEvidence} for all runs of at least `narrowest` pieces within `[from, to)`. */
export function boundEvidence(
  table: WitnessTable,
  list: Ints,
  first: i32,
  last: i32,
  from: i32,
  to: i32,
  narrowest: i32,
  weights: WordWeights,
): f64 {
  let total: f64 = 0
  for (let i = first; i < last; i++) {
    const witness = list[i]
    const cue = table.cue[witness]
    const end = <usize>table.hitsTo[witness]
    let found: f64 = 0
    let hit = firstHit(<usize>table.hitsFrom[witness], end, from)
    for (; hit < end && hitAt(hit).piece < to; hit += HIT_BYTES) found += <f64>hitAt(hit).surprise
    const rho = table.reliability[witness]
    const nats = log(1 - rho + rho * (table.base[witness] + found / <f64>narrowest))
    total += max(weighed(nats, cue, weights), weighed(table.missed[witness], cue, weights))
  }
  return total
}

/**
 * Evidence of the witnesses `list[first .. last)` about single segments. What hits add to the evidence is summed up:
 * `gains[k]` is the sum over the segments from `low` to before `low + k`.
 * @param segments piece → segment
 * @param gains `high - low + 1` entries
 * @returns the evidence if a segment has none of their counterparts
 */
export function sumGains(
  table: WitnessTable,
  list: Ints,
  first: i32,
  last: i32,
  starts: Ints,
  segments: Ints,
  low: i32,
  high: i32,
  weights: WordWeights,
  gains: Floats,
): f64 {
  memory.fill(changetype<usize>(gains), 0, (<usize>(high - low + 1)) << 3)
  let missedAll: f64 = 0
  for (let i = first; i < last; i++)
    missedAll += addGains(table, list[i], starts, segments, low, high, weights, gains)
  for (let k = 1; k <= high - low; k++) gains[k] += gains[k - 1]
  return missedAll
}

function addGains(
  table: WitnessTable,
  witness: i32,
  starts: Ints,
  segments: Ints,
  low: i32,
  high: i32,
  weights: WordWeights,
  gains: Floats,
): f64 {
  const cue = table.cue[witness]
  const whenFound = weights.found[cue]
  const whenMissed = weights.missed[cue]
  const missed = weighed(table.missed[witness], cue, weights)
  const end = <usize>table.hitsTo[witness]
  const lastPiece = starts[high]
  let hit = firstHit(<usize>table.hitsFrom[witness], end, starts[low])
  if (hit >= end) return missed
  let piece = hitAt(hit).piece
  if (piece >= lastPiece) return missed
  const rho = table.reliability[witness]
  const still = 1 - rho + rho * table.base[witness]
  while (piece < lastPiece) {
    const segment = segments[piece]
    const first = starts[segment]
    const next = starts[segment + 1]
    let found: f64 = 0
    do {
      found += <f64>hitAt(hit).surprise
      hit += HIT_BYTES
      piece = hit < end ? hitAt(hit).piece : i32.MAX_VALUE
    } while (piece < next)
    const nats = log(still + (rho * found) / <f64>(next - first))
    gains[segment + 1 - low] += nats * (nats > 0 ? whenFound : whenMissed) - missed
  }
  return missed
}

/** Evidence about every run of up to `widest` pieces between `low` and `high`, in nats: `values[(width - 1) * (high - low) + (start - low)]`. */
@unmanaged
export class Windows {
  low: i32
  high: i32
  values: Singles
}

export function windowAt(windows: Windows, start: i32, width: i32): f64 {
  return windows.values[(width - 1) * (windows.high - windows.low) + start - windows.low]
}

/** Weighted evidence of the witnesses `list[first .. last)`: first as if nothing were found, then corrected for the runs with hits. */
export function fillWindows(
  table: WitnessTable,
  list: Ints,
  first: i32,
  last: i32,
  low: i32,
  high: i32,
  widest: i32,
  weights: WordWeights,
): Windows {
  const windows = changetype<Windows>(newInts(offsetof<Windows>() >> 2))
  windows.low = low
  windows.high = high
  const length = (high - low) * widest
  windows.values = zeroSingles(length)
  const before = mark()
  const sums = newFloats(high - low + 1)
  const pieces = newInts(high - low)
  let missedAll: f64 = 0
  for (let i = first; i < last; i++)
    missedAll += correctWindows(table, list[i], windows, widest, weights, sums, pieces)
  const values = windows.values
  for (let i = 0; i < length; i++) values[i] += missedAll
  release(before)
  return windows
}

/** @param sums scratch memory, as are `pieces` @returns the evidence if nothing is found */
function correctWindows(
  table: WitnessTable,
  witness: i32,
  windows: Windows,
  widest: i32,
  weights: WordWeights,
  sums: Floats,
  pieces: Ints,
): f64 {
  const cue = table.cue[witness]
  const whenFound = weights.found[cue]
  const whenMissed = weights.missed[cue]
  const missed = weighed(table.missed[witness], cue, weights)
  const low = windows.low
  const high = windows.high
  const end = <usize>table.hitsTo[witness]
  let hit = firstHit(<usize>table.hitsFrom[witness], end, low)
  if (hit >= end || hitAt(hit).piece >= high) return missed
  const rho = table.reliability[witness]
  const still = 1 - rho + rho * table.base[witness]
  // The pieces of the hits, and the surprise of those before each.
  const at = pieces
  let hits = 0
  let sum: f64 = 0
  for (; hit < end && hitAt(hit).piece < high; hit += HIT_BYTES) {
    at[hits] = hitAt(hit).piece - low
    sums[hits++] = sum
    sum += <f64>hitAt(hit).surprise
  }
  sums[hits] = sum

  const range = high - low
  for (let width = 1; width <= widest; width++) {
    const row = changetype<Singles>(
      changetype<usize>(windows.values) + ((<usize>((width - 1) * range)) << 2),
    )
    const to = range - width + 1
    // The hits of a run are those in `[left, right)`. All runs up to the next change have the same.
    let left = 0
    let right = 0
    let start = max(0, at[0] - width + 1)
    while (start < to) {
      while (right < hits && at[right] < start + width) right++
      while (left < right && at[left] < start) left++
      if (left === right) {
        if (right === hits) break
        start = at[right] - width + 1
        continue
      }
      let next = min(to, at[left] + 1)
      if (right < hits) next = min(next, at[right] - width + 1)
      const nats = log(still + (rho * (sums[right] - sums[left])) / <f64>width)
      const gain = nats * (nats > 0 ? whenFound : whenMissed) - missed
      for (; start < next; start++) row[start] += gain
    }
  }
  return missed
}
