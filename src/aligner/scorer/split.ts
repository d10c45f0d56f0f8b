import { SPLIT, TAKERS } from '../kernel/structs.js'
import type { Scorer } from './scorer.js'

/**
 * How a bead's words match in order.
 *
 * A Chinese sentence that translates three English ones translates them clause by clause. The words of an n-m bead are
 * therefore scored by the best way to give each segment of one side, the taker, a run of the other side's pieces, in
 * order. Words that match at the wrong end of a long sentence do not count.
 */
export interface Split {
  /** The side whose segments take runs of the other's pieces; `both` when order did not matter. */
  readonly taker: 'en' | 'zh' | 'both'
  /** The piece where each segment's run starts, and where the last one ends. */
  readonly cuts: readonly number[]
  /** Words and lengths, in nats. */
  readonly score: number
}

/** Finds splits for the candidate beads of a stretch. Tables shared by them stay in the kernel until it is cleared. */
export class Splitter {
  private readonly splitter: number

  /** @param candidates their address in the kernel */
  constructor(
    private readonly scorer: Scorer,
    private readonly candidates: number,
  ) {
    const { kernel, addresses } = scorer
    this.splitter = kernel.run.newSplitter(addresses.bitext, addresses.split, candidates)
  }

  /** The best split; undefined if neither side has enough pieces. */
  split(en: number, enSize: number, zh: number, zhSize: number): Split | undefined {
    const { kernel } = this.scorer
    const at = kernel.run.split(this.splitter, en, enSize, zh, zhSize)
    const { score, taker: number, count, cuts } = kernel.read(SPLIT, at)
    const taker = TAKERS[number]
    return taker === 'none' ? undefined : { taker, cuts: [...kernel.viewInts(cuts, count)], score }
  }

  /** Adds the score of its best split to each candidate without an empty side. @param scores address of the scores, in nats */
  addTo(scores: number): void {
    const { kernel, model } = this.scorer
    kernel.run.addSplits(this.splitter, this.candidates, model.noSplit, scores)
  }
}
