import { countHan } from '../../../unicode.js'
import type { Language } from '../../../types.js'

const ENDS = /[.!?:;。！？：；…][\p{Pe}\p{Pf}"'”'’」』）)\]]*$/u

export const endsSentence = (text: string): boolean => ENDS.test(text)

/**
 * A Chinese character says as much as so many Latin letters. From 1.5 to 2.5 the PDFs of the tests are read alike. At
 * 4 a test of labels fails.
 */
const LETTERS_PER_HAN = 2.5

/** The language of most of a line; undefined where it has no letters. */
export function languageOfLine(text: string): Language | undefined {
  const han = countHan(text)
  const latin = text.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0
  if (han === 0 && latin === 0) return undefined
  return LETTERS_PER_HAN * han >= latin ? 'zh' : 'en'
}

const isHan = (letter: string | undefined): boolean | undefined =>
  letter === undefined ? undefined : countHan(letter) > 0

/**
 * Whether the language changes from one line to the next: at the end of the one, and on the whole. A line of both
 * languages may go on with the sentence of the line above.
 */
export function changesLanguage(before: string, after: string): boolean {
  const [from, to] = [languageOfLine(before), languageOfLine(after)]
  if (from === undefined || to === undefined || from === to) return false
  if (countHan(before) > 0 && countHan(after) > 0 && !endsSentence(before)) return false
  const end = isHan(/\p{L}(?=\P{L}*$)/u.exec(before.slice(-40))?.[0])
  const start = isHan(/\p{L}/u.exec(after.slice(0, 40))?.[0])
  return end !== start
}
