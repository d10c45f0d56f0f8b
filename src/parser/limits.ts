import { AlignError } from '../errors.js'

/**
 * How many lines that hold something, blocks or sentences a document may have. Memory goes by their number: two
 * million short sentences take 2.7 GB once they are read, where Node.js gives a program 4 GB at most by itself. A
 * corpus of a million pairs stays below.
 */
export const MAX_SEGMENTS = 2 ** 21

/** @throws AlignError `tooLarge` */
export function checkCount(count: number, what: string): void {
  if (count > MAX_SEGMENTS)
    throw new AlignError('tooLarge', [`${count} ${what}`, `${MAX_SEGMENTS} ${what}`], {
      hint: 'split it into parts',
    })
}

/** @throws AlignError `tooLarge` when a text has too many lines that hold something */
export function checkLines(text: string): void {
  // No text of fewer characters can.
  if (text.length < 2 * MAX_SEGMENTS) return
  let lines = 0
  let isBlank = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) isBlank = true
    else if (isBlank && code > 0x20) {
      isBlank = false
      lines++
    }
  }
  checkCount(lines, 'lines')
}
