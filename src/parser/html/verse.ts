import { countHan } from '../../unicode.js'
import { widthOf } from '../prose/wrapping.js'

/**
 * Columns: longer lines were broken for want of room, not because a verse ends. Chinese ones are two wide a character.
 * From 45 to 90, and from 20 to 50, the tests of web pages hold.
 */
const MAX_LINE_WIDTH = { english: 56, chinese: 26 }
/**
 * Fewer Chinese lines are verse only if they are equally long, in no fewer characters than this. From 3 to 6 lines and
 * characters the tests of web pages hold; with two lines a sentence is cut.
 */
const MIN_VERSE = { lines: 3, equalHan: 4 }

/**
 * Whether lines that commas join are verse: short, and in English each with a capital letter. Where a page breaks the
 * lines of its prose, they are long, and most go on in lower case.
 * @param lines as seen; no sentence ends between two of them
 */
export function isVerse(lines: readonly string[]): boolean {
  const han = lines.map(countHan)
  if (han.every((count) => count === 0))
    return lines.every(
      (line) => widthOf(line) <= MAX_LINE_WIDTH.english && /^[^\p{L}]*\p{Lu}/u.test(line),
    )
  return (
    lines.every((line) => widthOf(line) <= MAX_LINE_WIDTH.chinese) &&
    (lines.length >= MIN_VERSE.lines || (han[0] >= MIN_VERSE.equalHan && new Set(han).size === 1))
  )
}
