/**
 * Scores of the splits of all candidates. Beads that begin at the same corner of the lattice are split together: the best
 * way in which the first two segments of one side take the first pieces of the other is part of every larger bead's.
 */
import { Floats, Ints, filledInts, mark, newFloats, newInts, release } from './memory'
import { LENGTH_OFFSET, precision } from './bitext'
import {
  Direction,
  canTake,
  evidenceBound,
  gainsOf,
  lengthOf,
  misfitOf,
  segmentEvidence,
  sumBackward,
  windowsOf,
} from './direction'
import { log } from './log'
import { MAX_TABLED_RUN, lengthsFrom } from './run-lengths'
import { evidenceAbout } from './sized-evidence'
import { MAX_CUTS, Splitter, Taker, best, choose } from './split'
import { Candidates, maxGroupSize } from './stretch'
import { windowAt } from './windows'

/** What is asked of the beads at a corner in one direction, and the answers. */
@unmanaged
class Corner {
  /** number of takers → most segments of the other side that a bead has with so many; 0 for none */
  most: Ints
  /** `[takers * (maxGroupSize + 1) + others]`: score of the bead */
  scores: Floats
}

function newCorner(): Corner {
  const made = changetype<Corner>(newInts(offsetof<Corner>() >> 2))
  made.most = newInts(maxGroupSize + 1)
  made.scores = newFloats((maxGroupSize + 1) * (maxGroupSize + 1))
  return made
}

/** Adds to `scores` the score of each bead's split, or `noSplit` if it has none. Beads with an empty side keep their scores. */
export function addSplits(
  splitter: Splitter,
  candidates: Candidates,
  noSplit: f64,
  scores: Floats,
): void {
  const byEnglish = newCorner()
  const byChinese = newCorner()
  let first = 0
  while (first < candidates.count) {
    const en = candidates.en[first]
    const zh = candidates.zh[first]
    let last = first + 1
    while (last < candidates.count && candidates.en[last] === en && candidates.zh[last] === zh)
      last++
    expectBeads(byEnglish, splitter.english, candidates, first, last, true)
    expectBeads(byChinese, splitter.chinese, candidates, first, last, false)
    score(byEnglish, splitter.english, en, zh)
    score(byChinese, splitter.chinese, zh, en)
    for (let b = first; b < last; b++) {
      const enSize = candidates.enSize[b]
      const zhSize = candidates.zhSize[b]
      if (enSize === 0 || zhSize === 0) continue
      const a = scoreAt(byEnglish, splitter.english, en, enSize, zh, zhSize)
      const c = scoreAt(byChinese, splitter.chinese, zh, zhSize, en, enSize)
      choose(splitter, en, enSize, zh, zhSize, a, c)
      scores[b] += splitter.last.taker === Taker.none ? noSplit : splitter.last.score
    }
    first = last
  }
}

function expectBeads(
  corner: Corner,
  way: Direction,
  candidates: Candidates,
  first: i32,
  last: i32,
  english: bool,
): void {
  const starts = way.other.text.starts
  memory.fill(changetype<usize>(corner.most), 0, (<usize>(maxGroupSize + 1)) << 2)
  for (let b = first; b < last; b++) {
    const count = english ? candidates.enSize[b] : candidates.zhSize[b]
    const others = english ? candidates.zhSize[b] : candidates.enSize[b]
    const other = english ? candidates.zh[b] : candidates.en[b]
    if (count < 2 || others === 0 || !isShared(starts[other + others] - starts[other])) continue
    corner.most[count] = max(corner.most[count], others)
  }
}

/** A bead with more pieces has cuts in places of its own. */
function isShared(pieces: i32): bool {
  return pieces <= MAX_CUTS
}

/** The score of a bead in one direction, -Infinity if the other side has too few pieces. */
function scoreAt(
  corner: Corner,
  way: Direction,
  segment: i32,
  count: i32,
  other: i32,
  otherCount: i32,
): f64 {
  if (!canTake(way, count, other, otherCount)) return -Infinity
  const starts = way.other.text.starts
  return count === 1 || !isShared(starts[other + otherCount] - starts[other])
    ? best(way, segment, count, other, otherCount, null)
    : corner.scores[count * (maxGroupSize + 1) + otherCount]
}

