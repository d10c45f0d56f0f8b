/** How a bead's words match in order. See `../../scorer/split.ts`. */
import { Ints, filledInts, mark, newFloats, newInts, release } from './memory'
import { Bitext, LENGTH_OFFSET, precision } from './bitext'
import {
  Direction,
  SplitWeights,
  canTake,
  expect,
  gainsOf,
  lengthOf,
  misfitOf,
  newDirection,
  rest,
  segmentEvidence,
  sumBackward,
  windowsOf,
} from './direction'
import { log } from './log'
import { MAX_TABLED_RUN, lengthsFrom } from './run-lengths'
import { evidenceAbout } from './sized-evidence'
import { Candidates } from './stretch'
import { windowAt } from './windows'

/** Positions considered for the cuts of a bead. Beads of sentences have fewer pieces; long paragraphs have hundreds, which would take minutes. */
export const MAX_CUTS = 64

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
  const english = newDirection(bitext, weights, true, enFrom, enTo, zhFrom, zhTo, candidates)
  const chinese = newDirection(bitext, weights, false, zhFrom, zhTo, enFrom, enTo, candidates)
  splitter.english = english
  splitter.chinese = chinese
  for (let b = 0; b < candidates.count; b++) {
    const en = candidates.en[b]
    const zh = candidates.zh[b]
    const enSize = candidates.enSize[b]
    const zhSize = candidates.zhSize[b]
    if (enSize === 0 || zhSize === 0) continue
    expect(english, en, enSize, zh, zhSize)
    expect(chinese, zh, zhSize, en, enSize)
  }
  splitter.last = changetype<Split>(newInts(offsetof<Split>() >> 2))
  // Sizes are bytes: one entry more than there can be segments.
  splitter.last.cuts = newInts(256)
  return splitter
}

/** The best split of a bead, in a record that the next call overwrites, with its cuts. */
export function split(splitter: Splitter, en: i32, enSize: i32, zh: i32, zhSize: i32): Split {
  const last = splitter.last
  const a = canTake(splitter.english, enSize, zh, zhSize)
    ? best(splitter.english, en, enSize, zh, zhSize, null)
    : -Infinity
  const b = canTake(splitter.chinese, zhSize, en, enSize)
    ? best(splitter.chinese, zh, zhSize, en, enSize, null)
    : -Infinity
  choose(splitter, en, enSize, zh, zhSize, a, b)
  last.count = 0
  if (last.taker === Taker.en) best(splitter.english, en, enSize, zh, zhSize, last)
  else if (last.taker === Taker.zh) best(splitter.chinese, zh, zhSize, en, enSize, last)
  return last
}

/**
 * Writes down who takes and the score.
 * @param byEnglish score if English segments take runs of Chinese pieces; -Infinity if they cannot
 * @param byChinese the same of Chinese segments
 */
export function choose(
  splitter: Splitter,
  en: i32,
  enSize: i32,
  zh: i32,
  zhSize: i32,
  byEnglish: f64,
  byChinese: f64,
): void {
  const last = splitter.last
  last.score = max(byEnglish, byChinese)
  if (last.score === -Infinity) {
    last.taker = Taker.none
    return
  }
  last.taker = byEnglish >= byChinese ? Taker.en : Taker.zh
  if (min(byEnglish, byChinese) === -Infinity) return
  if (enSize === 1 && zhSize === 1) {
    // Both ways are the same run seen from either side.
    last.taker = Taker.en
    last.score = (byEnglish + byChinese) / 2
  } else if (enSize > 1 && zhSize > 1) {
    const free = unordered(splitter, en, enSize, zh, zhSize)
    if (free > last.score) {
      last.taker = Taker.both
      last.score = free
    }
  }
}

/**
 * Score of a bead in any order. In translation sentences sometimes change places, or have no border in common with the
 * other side.
 */
function unordered(splitter: Splitter, en: i32, enSize: i32, zh: i32, zhSize: i32): f64 {
  return (
    splitter.weights.crossing +
    evidenceAnywhere(splitter.english, en, enSize, zh, zhSize) +
    evidenceAnywhere(splitter.chinese, zh, zhSize, en, enSize)
  )
}

/** Evidence of the words of some segments about some segments of the other side, in any order. */
function evidenceAnywhere(way: Direction, first: i32, size: i32, from: i32, count: i32): f64 {
  let total: f64 = 0
  for (let segment = first; segment < first + size; segment++)
    total += evidenceAbout(way.about, segment, from, count)
  return total
}

/** Score of the best way to give each segment a run of pieces, in order. There must be at least as many pieces as segments. */
export function best(
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
    return evidenceAbout(way.about, segment, other, otherCount) + rest(way, segment, first, last)
  }
  // Shared tables are made before memory is allocated that will be freed below.
  for (let piece = first; piece < last; piece++) {
    gainsOf(way, piece)
    lengthsFrom(way.lengths, piece)
  }
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
    const windows = windowsOf(way, segment + taker)
    const length = lengthOf(way, segment + taker)
    const ownLog = log((way.english ? length : length * way.ratio) + LENGTH_OFFSET)
    const ownPrecision = precision(length)
    for (let from = taker; from < most; from++) {
      if (reached[from] === -Infinity) continue
      const start = first + from * step
      const lengths = lengthsFrom(way.lengths, start)
      for (let to = left === 0 ? most : from + 1; to <= most - left; to++) {
        const end = min(first + to * step, last)
        const size = end - start
        let evidence: f64
        let misfit: f64
        if (size > MAX_TABLED_RUN) {
          // Only very long sentences have such runs; tables of them would be large.
          evidence = segmentEvidence(way.own, segment + taker, start, end)
          misfit = misfitOf(way, segment + taker, start, end)
        } else {
          const d = ownLog - lengths[2 * size - 2]
          evidence = windowAt(windows, start, size)
          misfit = way.lengthWeight * d * d * (way.english ? ownPrecision : lengths[2 * size - 1])
        }
        const total = reached[from] + evidence + said[to] - said[from] - misfit
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
