import type { Block, IgnoredReason, Language } from '../../types.js'

/** A block, or a part of one, that is in one language. */
export interface Unit extends Block {
  readonly language: Language
  /** In subtitles: its last sentence goes on in the next unit in its language. */
  readonly runsOn?: true
}

/** A unit, or a block in neither language. */
export type Candidate = Unit | (Block & { readonly why: IgnoredReason })
