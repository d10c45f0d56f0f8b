import type { RowAnnotations } from '../../types.js'

/** An id that is a number as units are numbered: without a sign, exact in JavaScript. */
const NUMBER = /^\d{1,15}$/

/** The largest number among ids; 0 where none is one. */
export function largestIdOf(rows: Iterable<Pick<RowAnnotations, 'id'> | undefined>): number {
  let largest = 0
  for (const row of rows) {
    const id = row?.id
    if (id !== undefined && NUMBER.test(id)) largest = Math.max(largest, Number(id))
  }
  return largest
}
