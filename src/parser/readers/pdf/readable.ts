import type { PdfPage } from '../../../types.js'
import { countHan } from '../../../unicode.js'

/** Characters that no text has: those that a font has for itself, control characters, the mark of an unknown one. */
const UNKNOWN_CHARACTER = /[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/gu
/**
 * Of more of them a page is not readable; bullets and rules are often a few. From 0.04 to 0.4 the PDFs of the tests
 * are read alike.
 */
const MAX_UNKNOWN_SHARE = 0.08

/** Han characters that hardly any text has; fonts that number their characters as they like give many of them. */
const RARE_HAN = /[\u3400-\u4dbf]/g
/** From 0.05 to 0.3 the PDFs of the tests are read alike. */
const MAX_RARE_SHARE = 0.1
/**
 * Blanks, and beginnings of runs, for each Latin letter: in English there is one for five, in ciphers none. From 0.01
 * to 0.15 the PDFs of the tests are read alike.
 */
const MIN_BLANKS_PER_LETTER = 0.03
/** Letters from which on that says something. From 50 to 800 the PDFs of the tests are read alike. */
const MIN_LATIN_LETTERS = 200

export type Readability = 'text' | 'nothing' | 'unknown'

/** Whether a page shows text, and says which characters it shows. */
export function readability({ runs }: PdfPage): Readability {
  const count = { all: 0, blanks: 0, unknown: 0, latin: 0, han: 0, rare: 0 }
  const add = (kind: keyof typeof count, text: string, pattern: RegExp): void => {
    count[kind] += text.match(pattern)?.length ?? 0
  }
  for (const { text } of runs) {
    add('all', text, /\S/g)
    add('blanks', text, /\s+/g)
    add('unknown', text, UNKNOWN_CHARACTER)
    add('latin', text, /[A-Za-z]/g)
    add('rare', text, RARE_HAN)
    count.han += countHan(text)
  }
  if (count.all === 0) return 'nothing'
  const isCipher =
    count.latin > MIN_LATIN_LETTERS &&
    count.blanks + runs.length < MIN_BLANKS_PER_LETTER * count.latin
  return count.unknown > MAX_UNKNOWN_SHARE * count.all ||
    count.rare > MAX_RARE_SHARE * count.han ||
    isCipher
    ? 'unknown'
    : 'text'
}

/** `2, 4–6` @param pages ascending */
export function pageList(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last?.[1] === page - 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
