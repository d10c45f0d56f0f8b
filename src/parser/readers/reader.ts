import type { Block, Ignored } from '../../types.js'

/** What a reader makes of a text: its blocks, and what belongs to none of them. Both in order. */
export interface Reading {
  readonly blocks: readonly Block[]
  /** Spans between the blocks. Markup inside a block is its `edits`. */
  readonly ignored: readonly Ignored[]
}

/** One input format. A new one is a file here, a line in `index.ts` and a fixture folder. */
export interface Reader {
  /** As `--reader` names it. */
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether a text without a telling name is in this format, by its beginning. */
  readonly detect?: (text: string) => boolean
  readonly read: (text: string) => Reading
}
