import { alignDocument } from './aligner/index.js'
import { shippedDictionary } from './shipped-dictionary.js'
import type { AlignOptions } from './aligner/index.js'
import type { Alignment, Document } from './types.js'

export type { AlignOptions } from './aligner/index.js'

/**
 * Pairs the English and the Chinese of a document.
 * @returns every segment in exactly one bead, in order; the same document always gives the same beads
 * @throws AlignError `dictionary` when the package's dictionary is missing or damaged
 */
export function align(document: Document, options: AlignOptions = {}): Alignment {
  return alignDocument(document, shippedDictionary(), options)
}
