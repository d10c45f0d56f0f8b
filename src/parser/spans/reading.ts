import type { Annotations, Block, Document, Ignored, RowMode, Warning } from '../../types.js'

/** What a reader makes of a text: its blocks, and what belongs to none of them. Both in order. */
export interface Reading {
  readonly blocks: readonly Block[]
  /** Spans between the blocks. Markup inside a block is its `edits`. */
  readonly ignored: readonly Ignored[]
  /** Present where the rows of the blocks are pairs because the file says so, whatever their order and likeness. */
  readonly rows?: RowMode
  /** The language codes that the file gives to most of its texts. */
  readonly codes?: Document['codes']
  /** What a memory says of itself. */
  readonly memory?: Annotations
  /** Warnings for the user, such as damage that was skipped. */
  readonly remarks?: readonly Warning[]
}
