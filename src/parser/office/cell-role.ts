import type { ParagraphRole, Writer } from '../containers/text-writer.js'
import type { TableRows } from './table-rows.js'

/** A paragraph in a cell is a cell, whatever its style. */
export const roleInCell = (
  role: ParagraphRole,
  cell: ReturnType<TableRows['cell']>,
): ParagraphRole => (cell === undefined || 'why' in role ? role : { kind: 'cell', cell })

/** Ends a paragraph that may stand in a cell: the cells of a row are separated by tabs. */
export function endInCell(
  writer: Writer,
  role: ParagraphRole,
  cell: ReturnType<TableRows['cell']>,
): void {
  writer.end(roleInCell(role, cell), cell === undefined ? '\n' : '\t')
}
