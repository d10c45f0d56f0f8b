import { lengthMisfit } from './coarse.js'
import type { Candidates } from './coarse.js'
import type { Pair, Stream } from './pair.js'
import { fillWindows, pieceUnit, segmentUnit, sumEvidence, sumGains, windowAt } from './windows.js'
import type { Gains, Windows, WordWeights } from './windows.js'
import type { SegmentTable } from './witnesses.js'

/**
 * The words of a bead, read in order.
 *
 * A Chinese sentence that answers three English ones answers them clause by clause. So the words of an
 * n-m bead are weighed by the best way to hand each segment of one side (the hands) a run of the other
 * side's pieces, in order: words that match at the wrong end of a long sentence count for nothing.
 */
export interface Split {
  /** Which side's segments were handed pieces of the other's; `both` when order did not matter. */
  readonly hands: 'en' | 'zh' | 'both'
  /** Piece where each hand's run starts, one more than there are hands. */
  readonly cuts: readonly number[]
  /** Words and lengths, in nats. */
  readonly score: number
}

export interface SplitWeights {
  readonly en: WordWeights
  readonly zh: WordWeights
  readonly length: number
  /** of a many-to-many bead whose words match best without order */
  readonly crossing: number
}

interface Tables {
  readonly en: SegmentTable
  readonly zh: SegmentTable
}

/** Finds splits for the candidate beads of a stretch; tables what they share. */
export class Splitter {
  private readonly english: Hands
  private readonly chinese: Hands

  constructor(
    private readonly pair: Pair,
    private readonly tables: Tables,
    private readonly weights: SplitWeights,
    candidates: Candidates,
  ) {
    const { en, zh, ratio } = pair
    this.english = new Hands(
      {
        own: en,
        other: zh,
        ownTable: tables.en,
        otherTable: tables.zh,
        ownWeights: weights.en,
        otherWeights: weights.zh,
      },
      weights.length,
      (own, other) => lengthMisfit(own, other * ratio),
    )
    this.chinese = new Hands(
      {
        own: zh,
        other: en,
        ownTable: tables.zh,
        otherTable: tables.en,
        ownWeights: weights.zh,
        otherWeights: weights.en,
      },
      weights.length,
      (own, other) => lengthMisfit(other, own * ratio),
    )
    for (let b = 0; b < candidates.count; b++) {
      this.english.expect(
        candidates.en[b],
        candidates.enSize[b],
        candidates.zh[b],
        candidates.zhSize[b],
      )
      this.chinese.expect(
        candidates.zh[b],
        candidates.zhSize[b],
        candidates.en[b],
        candidates.enSize[b],
      )
    }
  }

  /** The best of the ways; undefined when neither side has enough pieces to hand out. */
  split(en: number, enSize: number, zh: number, zhSize: number): Split | undefined {
    const byEnglish = this.english.best(en, enSize, zh, zhSize)
    const byChinese = this.chinese.best(zh, zhSize, en, enSize)
    const a: Split | undefined = byEnglish && { hands: 'en', ...byEnglish }
    const b: Split | undefined = byChinese && { hands: 'zh', ...byChinese }
    if (a === undefined || b === undefined) return a ?? b
    // One to one, both ways are the same run seen from either side.
    if (enSize === 1 && zhSize === 1) return { ...a, score: (a.score + b.score) / 2 }
    const ordered = a.score >= b.score ? a : b
    if (enSize === 1 || zhSize === 1) return ordered
    const free = this.unordered(en, enSize, zh, zhSize)
    return free.score > ordered.score ? free : ordered
  }

  /**
   * Sentences change places in translation, or share their borders with none of the other side: then
   * each segment's words may be anywhere in the bead.
   */
  private unordered(en: number, enSize: number, zh: number, zhSize: number): Split {
    const { pair, tables, weights } = this
    const [enFrom, enTo] = [pair.en.starts[en], pair.en.starts[en + enSize]]
    const [zhFrom, zhTo] = [pair.zh.starts[zh], pair.zh.starts[zh + zhSize]]
    let score = weights.crossing
    for (let i = en; i < en + enSize; i++)
      score += sumEvidence(tables.en, segmentUnit(tables.en, i), zhFrom, zhTo, weights.en)
    for (let i = zh; i < zh + zhSize; i++)
      score += sumEvidence(tables.zh, segmentUnit(tables.zh, i), enFrom, enTo, weights.zh)
    return { hands: 'both', cuts: [], score }
  }
}

/** One direction: segments of `own` take runs of `other`'s pieces. */
interface Direction {
  readonly own: Stream
  readonly other: Stream
  readonly ownTable: SegmentTable
  readonly otherTable: SegmentTable
  readonly ownWeights: WordWeights
  readonly otherWeights: WordWeights
}

/** A range that grows as beads are announced, and the evidence over it once it is needed. */
interface Expected {
  low: number
  high: number
  windows?: Windows
  gains?: Gains
}

/** Longer runs are not tabled but summed when asked for. Only very long sentences have them. */
const WIDEST_RUN = 32

/** Beads of sentences have fewer pieces than this; those of long paragraphs have hundreds, and would take minutes. */
const MOST_CUTS = 64

class Hands {
  /** own segment → the other side's pieces that beads may hand it, as one of several */
  private readonly runs = new Map<number, Expected>()
  /** piece of the other side → own segments that it may be handed to */
  private readonly takers = new Map<number, Expected>()

