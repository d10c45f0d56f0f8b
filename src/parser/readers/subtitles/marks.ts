import type { Edit, Span } from '../../../types.js'
import { holdsHan } from '../../../unicode.js'
import { holdsProse } from '../../languages/holds-prose.js'

/** Tags, references to characters, and what stands behind a mark to say that it begins no tag. */
const MARK =
  /<\/?[A-Za-z\d][^<>]*>|\{\\?[^{}]*\}|\\h|&(?:amp|lt|gt|quot|apos|nbsp|lrm|rlm|#\d{1,7}|#[xX][\da-fA-F]{1,6});|\u2060/g

/** WebVTT writes characters so, and services write SubRip as if it were WebVTT. */
const CHARACTERS: Readonly<Record<string, string | undefined>> = {
  '\\h': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

/** What of the lines of a caption is not shown as it is written. */
export const marksIn = (text: string, lines: readonly Span[]): Edit[] =>
  lines.flatMap(({ from, to }) =>
    [...text.slice(from, to).matchAll(MARK)]
      .filter(([found]) => isMark(found))
      .map(({ index, 0: found }) => ({
        from: from + index,
        to: from + index + found.length,
        text: characterOf(found),
      })),
  )

/** `{y:i}` and `{\fnTimes New Roman}` are tags, `{she laughs at him}` is text. */
function isMark(found: string): boolean {
  if (!found.startsWith('{') || found.startsWith('{\\fn')) return true
  return !holdsProse(found.slice(1, -1)) && (found.startsWith('{\\') || !holdsHan(found))
}

function characterOf(found: string): string {
  if (!found.startsWith('&#')) return CHARACTERS[found] ?? ''
  const isHex = /^&#x/i.test(found)
  const code = Number.parseInt(found.slice(isHex ? 3 : 2), isHex ? 16 : 10)
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : ''
}
