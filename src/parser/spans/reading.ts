import type { Block, Ignored } from '../../types.js'

/** What a reader makes of a text: its blocks, and what belongs to none of them. Both in order. */
export interface Reading {
  readonly blocks: readonly Block[]
  /** Spans between the blocks. Markup inside a block is its `edits`. */
  readonly ignored: readonly Ignored[]
}
