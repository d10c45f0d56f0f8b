import type { Block, Ignored, RowAnnotations } from '../../types.js'
import type { Reading } from '../spans/reading.js'
import { visible } from '../spans/visible.js'

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
  const annotations = annotationsOfRows(text, cells, header)
  for (const cell of cells) {
    const { from, to, column, row } = cell
    if (row === header[0].row) ignored.push({ from, to, why: 'table header' })
    else if (column === 0 || column === 1) {
      const rowAnnotations = annotations.get(row)
      const language = column === 0 ? 'en' : 'zh'
      blocks.push({ ...cell, language, ...(rowAnnotations && { rowAnnotations }) })
    } else ignored.push({ from, to, why: 'column without translation' })
  }
  return { blocks, ignored: ignored.sort((a, b) => a.from - b.from), rows: 'keep' }
}

/** Row → what its cells beside the texts say of it. Confidence and doubts are computed again. */
function annotationsOfRows(
  text: string,
  cells: readonly Block[],
  header: readonly Block[],
): ReadonlyMap<number | undefined, RowAnnotations> {
  const names = new Map(header.map((cell) => [cell.column, visible(text, cell)]))
  const annotations = new Map<number | undefined, RowAnnotations>()
  for (const cell of cells) {
    const { row, column } = cell
    const name = names.get(column)
    if (row === header[0].row || name === undefined) continue
    const value = visible(text, cell)
    const found = annotationOf(name, value)
    if (found !== undefined) annotations.set(row, { ...annotations.get(row), ...found })
  }
  return annotations
}

function annotationOf(name: string, value: string): RowAnnotations | undefined {
  if (name === 'id' || name === 'source' || name === 'shape') return { [name]: value }
  if (name === 'note') return { notes: [value] }
  return name === 'verdict' ? { properties: [['x-verdict', value]] } : undefined
}

const textOf = (text: string, { from, to }: Block): string => text.slice(from, to)
