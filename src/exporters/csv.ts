import { TEXT_HEAD, tableRows, textCells } from './columns.js'
import type { Exporter } from './exporter.js'

/**
 * CSV by RFC 4180, for spreadsheets: behind a byte order mark, without which Chinese Excel reads it as GBK. Excel
 * runs whatever begins like a formula; such a cell begins with an apostrophe here.
 */
export const csv: Exporter = {
  name: 'csv',
  extensions: ['.csv'],
  about: 'the same with commas, for spreadsheets: byte order mark, no cell is a formula',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  inStretches: true,
  open: (options) => ({
    begin: () => ['\ufeff' + (options.header ? record(TEXT_HEAD) : '')],
    *document(alignment, number, before) {
      for (const row of tableRows(alignment, options, number, before))
        yield [record(textCells(row).map(defused))]
    },
    end: () => [''],
  }),
}

const record = (cells: readonly string[]): string => cells.map(quoted).join() + '\r\n'

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/**
 * A formula begins with one of these, in East Asian versions of Excel also full-width. A cell that begins with an
 * apostrophe gets one more, so that a reader who takes one away has the text again.
 */
const FORMULA = /^['=+\-@＝＋－＠]/

const defused = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)
