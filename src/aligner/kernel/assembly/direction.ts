/** The segments of one side take runs of the other side's pieces: tables of what each is worth, which beads share. */
import { Floats, Ints, filledInts, newFloats, newInts } from './memory'
import { Bitext, Side, lengthMisfit } from './bitext'
import { MAX_TABLED_RUN, RunLengths, expectRuns, newRunLengths } from './run-lengths'
import { SizedEvidence, newSizedEvidence } from './sized-evidence'
import { Candidates } from './stretch'
import { Windows, boundEvidence, fillWindows, sumEvidence, sumGains } from './windows'

@unmanaged
export class SplitWeights {
  /** of the length misfit of a run, in nats */
  length: f64
  /** penalty for a many-to-many bead whose words match best in any order */
  crossing: f64
}

/** One direction: segments of `own` take runs of `other`'s pieces. */
@unmanaged
export class Direction {
  own: Side
  other: Side
  /** 1 when own is English */
  english: i32
  ratio: f64
  lengthWeight: f64
  about: SizedEvidence
  lengths: RunLengths
  /** own segment, from `firstSegment` on → the pieces of the other side that it may take as one of several segments of a bead; -1 for none */
  firstSegment: i32
  runsFrom: Ints
  runsTo: Ints
  /** own segment → the most pieces that it may take */
  longest: Ints
  /** the windows of those runs, or 0 until they are needed */
  windows: Ints
  /** piece of the other side, from `firstPiece` on → own segments that may take it */
  firstPiece: i32
  takersFrom: Ints
  takersTo: Ints
  /** the evidence of the piece if nothing is found, then its gains over those segments; 0 until they are needed */
  gains: Ints
}

export function newDirection(
  bitext: Bitext,
  weights: SplitWeights,
  english: bool,
  from: i32,
  to: i32,
  otherFrom: i32,
  otherTo: i32,
  candidates: Candidates,
): Direction {
  const made = changetype<Direction>(newInts(offsetof<Direction>() >> 2))
  made.own = english ? bitext.en : bitext.zh
  made.other = english ? bitext.zh : bitext.en
  made.english = i32(english)
  made.ratio = bitext.ratio
  made.lengthWeight = weights.length
  const segments = max(0, to - from)
  made.firstSegment = from
  made.runsFrom = filledInts(segments, -1)
  made.runsTo = newInts(segments)
  made.longest = filledInts(segments, 0)
  made.windows = filledInts(segments, 0)
  const starts = made.other.text.starts
  const pieces = otherTo <= otherFrom ? 0 : starts[otherTo] - starts[otherFrom]
  made.firstPiece = pieces === 0 ? 0 : starts[otherFrom]
  made.takersFrom = filledInts(pieces, -1)
  made.takersTo = newInts(pieces)
  made.gains = filledInts(pieces, 0)
  made.about = newSizedEvidence(made.own, made.other.text, from, to, candidates, english)
  made.lengths = newRunLengths(made.other.text, made.firstPiece, pieces, english ? bitext.ratio : 1)
  return made
}

/** Widens the tables of a direction so that they cover a bead. */
export function expect(to: Direction, segment: i32, count: i32, other: i32, otherCount: i32): void {
  const starts = to.other.text.starts
  const first = starts[other]
  const last = starts[other + otherCount]
  for (let piece = first; piece < last; piece++)
    widen(to.takersFrom, to.takersTo, piece - to.firstPiece, segment, segment + count)
  if (count === 1) return
  for (let piece = first; piece < last; piece++) expectRuns(to.lengths, piece, last)
  for (let i = 0; i < count; i++) {
    const key = segment + i - to.firstSegment
    widen(to.runsFrom, to.runsTo, key, first, last)
    // Each of those before it takes a piece.
    to.longest[key] = max(to.longest[key], last - first - i)
  }
}

function widen(from: Ints, to: Ints, key: i32, low: i32, high: i32): void {
  if (from[key] < 0) {
    from[key] = low
    to[key] = high
    return
  }
  from[key] = min(from[key], low)
  to[key] = max(to[key], high)
}

