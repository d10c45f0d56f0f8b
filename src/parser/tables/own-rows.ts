import type { Block, Ignored } from '../../types.js'
import type { Reading } from '../spans/reading.js'

/** The columns of a table that this program wrote, the first ones; TSV, CSV and workbooks have the same. */
const OWN_COLUMNS = ['en', 'zh', 'shape', 'confidence'] as const

/**
 * The rows of a table that this program wrote, which are kept as they are: they were cut when they were written, and
 * may have been corrected by hand since. Undefined for any other table.
 * @param cells all that hold something, in order
 * @param left what is left out besides
 */
export function ownRows(
  text: string,
  cells: readonly Block[],
  left: readonly Ignored[],
): Reading | undefined {
  const header = cells.filter(({ row }) => row === cells[0].row)
  const isOwn = OWN_COLUMNS.every(
    (name, column) => header[column]?.column === column && textOf(text, header[column]) === name,
  )
  if (!isOwn) return undefined
  const blocks: Block[] = []
  const ignored: Ignored[] = [...left]
  for (const cell of cells) {
    const { from, to, column, row } = cell
    if (row === header[0].row) ignored.push({ from, to, why: 'table header' })
    else if (column === 0) blocks.push({ ...cell, language: 'en' })
    else if (column === 1) blocks.push({ ...cell, language: 'zh' })
    else ignored.push({ from, to, why: 'column without translation' })
  }
  return { blocks, ignored: ignored.sort((a, b) => a.from - b.from), rows: 'keep' }
}

const textOf = (text: string, { from, to }: Block): string => text.slice(from, to)
