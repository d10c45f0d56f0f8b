import { makeTableRows } from '../../office/table-rows.js'
import type { TableRows } from '../../office/table-rows.js'

/** Where in a table we are. RTF marks where cells and rows end; they begin with what stands in them. */
export interface Cells extends Pick<TableRows, 'cell' | 'endRow'> {
  /** What follows stands in a cell. */
  readonly enter: () => void
  readonly leave: () => void
  /** What follows stands in no table. */
  readonly leaveTable: () => void
}

/** @param blocks how many blocks there are */
export function makeCells(blocks: () => number): Cells {
  const rows = makeTableRows(blocks)
  let inTable = false
  let inCell = false
  return {
    cell: () => (inCell ? rows.cell() : undefined),
    enter() {
      if (!inTable) {
        rows.beginTable()
        rows.beginRow()
        inTable = true
      }
      if (!inCell) rows.beginCell()
      inCell = true
    },
    leave() {
      inCell = false
    },
    endRow() {
      if (!inTable) return
      rows.endRow()
      rows.beginRow()
      inCell = false
    },
    leaveTable() {
      if (!inTable) return
      if (inCell) rows.endRow()
      rows.endTable()
      inTable = false
      inCell = false
    },
  }
}
