import { unicodePattern } from '../../unicode.js'

const WIDE_CHARACTER = '[\\p{Script=Han}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF01-\\uFF60]'
const WIDE_END = unicodePattern(`${WIDE_CHARACTER}$`)
const WIDE_START = unicodePattern(`^${WIDE_CHARACTER}`)

/**
 * What stands for a line break in running text: nothing between two Chinese characters, else a space.
 * @param before ends with the last character of the line
 * @param after begins with the first character of the next
 */
export const joint = (before: string, after: string): '' | ' ' =>
  WIDE_END(before).test(before) && WIDE_START(after).test(after) ? '' : ' '

/** Whether a line stops in the middle of a sentence, so that the next one belongs to it. */
export const runsOn = (before: string, after: string): boolean =>
  /[，、]$/u.test(before) || (/[\p{Ll},]$/u.test(before) && /^\p{Ll}/u.test(after))
