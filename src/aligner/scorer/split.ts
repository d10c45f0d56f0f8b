import type { Candidates } from '../ladder/beads.js'
import type { Bench } from './scorer.js'

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

const HANDS = [undefined, 'en', 'zh', 'both'] as const

/** Finds splits for the candidate beads of a stretch; tables what they share in the kernel, until it is cleared. */
export class Splitter {
  private readonly splitter: number
  private readonly candidates: number

  constructor(
    private readonly bench: Bench,
    { count, en, enSize, zh, zhSize }: Candidates,
  ) {
    const { kernel, layout } = bench
    this.candidates = kernel.record(
      'iiiii',
      count,
      kernel.ints(en),
      kernel.bytes(enSize),
      kernel.ints(zh),
      kernel.bytes(zhSize),
    )
    this.splitter = kernel.run.newSplitter(layout.pair, layout.split, this.candidates)
  }

  /** The best of the ways; undefined when neither side has enough pieces to hand out. */
  split(en: number, enSize: number, zh: number, zhSize: number): Split | undefined {
    const { kernel } = this.bench
    const at = kernel.run.split(this.splitter, en, enSize, zh, zhSize, 1)
    const [score] = kernel.viewFloats(at, 1)
    const [hands, count, cuts] = kernel.viewInts(at + 8, 3)
    const side = HANDS[hands]
    return side && { hands: side, cuts: [...kernel.viewInts(cuts, count)], score }
  }

  /** Adds the score of each candidate's best split to its own; those with an empty side keep theirs. @param scores at this address, in nats */
  addTo(scores: number): void {
    const { kernel, model } = this.bench
    kernel.run.addSplits(this.splitter, this.candidates, model.noSplit, scores)
  }
}
