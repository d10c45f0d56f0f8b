import type { Block, IgnoredReason, Language } from '../../types.js'

/** A block, or a part of one, that is in one language. */
export interface Unit extends Block {
  readonly language: Language
}

/** A unit, or a block in neither language. */
export type Candidate = Unit | (Block & { readonly why: IgnoredReason })
