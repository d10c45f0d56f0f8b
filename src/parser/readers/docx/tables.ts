import type { Tag } from '../../containers/xml.js'

/** Where in the document's tables we are. */
export interface Tables {
  readonly open: (tag: Tag) => void
  readonly close: (name: string) => void
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
 * Numbers rows through the document, with a number left out between two tables; rows that hold nothing have none.
 * @param blocks how many blocks there are
 */
export function makeTables(blocks: () => number): Tables {
  const tables: Table[] = []
  let rows = 0

  const open = ({ name, get }: Tag): void => {
    const number = Number.parseInt(get('val') ?? '') || 0
    if (name === 'tbl') {
      if (tables.length > 0) rows += 2
      tables.push({ row: rows, column: -1, next: 0, blocks: 0 })
    }
    const table = tables.at(-1)
    if (table === undefined) return
    if (name === 'tr') {
      Object.assign(table, { row: rows, column: -1, next: 0, blocks: blocks() })
    } else if (name === 'tc') table.column = table.next++
    else if (name === 'gridBefore') table.next += number
    else if (name === 'gridSpan') table.next += Math.max(0, number - 1)
  }

  const close = (name: string): void => {
    const table = tables.at(-1)
    if (table === undefined) return
    if (name === 'tbl') {
      tables.pop()
      rows++
      // The rest of a row with a table inside is a row of its own, so that numbers grow.
      const outer = tables.at(-1)
      if (outer !== undefined) outer.row = rows
    } else if (name === 'tr' && blocks() > table.blocks) rows++
  }

  const cell: Tables['cell'] = () => {
    const table = tables.at(-1)
    return table === undefined || table.column < 0
      ? undefined
      : { row: table.row, column: table.column }
  }

  return { open, close, cell }
}
