import type { Block, Ignored } from '../../types.js'
import { columnName, languageNamed } from './column-names.js'

/** Whether the first row of a table names the two languages instead of holding text in them. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.every((cell) => columnName(cell) !== undefined) &&
  cells.filter((cell) => languageNamed(cell) !== undefined).length > 1
/**
 * Takes rows that only name the languages out of the blocks.
 * @param firstRows the numbers of the rows with which tables begin
 */
export function leaveOutHeaders(
  text: string,
  blocks: readonly Block[],
  firstRows: ReadonlySet<number>,
): { readonly blocks: readonly Block[]; readonly headers: readonly Ignored[] } {
  const first = new Map<number, Block[]>()
  for (const block of blocks) {
    if (block.row === undefined || !firstRows.has(block.row)) continue
    const cells = first.get(block.row)
    if (cells === undefined) first.set(block.row, [block])
    else cells.push(block)
  }
  const named = [...first.values()].filter((cells) =>
    isHeader(cells.map(({ from, to }) => text.slice(from, to))),
  )
  const names = new Set(named.flat())
  return {
    blocks: blocks.filter((block) => !names.has(block)),
    headers: [...names].map(({ from, to }) => ({ from, to, why: 'table header' })),
  }
}
