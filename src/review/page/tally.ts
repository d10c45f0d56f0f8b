import { needsReview } from './doubt.js'
import type { Row } from './row.js'

/** Counts the rows that are shown and those that are doubtful, by what changes: a key need not go through all rows. */
export function makeTally(isShown: (row: Row) => boolean) {
  let shown = 0
  let doubtful = 0
  const add = (rows: readonly Row[], by: 1 | -1): void => {
    for (const row of rows) {
      if (isShown(row)) shown += by
      if (needsReview(row)) doubtful += by
    }
  }
  return {
    /** Counts anew, as when other rows are shown. */
    count(rows: readonly Row[]): void {
      shown = 0
      doubtful = 0
      add(rows, 1)
    },
    splice(removed: readonly Row[], insert: readonly Row[]): void {
      add(removed, -1)
      add(insert, 1)
    },
    counts: () => ({ shown, doubtful }),
  }
}
