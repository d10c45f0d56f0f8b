import type { BlockRole } from '../spans/block-role.js'
import { makeGrid } from './grid.js'
import type { Grid } from './grid.js'

/** Where in the page we are: in a heading, a list, a quotation, a table. */
export interface Outline {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: (name: string) => void
  /** What a block that begins here is. */
  readonly role: () => BlockRole
}

interface Table {
  readonly grid: Grid
  cell?: NonNullable<BlockRole['cell']>
}

export function makeOutline(): Outline {
  const tables: Table[] = []
  let rows = 0
  let quotes = 0
  let heading = false
  let item = false

  const open: Outline['open'] = (name, attributes) => {
    const table = tables.at(-1)
    if (/^h[1-6]$/.test(name)) heading = true
    else if (/^(?:li|dd|dt)$/.test(name)) item = true
    else if (name === 'blockquote') quotes++
    else if (name === 'table') tables.push({ grid: makeGrid() })
    else if (table !== undefined && name === 'tr') {
      table.grid.nextRow()
      rows++
      delete table.cell
    } else if (table !== undefined && (name === 'td' || name === 'th')) {
      const span = (side: string): number => Number.parseInt(attributes.get(side) ?? '') || 1
      table.cell = { row: rows, column: table.grid.nextCell(span('colspan'), span('rowspan')) }
    }
  }

  const close: Outline['close'] = (name) => {
    if (/^h[1-6]$/.test(name)) heading = false
    else if (/^(?:li|dd|dt|ul|ol|dl)$/.test(name)) item = false
    else if (name === 'blockquote') quotes = Math.max(0, quotes - 1)
    else if (name === 'table') {
      tables.pop()
      // The rest of a row with a table inside is a row of its own, so that numbers grow.
      rows++
    } else if (/^(?:td|th|tr)$/.test(name)) delete tables.at(-1)?.cell
  }

  const role = (): BlockRole => {
    const cell = tables.at(-1)?.cell
    const kind = heading
      ? 'heading'
      : cell
        ? 'cell'
        : item
          ? 'item'
          : quotes > 0
            ? 'quote'
            : 'paragraph'
    return cell === undefined ? { kind } : { kind, cell }
  }

  return { open, close, role }
}
