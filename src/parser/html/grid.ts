/** Counts the columns of a table in which cells span several rows or columns. */
export interface Grid {
  readonly nextRow: () => void
  /** @returns the column of the next cell, 0-based */
  readonly nextCell: (columns: number, rows: number) => number
}

/** The most that a `colspan` counts for in the HTML standard (4.9.11). Cells further right do not reach down. */
const MAX_COLUMN_SPAN = 1000

export function makeGrid(): Grid {
  /** For each column the row in which it is free again. */
  const free: number[] = []
  let row = 0
  let column = 0
  return {
    nextRow() {
      row++
      column = 0
    },
    nextCell(columns, rows) {
      while (free[column] > row) column++
      const first = column
      column += Math.min(Math.max(columns, 1), MAX_COLUMN_SPAN)
      if (rows > 1)
        for (let i = first; i < Math.min(column, MAX_COLUMN_SPAN); i++) free[i] = row + rows
      return first
    },
  }
}
