/** How a bead's words match in order. See `../../scorer/split.ts`. */
import { Floats, Ints, filledInts, mark, newFloats, newInts, release } from './memory'
import { Bitext, Side, SideText, lengthMisfit } from './bitext'
import { Candidates } from './stretch'
import { Windows, fillWindows, sumEvidence, sumGains, windowAt } from './windows'

/** Evidence about longer runs, which only very long sentences have, is not tabled but computed each time. It bounds memory, not the result. */
const MAX_TABLED_RUN = 32
/** Positions considered for the cuts of a bead. Beads of sentences have fewer pieces; long paragraphs have hundreds, which would take minutes. */
const MAX_CUTS = 64

@unmanaged
export class SplitWeights {
  /** of the length misfit of a run, in nats */
  length: f64
  /** penalty for a many-to-many bead whose words match best in any order */
  crossing: f64
}

/** The side whose segments take runs of the other's pieces; both when order did not matter; none when neither side has enough pieces. */
export const enum Taker {
  none,
  en,
  zh,
  both,
}

/** How the last bead was split: the score in nats, the taker, and the pieces where the runs of its segments start, and where the last one ends. */
@unmanaged
export class Split {
  score: f64
  taker: i32
  count: i32
  cuts: Ints
}

/** One direction: segments of `own` take runs of `other`'s pieces. */
@unmanaged
class Direction {
  own: Side
  other: Side
  /** 1 when own is English */
  english: i32
  ratio: f64
  lengthWeight: f64
  /** own segment, from `firstSegment` on → the pieces of the other side that it may take as one of several segments of a bead; -1 for none */
  firstSegment: i32
  runsFrom: Ints
  runsTo: Ints
  /** the windows of those runs, or 0 until they are needed */
  windows: Ints
  /** piece of the other side, from `firstPiece` on → own segments that may take it */
  firstPiece: i32
  takersFrom: Ints
  takersTo: Ints
  /** the evidence of the piece if nothing is found, then its gains over those segments; 0 until they are needed */
  gains: Ints
}

@unmanaged
export class Splitter {
  bitext: Bitext
  weights: SplitWeights
  english: Direction
  chinese: Direction
  last: Split
}

/** Prepares splits for the candidates, with tables that they share. */
export function newSplitter(
  bitext: Bitext,
  weights: SplitWeights,
  candidates: Candidates,
): Splitter {
  const splitter = changetype<Splitter>(newInts(offsetof<Splitter>() >> 2))
  splitter.bitext = bitext
  splitter.weights = weights
  let enFrom = i32.MAX_VALUE
  let enTo = 0
  let zhFrom = i32.MAX_VALUE
  let zhTo = 0
  for (let b = 0; b < candidates.count; b++) {
    enFrom = min(enFrom, candidates.en[b])
    enTo = max(enTo, candidates.en[b] + candidates.enSize[b])
    zhFrom = min(zhFrom, candidates.zh[b])
    zhTo = max(zhTo, candidates.zh[b] + candidates.zhSize[b])
  }
  splitter.english = newDirection(bitext, weights, true, enFrom, enTo, zhFrom, zhTo)
  splitter.chinese = newDirection(bitext, weights, false, zhFrom, zhTo, enFrom, enTo)
  for (let b = 0; b < candidates.count; b++) {
    const en = candidates.en[b]
    const zh = candidates.zh[b]
    const enSize = candidates.enSize[b]
    const zhSize = candidates.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    expect(splitter.english, en, enSize, zh, zhSize)
    expect(splitter.chinese, zh, zhSize, en, enSize)
  }
  splitter.last = changetype<Split>(newInts(offsetof<Split>() >> 2))
  // Sizes are bytes: one entry more than there can be segments.
  splitter.last.cuts = newInts(256)
  return splitter
}