/** Whether there is a piece for each segment. */
export function canTake(way: Direction, count: i32, other: i32, otherCount: i32): bool {
  const starts = way.other.text.starts
  return starts[other + otherCount] - starts[other] >= count
}

export function segmentEvidence(side: Side, segment: i32, from: i32, to: i32): f64 {
  const table = side.table
  return sumEvidence(
    table,
    table.segmentWitnesses,
    table.segmentOffsets[segment],
    table.segmentOffsets[segment + 1],
    from,
    to,
    side.fine,
  )
}

/** An upper bound of the evidence of a segment's words about all runs of at least `narrowest` pieces within `[from, to)`. */
export function evidenceBound(side: Side, segment: i32, from: i32, to: i32, narrowest: i32): f64 {
  const table = side.table
  return boundEvidence(
    table,
    table.segmentWitnesses,
    table.segmentOffsets[segment],
    table.segmentOffsets[segment + 1],
    from,
    to,
    narrowest,
    side.fine,
  )
}

/** Evidence of the words of a run about a segment, less the length misfit. */
export function rest(way: Direction, segment: i32, from: i32, to: i32): f64 {
  let total: f64 = 0
  for (let piece = from; piece < to; piece++) total += backward(way, piece, segment)
  return total - misfitOf(way, segment, from, to)
}

/** Sums of {@link backward} over the pieces before each position. */
export function sumBackward(
  way: Direction,
  segment: i32,
  first: i32,
  last: i32,
  step: i32,
  said: Floats,
): void {
  let total: f64 = 0
  said[0] = 0
  for (let piece = first, k = 0; piece < last; piece++) {
    total += backward(way, piece, segment)
    if ((piece + 1 - first) % step === 0 || piece + 1 === last) said[++k] = total
  }
}

/** Evidence of a piece's words about a segment. */
function backward(way: Direction, piece: i32, segment: i32): f64 {
  const gains = gainsOf(way, piece)
  const at = segment - way.takersFrom[piece - way.firstPiece]
  return gains[0] + gains[at + 2] - gains[at + 1]
}

export function lengthOf(way: Direction, segment: i32): f64 {
  const before = way.own.text.lengthBefore
  return before[segment + 1] - before[segment]
}

export function misfitOf(way: Direction, segment: i32, from: i32, to: i32): f64 {
  const other = way.other.text.pieceLengthBefore
  const ownLength = lengthOf(way, segment)
  const otherLength = other[to] - other[from]
  return (
    way.lengthWeight *
    (way.english
      ? lengthMisfit(ownLength, otherLength * way.ratio)
      : lengthMisfit(otherLength, ownLength * way.ratio))
  )
}

export function windowsOf(way: Direction, segment: i32): Windows {
  const key = segment - way.firstSegment
  if (way.windows[key] !== 0) return changetype<Windows>(<usize>way.windows[key])
  const table = way.own.table
  const low = way.runsFrom[key]
  const high = way.runsTo[key]
  const made = fillWindows(
    table,
    table.segmentWitnesses,
    table.segmentOffsets[segment],
    table.segmentOffsets[segment + 1],
    low,
    high,
    min(MAX_TABLED_RUN, way.longest[key]),
    way.own.fine,
  )
  way.windows[key] = <i32>changetype<usize>(made)
  return made
}

/** Evidence of a piece if nothing is found, then the sums of its gains over the segments before each one that may take it. */
export function gainsOf(way: Direction, piece: i32): Floats {
  const key = piece - way.firstPiece
  if (way.gains[key] !== 0) return changetype<Floats>(<usize>way.gains[key])
  const table = way.other.table
  const low = way.takersFrom[key]
  const high = way.takersTo[key]
  const made = newFloats(high - low + 2)
  made[0] = sumGains(
    table,
    table.pieceWitnesses,
    table.pieceOffsets[piece],
    table.pieceOffsets[piece + 1],
    way.own.text.starts,
    way.own.text.segments,
    low,
    high,
    way.other.fine,
    changetype<Floats>(changetype<usize>(made) + 8),
  )
  way.gains[key] = <i32>changetype<usize>(made)
  return made
}