/** Scores of the beads at a corner in which several segments take runs: a dynamic program over the takers. */
function score(corner: Corner, way: Direction, segment: i32, other: i32): void {
  let takers = 0
  let widest = 0
  for (let count = 2; count <= maxGroupSize; count++) {
    if (corner.most[count] === 0) continue
    takers = count
    widest = max(widest, corner.most[count])
  }
  if (takers === 0) return
  const starts = way.other.text.starts
  const first = starts[other]
  const pieces = starts[other + widest] - first
  // Shared tables are made before memory is allocated that will be freed below.
  for (let piece = first; piece < first + pieces; piece++) {
    gainsOf(way, piece)
    lengthsFrom(way.lengths, piece)
  }
  for (let taker = segment; taker < segment + takers; taker++) windowsOf(way, taker)
  const before = mark()
  // reached[k]: best score of the takers so far if they have taken the first k pieces
  let reached = newFloats(pieces + 1)
  let next = newFloats(pieces + 1)
  const said = newFloats(pieces + 1)
  for (let k = 0; k <= pieces; k++) reached[k] = -Infinity
  reached[0] = 0
  for (let taker = 0; taker < takers; taker++) {
    // As far as a bead with this many takers, or with more, reaches.
    let others = 0
    for (let count = taker + 1; count <= takers; count++) others = max(others, corner.most[count])
    const end = starts[other + others] - first
    for (let k = 0; k <= pieces; k++) next[k] = -Infinity
    sumBackward(way, segment + taker, first, first + end, 1, said)
    take(way, segment + taker, taker, first, end, reached, next, said)
    const most = corner.most[taker + 1]
    for (let count = 1; count <= most; count++)
      corner.scores[(taker + 1) * (maxGroupSize + 1) + count] = next[starts[other + count] - first]
    const swap = reached
    reached = next
    next = swap
  }
  release(before)
}

/** One more segment takes a run. @param before how many segments have one already */
function take(
  way: Direction,
  segment: i32,
  before: i32,
  first: i32,
  end: i32,
  reached: Floats,
  next: Floats,
  said: Floats,
): void {
  const windows = windowsOf(way, segment)
  const length = lengthOf(way, segment)
  const ownLog = log((way.english ? length : length * way.ratio) + LENGTH_OFFSET)
  const ownPrecision = precision(length)
  const weight = way.lengthWeight
  for (let from = before; from < end; from++) {
    const here = reached[from]
    if (here === -Infinity) continue
    const saidBefore = said[from]
    const start = first + from
    const lengths = lengthsFrom(way.lengths, start)
    const tabled = min(end, from + MAX_TABLED_RUN)
    for (let to = from + 1; to <= tabled; to++) {
      const size = to - from
      const d = ownLog - lengths[2 * size - 2]
      const misfit = weight * d * d * (way.english ? ownPrecision : lengths[2 * size - 1])
      const total = here + windowAt(windows, start, size) + said[to] - saidBefore - misfit
      if (total > next[to]) next[to] = total
    }
  }
  if (end > MAX_TABLED_RUN) takeLong(way, segment, before, first, end, reached, next, said)
}

/**
 * The same for runs that are too long for a table. Only very long sentences and paragraphs have them, and few can pay: a
 * bound of their evidence tells without counting words.
 */
function takeLong(
  way: Direction,
  segment: i32,
  before: i32,
  first: i32,
  end: i32,
  reached: Floats,
  next: Floats,
  said: Floats,
): void {
  const most = evidenceBound(way.own, segment, first, first + end, MAX_TABLED_RUN + 1)
  for (let to = before + MAX_TABLED_RUN + 1; to <= end; to++) {
    for (let from = to - MAX_TABLED_RUN - 1; from >= before; from--) {
      if (reached[from] === -Infinity) continue
      const rest = said[to] - said[from] - misfitOf(way, segment, first + from, first + to)
      if (reached[from] + most + rest < next[to]) continue
      const total =
        reached[from] +
        segmentEvidence(way.own, segment, first + from, first + to) +
        said[to] -
        said[from] -
        misfitOf(way, segment, first + from, first + to)
      if (total > next[to]) next[to] = total
    }
  }
}
