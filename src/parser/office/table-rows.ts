/** Where in a document's tables we are. */
export interface TableRows {
  readonly beginTable: () => void
  readonly endTable: () => void
  readonly beginRow: () => void
  readonly endRow: () => void
  readonly beginCell: () => void
  /** Columns that the cell spans besides its own, or that are left free before the first. */
  readonly skip: (columns: number) => void
  /** The cell that we are in. */
  readonly cell: () => { readonly row: number; readonly column: number } | undefined
}

interface Table {
  row: number
  /** Of the cell we are in, and of the one after it. */
  column: number
  next: number
  /** How many blocks there were when the row began. */
  blocks: number
}

/**
 * Numbers rows through a document, with a number left out between two tables; rows that hold nothing have none.
 * @param blocks how many blocks there are
 */
export function makeTableRows(blocks: () => number): TableRows {
  const tables: Table[] = []
  let rows = 0
  return {
    beginTable() {
      if (tables.length > 0) rows += 2
      tables.push({ row: rows, column: -1, next: 0, blocks: 0 })
    },
    endTable() {
      if (tables.pop() === undefined) return
      rows++
      // The rest of a row with a table inside is a row of its own, so that numbers grow.
      const outer = tables.at(-1)
      if (outer !== undefined) outer.row = rows
    },
    beginRow() {
      const table = tables.at(-1)
      if (table !== undefined)
        Object.assign(table, { row: rows, column: -1, next: 0, blocks: blocks() })
    },
    endRow() {
      const table = tables.at(-1)
      if (table !== undefined && blocks() > table.blocks) rows++
    },
    beginCell() {
      const table = tables.at(-1)
      if (table !== undefined) table.column = table.next++
    },
    skip(columns) {
      const table = tables.at(-1)
      if (table !== undefined) table.next += columns
    },
    cell() {
      const table = tables.at(-1)
      return table === undefined || table.column < 0
        ? undefined
        : { row: table.row, column: table.column }
    },
  }
}
