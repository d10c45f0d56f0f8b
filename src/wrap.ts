import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columns(character)
  return width
}

const columns = (character: string): number =>
  /\p{Mn}|\p{Cf}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)

/** Breaks at spaces and next to full-width characters; a longer word is cut. Closing marks do not begin a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.match(
    /[^\s\u2e80-\uffef]+|\s+|[\u2e80-\uffef][，。！？；：、”’）」』》]*|./gu,
  ) ?? []) {
    if (widthOf(current) + widthOf(word) <= width) current += word
    else if (/^\s+$/.test(word)) continue
    else if (widthOf(word) > width) {
      for (const character of word) {
        if (widthOf(current) + columns(character) > width) {
          lines.push(current)
          current = ''
        }
        current += character
      }
    } else {
      lines.push(current.trimEnd())
      current = word
    }
  }
  if (current.trim() !== '') lines.push(current.trimEnd())
  return lines
}
