import type { Block, Ignored, Span } from '../../types.js'
import type { Line } from '../spans/lines.js'

/** Tables of a text: cells as blocks, and which lines they took. */
export interface Tables {
  readonly cells: readonly Block[]
  readonly ignored: readonly Ignored[]
  readonly lines: ReadonlySet<Line>
}

const DELIMITER = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/

/**
 * Markdown tables: a line of cells, a line of dashes, and the lines of cells below. Rows are numbered
 * through the file with a number left out between two tables.
 */
export function pipeTables(text: string, lines: readonly Line[]): Tables {
  const cells: Block[] = []
  const ignored: Ignored[] = []
  const taken = new Set<Line>()
  let row = 0
  const contentOf = ({ from, to }: Line): string => text.slice(from, to)
  for (let i = 0; i + 1 < lines.length; i++) {
    const rule = lines[i + 1]
    if (rule.gap > 0 || !isDelimiter(contentOf(rule)) || !contentOf(lines[i]).includes('|'))
      continue
    let end = i + 2
    while (end < lines.length && lines[end].gap === 0 && contentOf(lines[end]).includes('|')) end++
    if (end === i + 2) continue
    ignored.push({ from: rule.from, to: rule.to, why: 'rule' })
    taken.add(rule)
    for (const line of [lines[i], ...lines.slice(i + 2, end)]) {
      taken.add(line)
      const found = cellsOf(text, line, row)
      if (found.length > 0) row++
      for (const cell of found) cells.push(cell)
    }
    row++
    i = end - 1
  }
  return { cells, ignored, lines: taken }
}

const isDelimiter = (line: string): boolean => line.includes('|') && DELIMITER.test(line)

function cellsOf(text: string, line: Line, row: number): Block[] {
  return splitAtPipes(text, line).flatMap(({ from, to }, column): Block[] => {
    const cell = text.slice(from, to)
    const start = from + cell.length - cell.trimStart().length
    const end = from + cell.trimEnd().length
    return start < end ? [{ from: start, to: end, kind: 'cell', edits: [], row, column }] : []
  })
}

/** Not at pipes in code or behind a backslash; the pipes at the line's ends enclose nothing. */
function splitAtPipes(text: string, line: Line): Span[] {
  const spans: Span[] = []
  const content = text.slice(line.from, line.to)
  let start = content.startsWith('|') ? 1 : 0
  const end = /(?<!\\)\|$/.test(content) ? content.length - 1 : content.length
  for (const match of content.matchAll(/`[^`]*`|\\.|\|/g)) {
    if (match[0] !== '|' || match.index < start || match.index >= end) continue
    spans.push({ from: line.from + start, to: line.from + match.index })
    start = match.index + 1
  }
  spans.push({ from: line.from + start, to: line.from + end })
  return spans
}
