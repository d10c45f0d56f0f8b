import type { BlockKind, Language } from '../../types.js'

/** What a block is apart from its text. */
export interface BlockRole {
  readonly kind: BlockKind
  readonly cell?: { readonly row: number; readonly column: number }
  /** What the file says it is in. */
  readonly language?: Language
}
