import type { Block } from '../../types.js'

/** Cells of one table together, other blocks each alone; in order. Tables are apart where a row number is left out. */
export function* tablesIn(blocks: readonly Block[]): Generator<readonly Block[]> {
  let table: Block[] = []
  for (const block of blocks) {
    const last = table[table.length - 1]
    const goesOn =
      block.column !== undefined &&
      last?.column !== undefined &&
      (block.row ?? 0) - (last.row ?? 0) <= 1
    if (last !== undefined && !goesOn) {
      yield table
      table = []
    }
    table.push(block)
  }
  if (table.length > 0) yield table
}
