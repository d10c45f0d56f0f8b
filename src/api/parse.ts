import { tieOf } from '../aligner/dictionary/ties.js'
import { parse as parseWith, parsePair as parsePairWith } from '../parser/index.js'
import type { PairOptions } from '../parser/index.js'
import type { ParseOptions } from '../parser/open.js'
import { readPages as pagesOf } from '#host/pdf-pages'
import { shippedDictionary } from '#host/dictionary'
import type { Document } from '../types.js'

/**
 * A file that holds both languages, taken apart. Of a line that holds both the dictionary says whether its halves
 * translate each other; it is read when there is such a line.
 * @throws AlignError when it cannot be decoded or is too large, or an option names nothing known
 */
export const parse = (input: Uint8Array | string, options: ParseOptions = {}): Document =>
  parseWith(input, options, {
    tie: (english, chinese) => tieOf(shippedDictionary(), english, chinese),
    pagesOf,
  })

/**
 * Two files, one in each language. Files that were given the wrong way round are taken the right way
 * round, with a warning.
 */
export const parsePair = (
  en: Uint8Array | string,
  zh: Uint8Array | string,
  options: PairOptions = {},
): Document => parsePairWith(en, zh, options, { pagesOf })