  constructor(
    private readonly direction: Direction,
    private readonly lengthWeight: number,
    private readonly misfit: (ownLength: number, otherLength: number) => number,
  ) {}

  /** Announces a bead, so that tables are made as large as they must be, once. */
  expect(segment: number, count: number, otherSegment: number, otherCount: number): void {
    if (count === 0 || otherCount === 0) return
    const { starts } = this.direction.other
    const [first, last] = [starts[otherSegment], starts[otherSegment + otherCount]]
    for (let piece = first; piece < last; piece++)
      widen(this.takers, piece, segment, segment + count)
    if (count > 1)
      for (let hand = segment; hand < segment + count; hand++) widen(this.runs, hand, first, last)
  }

  best(
    segment: number,
    count: number,
    otherSegment: number,
    otherCount: number,
  ): { cuts: number[]; score: number } | undefined {
    const { starts } = this.direction.other
    const [first, last] = [starts[otherSegment], starts[otherSegment + otherCount]]
    const pieces = last - first
    if (pieces < count) return undefined
    if (count === 1)
      return {
        cuts: [first, last],
        score: this.evidence(segment, first, last) + this.rest(segment, first, last),
      }
    const places = cutPlaces(first, last)
    const most = places.length - 1
    // best[k]: of the first hands, having taken what lies before place k
    let best = new Float64Array(most + 1).fill(-Infinity)
    best[0] = 0
    const taken: Int32Array[] = []
    for (let hand = 0; hand < count; hand++) {
      const next = new Float64Array(most + 1).fill(-Infinity)
      const size = new Int32Array(most + 1)
      const left = count - hand - 1
      for (let from = hand; from < most; from++) {
        if (best[from] === -Infinity) continue
        for (let to = left === 0 ? most : from + 1; to <= most - left; to++) {
          const total = best[from] + this.run(segment + hand, places[from], places[to])
          if (total > next[to]) {
            next[to] = total
            size[to] = to - from
          }
        }
      }
      best = next
      taken.push(size)
    }
    const cuts = [last]
    for (let hand = count - 1, at = most; hand >= 0; hand--) {
      at -= taken[hand][at]
      cuts.push(places[at])
    }
    return { cuts: cuts.reverse(), score: best[most] }
  }

  /** A segment's evidence for a run of pieces and theirs for it, and how well the lengths fit. */
  private run(segment: number, from: number, to: number): number {
    return this.forward(segment, from, to) + this.rest(segment, from, to)
  }

  private forward(segment: number, from: number, to: number): number {
    const expected = this.runs.get(segment)!
    if (to - from > WIDEST_RUN) return this.evidence(segment, from, to)
    if (expected.windows === undefined) {
      const { ownTable, ownWeights, other } = this.direction
      const widest = Math.min(WIDEST_RUN, expected.high - expected.low)
      expected.windows = fillWindows(
        ownTable,
        segmentUnit(ownTable, segment),
        eachAlone(other.pieces.length),
        expected.low,
        expected.high,
        widest,
        ownWeights,
      )
    }
    return windowAt(expected.windows, from, to - from)
  }

  private evidence(segment: number, from: number, to: number): number {
    const { ownTable, ownWeights } = this.direction
    return sumEvidence(ownTable, segmentUnit(ownTable, segment), from, to, ownWeights)
  }

  /** What the pieces say of the segment, and how well the lengths fit. */
  private rest(segment: number, from: number, to: number): number {
    let total = 0
    for (let piece = from; piece < to; piece++) total += this.backward(piece, segment)
    const { own, other } = this.direction
    const length = other.pieceLengthBefore[to] - other.pieceLengthBefore[from]
    return (
      total -
      this.lengthWeight *
        this.misfit(own.lengthBefore[segment + 1] - own.lengthBefore[segment], length)
    )
  }

  private backward(piece: number, segment: number): number {
    const { otherTable, otherWeights, own } = this.direction
    const expected = this.takers.get(piece)!
    if (expected.gains === undefined) {
      const gains = sumGains(
        otherTable,
        pieceUnit(otherTable, piece),
        own.starts,
        expected.low,
        expected.high,
        otherWeights,
      )
      expected.gains = gains
    }
    const { missed, gains } = expected.gains
    return missed + gains[segment + 1 - expected.low] - gains[segment - expected.low]
  }
}

/** Where a bead may be cut: between any two of its pieces, or of a long one at as many places as time allows. */
function cutPlaces(first: number, last: number): Int32Array {
  const step = Math.ceil((last - first) / MOST_CUTS)
  return Int32Array.from({ length: Math.ceil((last - first) / step) + 1 }, (_, i) =>
    Math.min(first + i * step, last),
  )
}

function widen(ranges: Map<number, Expected>, key: number, low: number, high: number): void {
  const known = ranges.get(key)
  if (known === undefined) ranges.set(key, { low, high })
  else {
    known.low = Math.min(known.low, low)
    known.high = Math.max(known.high, high)
  }
}

/** Starts of cells that hold one piece each. */
let pieceStarts = new Int32Array(0)
function eachAlone(pieces: number): Int32Array {
  if (pieceStarts.length <= pieces)
    pieceStarts = Int32Array.from({ length: pieces * 2 + 1 }, (_, i) => i)
  return pieceStarts
}