function newDirection(
  bitext: Bitext,
  weights: SplitWeights,
  english: bool,
  from: i32,
  to: i32,
  otherFrom: i32,
  otherTo: i32,
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
  made.windows = filledInts(segments, 0)
  const starts = made.other.text.starts
  const pieces = otherTo <= otherFrom ? 0 : starts[otherTo] - starts[otherFrom]
  made.firstPiece = pieces === 0 ? 0 : starts[otherFrom]
  made.takersFrom = filledInts(pieces, -1)
  made.takersTo = newInts(pieces)
  made.gains = filledInts(pieces, 0)
  return made
}

/** Widens the tables of a direction so that they cover a bead. */
function expect(to: Direction, segment: i32, count: i32, other: i32, otherCount: i32): void {
  const starts = to.other.text.starts
  const first = starts[other]
  const last = starts[other + otherCount]
  for (let piece = first; piece < last; piece++)
    widen(to.takersFrom, to.takersTo, piece - to.firstPiece, segment, segment + count)
  if (count === 1) return
  for (let taker = segment; taker < segment + count; taker++)
    widen(to.runsFrom, to.runsTo, taker - to.firstSegment, first, last)
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

/** The best split of a bead, in a record that the next call overwrites. @param withCuts whether to find its cuts */
export function split(
  splitter: Splitter,
  en: i32,
  enSize: i32,
  zh: i32,
  zhSize: i32,
  withCuts: bool,
): Split {
  const bitext = splitter.bitext
  const last = splitter.last
  const enPieces = bitext.en.text.starts[en + enSize] - bitext.en.text.starts[en]
  const zhPieces = bitext.zh.text.starts[zh + zhSize] - bitext.zh.text.starts[zh]
  const byEnglish = zhPieces >= enSize
  const byChinese = enPieces >= zhSize
  if (!byEnglish && !byChinese) {
    last.taker = Taker.none
    last.count = 0
    return last
  }
  const a = byEnglish ? best(splitter.english, en, enSize, zh, zhSize, null) : -Infinity
  const b = byChinese ? best(splitter.chinese, zh, zhSize, en, enSize, null) : -Infinity
  last.taker = byEnglish && (!byChinese || a >= b) ? Taker.en : Taker.zh
  last.score = max(a, b)
  if (byEnglish && byChinese) {
    if (enSize === 1 && zhSize === 1) {
      // Both ways are the same run seen from either side.
      last.taker = Taker.en
      last.score = (a + b) / 2
    } else if (enSize > 1 && zhSize > 1) {
      const free = unordered(splitter, en, enSize, zh, zhSize)
      if (free > last.score) {
        last.taker = Taker.both
        last.score = free
      }
    }
  }
  last.count = 0
  if (!withCuts || last.taker === Taker.both) return last
  if (last.taker === Taker.en) best(splitter.english, en, enSize, zh, zhSize, last)
  else best(splitter.chinese, zh, zhSize, en, enSize, last)
  return last
}

/**
 * Score of a bead in any order. In translation sentences sometimes change places, or have no border in common with the
 * other side.
 */
function unordered(splitter: Splitter, en: i32, enSize: i32, zh: i32, zhSize: i32): f64 {
  const bitext = splitter.bitext
  return (
    splitter.weights.crossing +
    evidenceAnywhere(bitext.en, en, enSize, bitext.zh.text, zh, zhSize) +
    evidenceAnywhere(bitext.zh, zh, zhSize, bitext.en.text, en, enSize)
  )
}

/** Evidence of the words of some segments about some segments of the other side, in any order. */
function evidenceAnywhere(
  side: Side,
  first: i32,
  size: i32,
  other: SideText,
  from: i32,
  count: i32,
): f64 {
  let total: f64 = 0
  for (let segment = first; segment < first + size; segment++)
    total += segmentEvidence(side, segment, other.starts[from], other.starts[from + count])
  return total
}

function segmentEvidence(side: Side, segment: i32, from: i32, to: i32): f64 {
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

/** Score of the best way to give each segment a run of pieces, in order. There must be at least as many pieces as segments. */
function best(
  way: Direction,
  segment: i32,
  count: i32,
  other: i32,
  otherCount: i32,
  out: Split | null,
): f64 {
  const starts = way.other.text.starts
  const first = starts[other]
  const last = starts[other + otherCount]
  if (count === 1) {
    if (out !== null) {
      out.count = 2
      out.cuts[0] = first
      out.cuts[1] = last
    }
    return segmentEvidence(way.own, segment, first, last) + rest(way, segment, first, last)
  }
  // Shared tables are made before memory is allocated that will be freed below.
  for (let piece = first; piece < last; piece++) gainsOf(way, piece)
  for (let taker = segment; taker < segment + count; taker++) windowsOf(way, taker)
  const before = mark()
  // Cuts are considered between any two pieces, or at MAX_CUTS positions of a long bead.
  const step = (last - first + MAX_CUTS - 1) / MAX_CUTS
  const most = (last - first + step - 1) / step
  // reached[k]: best score of the segments so far if they have taken the pieces before position k
  let reached = newFloats(most + 1)
  let next = newFloats(most + 1)
  const taken = filledInts(count * (most + 1), 0)
  const said = newFloats(most + 1)
  for (let k = 0; k <= most; k++) reached[k] = -Infinity
  reached[0] = 0
  for (let taker = 0; taker < count; taker++) {
    const left = count - taker - 1
    for (let k = 0; k <= most; k++) next[k] = -Infinity
    sumBackward(way, segment + taker, first, last, step, said)
    for (let from = taker; from < most; from++) {
      if (reached[from] === -Infinity) continue
      for (let to = left === 0 ? most : from + 1; to <= most - left; to++) {
        const start = first + from * step
        const end = min(first + to * step, last)
        const total =
          reached[from] +
          forward(way, segment + taker, start, end) +
          said[to] -
          said[from] -
          misfit(way, segment + taker, start, end)
        if (total > next[to]) {
          next[to] = total
          taken[taker * (most + 1) + to] = to - from
        }
      }
    }
    const swap = reached
    reached = next
    next = swap
  }
  const score = reached[most]
  if (out !== null) {
    out.count = count + 1
    out.cuts[count] = last
    let at = most
    for (let taker = count - 1; taker >= 0; taker--) {
      at -= taken[taker * (most + 1) + at]
      out.cuts[taker] = first + at * step
    }
  }
  release(before)
  return score
}

/** Evidence of a segment's words about a run of pieces. */
function forward(way: Direction, segment: i32, from: i32, to: i32): f64 {
  return to - from > MAX_TABLED_RUN
    ? segmentEvidence(way.own, segment, from, to)
    : windowAt(windowsOf(way, segment), from, to - from)
}

/** Evidence of the words of a run about a segment, less the length misfit. */
function rest(way: Direction, segment: i32, from: i32, to: i32): f64 {
  let total: f64 = 0
  for (let piece = from; piece < to; piece++) total += backward(way, piece, segment)
  return total - misfit(way, segment, from, to)
}

/** Sums of {@link backward} over the pieces before each position. */
function sumBackward(
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

function misfit(way: Direction, segment: i32, from: i32, to: i32): f64 {
  const own = way.own.text.lengthBefore
  const other = way.other.text.pieceLengthBefore
  const ownLength = own[segment + 1] - own[segment]
  const otherLength = other[to] - other[from]
  return (
    way.lengthWeight *
    (way.english
      ? lengthMisfit(ownLength, otherLength * way.ratio)
      : lengthMisfit(otherLength, ownLength * way.ratio))
  )
}

function windowsOf(way: Direction, segment: i32): Windows {
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
    min(MAX_TABLED_RUN, high - low),
    way.own.fine,
  )
  way.windows[key] = <i32>changetype<usize>(made)
  return made
}

/** Evidence of a piece if nothing is found, then the sums of its gains over the segments before each one that may take it. */
function gainsOf(way: Direction, piece: i32): Floats {
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
