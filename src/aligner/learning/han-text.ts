/** A text by code units, and which of them are parts of Han characters that nothing explains. */
export interface HanText {
  readonly units: Uint16Array
  readonly isHan: Uint8Array
}

/** What {@link blank} puts in place of what is explained. */
const BLANK = 0

export function hanText(text: string): HanText {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  const isHan = new Uint8Array(text.length)
  for (const { index, 0: run } of text.matchAll(/\p{Script=Han}+/gu))
    isHan.fill(1, index, index + run.length)
  return { units, isHan }
}

/** Blanks all occurrences of a string in `[from, to)`. */
export function blank({ units, isHan }: HanText, string: string, from: number, to: number): void {
  const first = string.charCodeAt(0)
  for (let at = from; at + string.length <= to; at++) {
    if (units[at] !== first) continue
    let length = 1
    while (length < string.length && units[at + length] === string.charCodeAt(length)) length++
    if (length < string.length) continue
    units.fill(BLANK, at, at + length)
    isHan.fill(0, at, at + length)
    at += length - 1
  }
}

/** Calls with each run of at least two Han characters in `[from, to)`. */
export function eachRun(
  { units, isHan }: HanText,
  from: number,
  to: number,
  call: (from: number, to: number) => void,
): void {
  for (let at = from; at < to; at++) {
    if (isHan[at] === 0) continue
    const start = at
    let characters = 0
    for (; at < to && isHan[at] === 1; at++) if (!isSecondHalf(units[at])) characters++
    if (characters > 1) call(start, at)
  }
}

/** Of a character of two code units. */
const isSecondHalf = (unit: number): boolean => (unit & 0xfc00) === 0xdc00
