import type { Span } from '../../types.js'

/** A line that holds something, without the blanks around it. */
export interface Line extends Span {
  /** Width of the blanks before it, in columns. */
  readonly indent: number
  /** Empty lines above it. */
  readonly gap: number
}

/** What ends a line: LF, CRLF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR. */
const LINE = /(?:\r\n|[\n\r\u0085\u2028\u2029])|[^\n\r\u0085\u2028\u2029]+/g
const BREAK = /^[\n\r\u0085\u2028\u2029]/

/** Lines that hold something, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let breaks = 0
  let next = 0
  for (const line of text.match(LINE) ?? []) {
    const start = next
    next += line.length
    if (BREAK.test(line)) {
      breaks++
      continue
    }
    const lead = line.length - line.trimStart().length
    const from = start + lead
    const to = start + line.trimEnd().length
    if (from >= to) continue
    const indent = lead === 0 ? 0 : columns(line.slice(0, lead))
    lines.push({ from, to, indent, gap: Math.max(0, breaks - 1) })
    breaks = 0
  }
  return lines
}

/** A tab goes to the next fourth column; an ideographic space is two wide. */
function columns(blanks: string): number {
  let width = 0
  for (const blank of blanks) width += blank === '\t' ? 4 - (width % 4) : blank === '\u3000' ? 2 : 1
  return width
}
