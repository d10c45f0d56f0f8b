import type { Block } from '../../../types.js'
import { isHeader } from '../../tables/header-row.js'
import { ownRows } from '../../tables/own-rows.js'
import type { TextReader } from '../reader.js'
import { ignoreRest, trimmed } from '../../spans/rest.js'
import { cellsOf } from './cells.js'
import type { Cell, Separator } from './cells.js'

/** In the order that decides a tie. */
const SEPARATORS: readonly Separator[] = ['\t', ',', ';', '|']

/** Tables as text: CSV, with any of the usual separators, and TSV. Each cell that holds something is a block. */
export const table: TextReader = {
  takes: 'text',
  name: 'table',
  extensions: ['.csv', '.tsv', '.tab'],
  recognises: beginsWithHeader,
  read(text) {
    const cells: Block[] = []
    /** Lines count that hold something: a number left out would part two tables. */
    let row = -1
    let line = -1
    for (const { row: lineNow, column, edits, from, to } of cellsOf(text, separatorOf(text))) {
      const span = trimmed(text, from, to)
      if (span === undefined) continue
      if (lineNow > line) row++
      line = lineNow
      cells.push({ from: span.from, to: span.to, kind: 'cell', edits, row, column })
    }
    const ignored = ignoreRest(text, cells, [], 'separator')
    return (
      (cells.length > 0 ? ownRows(text, cells, ignored) : undefined) ?? { blocks: cells, ignored }
    )
  },
}

/** The separator that most often cuts a line into the same number of cells, more than one. */
function separatorOf(text: string): Separator {
  const head = text.slice(0, 1 << 16)
  const regularity = SEPARATORS.map((separator) => {
    const counts = new Map<number, number>()
    for (const { length } of rowsOf(head, separator))
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return Math.max(0, ...counts.values())
  })
  return SEPARATORS[regularity.indexOf(Math.max(...regularity))]
}

/** @param most rows */
function rowsOf(text: string, separator: Separator, most = Infinity): Cell[][] {
  const rows: Cell[][] = []
  for (const cell of cellsOf(text, separator)) {
    if (cell.row === most) break
    ;(rows[cell.row] ??= []).push(cell)
  }
  return rows
}

/** Whether a text begins with a row that names the two languages, and one of the same length after it. */
function beginsWithHeader(text: string): boolean {
  const head = text.slice(0, 4000)
  // Bars are rather Markdown's.
  return SEPARATORS.filter((separator) => separator !== '|').some((separator) => {
    const [first, second] = rowsOf(head, separator, 2)
    return (
      second?.length === first.length && isHeader(first.map(({ from, to }) => head.slice(from, to)))
    )
  })
}
