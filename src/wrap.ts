import { eastAsianWidth } from 'get-east-asian-width'

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columns(character)
  return width
}

const columns = (character: string): number =>
  /\p{Mn}|\p{Cf}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)

/** Full-width characters, next to which a line may break. */
const WIDE = '\\u2e80-\\uffef\\u{20000}-\\u{3ffff}'
/** Never at the end of a line (GB/T 15834): what opens quotations, brackets and titles. */
const OPENING = '“‘（《〈「『【〖〔〘［｛'
/** Never at its beginning, as typed in Chinese text, where many use the marks of English keyboards. */
const CLOSING = '”’）》〉」』】〗〕〙］｝、。，．：；！？…—·・～％‰ー々〻,.!?:;)\\]}%'

const OPENINGS = `(?:[${OPENING}]|[(\\[{](?=[${WIDE}]))*`
/** After a blank a mark that begins a word, as in `.txt`, closes nothing. */
const CLOSINGS = `(?:[${CLOSING}]|\\s+[${CLOSING}](?![A-Za-z0-9]))*`

/** What stays on one line: a word or a full-width character with the marks around it, or blanks. */
const UNITS = new RegExp(
  `${OPENINGS}(?:(?![${OPENING}${CLOSING}])[${WIDE}]|[^\\s${WIDE}${OPENING}]+)${CLOSINGS}|[${OPENING}${CLOSING}]+|\\s+|.`,
  'gsu',
)

const OPENS = new RegExp(`[${OPENING}]`, 'u')
const CLOSES = new RegExp(`[${CLOSING}]`, 'u')

/** Breaks at spaces and next to full-width characters, as Chinese is set; what is longer than a line is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let [current, taken] = ['', 0]
  const breakLine = (): void => {
    if (current.trim() !== '') lines.push(current.trimEnd())
    ;[current, taken] = ['', 0]
  }
  const add = (unit: string): void => {
    const wide = widthOf(unit)
    if (taken + wide > width && /^\s+$/.test(unit)) return
    if (taken + wide > width) breakLine()
    if (wide <= width) {
      current += unit
      taken += wide
      return
    }
    const pieces = cut(unit, width)
    for (const piece of pieces.slice(0, -1)) {
      current = piece
      breakLine()
    }
    current = pieces.at(-1)!
    taken = widthOf(current)
  }
  for (const unit of text.match(UNITS) ?? []) add(unit)
  breakLine()
  return lines
}

/** Parts a unit that is longer than a line: between its marks only if there is no other way. */
function cut(unit: string, width: number): string[] {
  const characters = [...unit]
  const isBad = (end: number): boolean =>
    CLOSES.test(characters[end]) || OPENS.test(characters[end - 1])
  const pieces: string[] = []
  for (let from = 0; from < characters.length;) {
    let [most, taken] = [from + 1, columns(characters[from])]
    while (most < characters.length && taken + columns(characters[most]) <= width)
      taken += columns(characters[most++])
    let end = most
    while (most < characters.length && end > from && isBad(end)) end--
    if (end === from) end = most
    pieces.push(characters.slice(from, end).join(''))
    from = end
  }
  return pieces
}

/** As much of a text as fits into so many columns. */
export function shorten(text: string, width: number): string {
  if (text.length * 2 <= width || widthOf(text) <= width) return text
  let used = 0
  let shown = ''
  for (const character of text) {
    used += columns(character)
    if (used > width - 1) break
    shown += character
  }
  return `${shown.trimEnd()}…`
}
