import { lengthMisfit } from './coarse.js'
import { fillWindows, pieceUnit, segmentUnit, sumEvidence, windowAt } from './windows.js'
import type { Windows, WordWeights } from './windows.js'
import type { Pair, Stream } from './pair.js'
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

/** Runs wider than this are not tabled; they take the sum of their halves' evidence. Only very long sentences have them. */
const WIDEST_RUN = 40

/** Finds splits for the beads of a pair; caches what beads share. Use one per stretch. */
export class Splitter {
  private readonly english: Hands
  private readonly chinese: Hands

  constructor(
    private readonly pair: Pair,
    private readonly tables: { en: SegmentTable; zh: SegmentTable },
    private readonly weights: SplitWeights,
  ) {
    this.english = new Hands(
      pair.en,
      pair.zh,
      tables.en,
      tables.zh,
      weights.en,
      weights.zh,
      weights.length,
      (own, other) => lengthMisfit(own, other * pair.ratio),
    )
    this.chinese = new Hands(
      pair.zh,
      pair.en,
      tables.zh,
      tables.en,
      weights.zh,
      weights.en,
      weights.length,
      (own, other) => lengthMisfit(other, own * pair.ratio),
    )
  }

  /** The better of the two ways; undefined when neither side has enough pieces to hand out. */
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

type Misfit = (ownLength: number, otherLength: number) => number

/** One direction: segments of `own` take runs of `other`'s pieces. */
class Hands {
  private readonly runs = new Map<number, Windows>()
  private readonly back = new Map<number, Windows>()

  constructor(
    private readonly own: Stream,
    private readonly other: Stream,
    private readonly ownTable: SegmentTable,
    private readonly otherTable: SegmentTable,
    private readonly ownWeights: WordWeights,
    private readonly otherWeights: WordWeights,
    private readonly lengthWeight: number,
    private readonly misfit: Misfit,
  ) {}

  best(
    segment: number,
    count: number,
    otherSegment: number,
    otherCount: number,
  ): { cuts: number[]; score: number } | undefined {
    const first = this.other.starts[otherSegment]
    const last = this.other.starts[otherSegment + otherCount]
    const pieces = last - first
    if (pieces < count) return undefined
    if (count === 1) return { cuts: [first, last], score: this.only(segment, first, last) }
    // best[k]: of the first hands, having taken k pieces
    let best = new Float64Array(pieces + 1).fill(-Infinity)
    best[0] = 0
    const taken: Int32Array[] = []
    for (let hand = 0; hand < count; hand++) {
      const next = new Float64Array(pieces + 1).fill(-Infinity)
      const size = new Int32Array(pieces + 1)
      const left = count - hand - 1
      for (let from = hand; from < pieces; from++) {
        if (best[from] === -Infinity) continue
        for (let to = left === 0 ? pieces : from + 1; to <= pieces - left; to++) {
          const total = best[from] + this.run(segment + hand, first + from, first + to)
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
    for (let hand = count - 1, at = pieces; hand >= 0; hand--) {
      at -= taken[hand][at]
      cuts.push(first + at)
    }
    return { cuts: cuts.reverse(), score: best[pieces] }
  }

  /** The run of a segment that takes all pieces: most beads are 1-1, and no table is worth making for them. */
  private only(segment: number, from: number, to: number): number {
    const forward = sumEvidence(
      this.ownTable,
      segmentUnit(this.ownTable, segment),
      from,
      to,
      this.ownWeights,
    )
    return forward + this.rest(segment, from, to)
  }

  /** A segment's evidence for a run of pieces and theirs for it, and how well the lengths fit. */
  private run(segment: number, from: number, to: number): number {
    return this.forward(segment, from, to) + this.rest(segment, from, to)
  }

  private rest(segment: number, from: number, to: number): number {
    let total = 0
    for (let piece = from; piece < to; piece++) total += this.backward(piece, segment)
    const length = this.other.pieceLengthBefore[to] - this.other.pieceLengthBefore[from]
    return (
      total -
      this.lengthWeight *
        this.misfit(this.own.lengthBefore[segment + 1] - this.own.lengthBefore[segment], length)
    )
  }

  private forward(segment: number, from: number, to: number): number {
    if (to - from > WIDEST_RUN) {
      const middle = (from + to) >>> 1
      return this.forward(segment, from, middle) + this.forward(segment, middle, to)
    }
    let windows = this.runs.get(segment)
    if (windows === undefined || from < windows.low || to > windows.high) {
      const low = Math.max(0, Math.min(from, windows?.low ?? from) - MARGIN)
      const high = Math.min(this.other.pieces.length, Math.max(to, windows?.high ?? to) + MARGIN)
      const widest = Math.min(WIDEST_RUN, high - low)
      windows = fillWindows(
        this.ownTable,
        segmentUnit(this.ownTable, segment),
        identity(this.other.pieces.length),
        low,
        high,
        widest,
        this.ownWeights,
      )
      this.runs.set(segment, windows)
    }
    return windowAt(windows, from, to - from)
  }

  private backward(piece: number, segment: number): number {
    let windows = this.back.get(piece)
    if (windows === undefined || segment < windows.low || segment >= windows.high) {
      const low = Math.max(0, Math.min(segment, windows?.low ?? segment) - MARGIN)
      const high = Math.min(
        this.own.size,
        Math.max(segment + 1, windows?.high ?? segment + 1) + MARGIN,
      )
      windows = fillWindows(
        this.otherTable,
        pieceUnit(this.otherTable, piece),
        this.own.starts,
        low,
        high,
        1,
        this.otherWeights,
      )
      this.back.set(piece, windows)
    }
    return windowAt(windows, segment, 1)
  }
}

/** Tables are made a little larger than asked for, since the next bead asks next to it. */
const MARGIN = 6

/** Each piece a cell of its own. */
let pieceStarts = new Int32Array(0)
function identity(length: number): Int32Array {
  if (pieceStarts.length <= length)
    pieceStarts = Int32Array.from({ length: length * 2 + 1 }, (_, i) => i)
  return pieceStarts
}
