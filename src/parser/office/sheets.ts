import { makeWriter } from '../containers/text-writer.js'
import type { Writer } from '../containers/text-writer.js'

/** Excel's and LibreOffice's limit: the last column is `XFD`. */
export const MAX_SHEET_COLUMNS = 16_384

/** What a cell shows, and where. */
export interface SheetCell {
  /** 0-based. */
  readonly column: number
  readonly text: string
}

/** Takes the sheets of a workbook, row by row. */
export interface SheetWriter {
  /** @param hidden whether its owner hid it: its cells are left out */
  readonly beginSheet: (hidden: boolean) => void
  /** @param cells from left to right; a row that shows nothing may be left out */
  readonly row: (cells: readonly SheetCell[]) => void
  readonly contents: () => Pick<Writer, 'blocks' | 'ignored'> & { readonly text: string }
}

/**
 * The text of a workbook: a row a line, its cells separated by tabs. Each cell is a block, whatever lines it holds.
 * Rows are numbered through all sheets, and a number is left out between two tables: between two sheets, and below a
 * title, since what stands alone above a wider row names no columns.
 */
export function makeSheetWriter(): SheetWriter {
  const writer = makeWriter()
  let number = 0
  let isHidden = false
  /** Cells of the widest row of the sheet so far. */
  let widest = 0
  return {
    beginSheet(hidden) {
      if (widest > 0) number++
      isHidden = hidden
      widest = 0
    },
    row(cells) {
      const shown = cells.filter(({ text }) => text.trim() !== '')
      if (shown.length === 0) return
      if (widest === 1 && shown.length > 1) number++
      widest = Math.max(widest, shown.length)
      shown.forEach(({ column, text }, i) => {
        writer.write(text)
        writer.end(
          isHidden ? { why: 'hidden' } : { kind: 'cell', cell: { row: number, column } },
          i < shown.length - 1 ? '\t' : '\n',
        )
      })
      number++
    },
    contents: () => ({ text: writer.text(), blocks: writer.blocks, ignored: writer.ignored }),
  }
}
