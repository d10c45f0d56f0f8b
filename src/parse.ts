import { tieOf } from './aligner/dictionary/ties.js'
import { parse as parseWith } from './parser/index.js'
import type { ParseOptions } from './parser/open.js'
import { shippedDictionary } from './shipped-dictionary.js'
import type { Document } from './types.js'

/**
 * A file that holds both languages, taken apart. Of a line that holds both the dictionary says whether its halves
 * translate each other; it is read when there is such a line.
 * @throws AlignError when it cannot be decoded or is too large, or an option names nothing known
 */
export const parse = (input: Uint8Array | string, options: ParseOptions = {}): Document =>
  parseWith(input, options, (english, chinese) => tieOf(shippedDictionary(), english, chinese))
