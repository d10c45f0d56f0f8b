import type { BlockKind } from '../../types.js'

/** What a block is apart from its text. */
export interface BlockRole {
  readonly kind: BlockKind
  readonly cell?: { readonly row: number; readonly column: number }
}
