import type { Block } from '../../types.js'
import { columnName, languageNamed } from './column-names.js'

/** Whether the first row of a table names the two languages instead of holding text in them. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.every((cell) => columnName(cell) !== undefined) &&
  cells.filter((cell) => languageNamed(cell) !== undefined).length > 1

/**
 * The number of a table's first row where it names the languages.
 * @param cells of one table, in order
 */
export function headerOf(text: string, cells: readonly Block[]): number | undefined {
  const { row } = cells[0]
  const first = cells.filter((cell) => cell.row === row)
  return mayHaveHeader(cells) && isHeader(first.map(({ from, to }) => text.slice(from, to)))
    ? row
    : undefined
}

/** Whether a first row may name the columns: the entries of a file of strings have none, nor has a row that stands alone. */
export const mayHaveHeader = (cells: readonly Block[]): boolean =>
  cells[0].kind === 'cell' && cells[0].row !== cells[cells.length - 1].row
