import type { Edit, Span } from '../../../types.js'

export type Separator = '\t' | ',' | ';' | '|'

/** What stands between two separators, without the quotation marks around it. */
export interface Cell extends Span {
  /** 0-based; a blank line is a row too. */
  readonly row: number
  readonly column: number
  /** One for the first of each two quotation marks that stand for one. */
  readonly edits: readonly Edit[]
}

/** Cuts a table into all its cells, empty ones too, by RFC 4180. Time O(text). */
export function* cellsOf(text: string, separator: Separator): Generator<Cell> {
  const ends = new RegExp(`[${separator}\n\r]`, 'g')
  /** The last mark that may begin a quotation: after one that stays open none is closed. */
  let last = text.lastIndexOf('"')
  let row = 0
  let column = 0
  for (let at = 0; at <= text.length;) {
    const start = afterSpaces(text, at)
    const quotation = text[start] === '"' && start < last ? quotationAt(text, start) : undefined
    if (quotation?.to === UNCLOSED_END) last = start
    const quoted =
      quotation !== undefined && fills(text, quotation, separator) ? quotation : undefined
    ends.lastIndex = quoted?.to ?? at
    const end = ends.exec(text)?.index ?? text.length
    yield quoted === undefined
      ? { from: at, to: end, row, column, edits: [] }
      : { from: start + 1, to: quoted.to - 1, row, column, edits: quoted.edits }
    if (text[end] === separator) column++
    else {
      row++
      column = 0
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

/** From its first mark to after its last. */
interface Quotation extends Span {
  readonly edits: readonly Edit[]
}

/** The end of a quotation that nothing closes. */
const UNCLOSED_END = Infinity

function quotationAt(text: string, from: number): Quotation {
  const edits: Edit[] = []
  for (let at = from + 1; ;) {
    const mark = text.indexOf('"', at)
    if (mark < 0) return { from, to: UNCLOSED_END, edits }
    if (text[mark + 1] !== '"') return { from, to: mark + 1, edits }
    edits.push({ from: mark, to: mark + 1, text: '' })
    at = mark + 2
  }
}

/**
 * Whether a quotation is a cell, and not the beginning of one: `"No," she said`. Programs that write TSV seldom
 * quote, so that there the marks around a cell are text unless the cell needs them.
 */
function fills(text: string, { from, to, edits }: Quotation, separator: Separator): boolean {
  if (to === UNCLOSED_END) return false
  const next = text[afterSpaces(text, to)]
  if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return false
  return separator !== '\t' || edits.length > 0 || /[\t\n\r]/.test(text.slice(from, to))
}

function afterSpaces(text: string, at: number): number {
  while (text[at] === ' ') at++
  return at
}
