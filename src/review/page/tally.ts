import { isDoubtfulPair, needsReview } from './doubt.js'
import { isOneSided } from './row.js'
import type { Row } from './row.js'

/** Rows by what they are, in the words of a summary: a pair has two sides. */
export interface Counts {
  readonly shown: number
  readonly all: number
  readonly pairs: number
  /** Pairs. */
  readonly doubtful: number
  readonly oneSided: number
  /** Rows that deserve a look, one-sided ones among them. */
  readonly look: number
}

const KINDS: Readonly<Record<Exclude<keyof Counts, 'shown'>, (row: Row) => boolean>> = {
  all: () => true,
  pairs: (row) => row.state !== 'deleted' && !isOneSided(row),
  doubtful: isDoubtfulPair,
  oneSided: (row) => row.state !== 'deleted' && isOneSided(row),
  look: needsReview,
}

const NONE: Counts = { shown: 0, all: 0, pairs: 0, doubtful: 0, oneSided: 0, look: 0 }

/** Counts rows by what changes: a key need not go through all of them. */
export function makeTally(isShown: (row: Row) => boolean) {
  let counts: { -readonly [Kind in keyof Counts]: number } = { ...NONE }
  const add = (rows: readonly Row[], by: 1 | -1): void => {
    for (const row of rows) {
      if (isShown(row)) counts.shown += by
      for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
        if (KINDS[kind](row)) counts[kind] += by
    }
  }
  return {
    /** Counts anew, as when other rows are shown. */
    count(rows: readonly Row[]): void {
      counts = { ...NONE }
      add(rows, 1)
    },
    splice(removed: readonly Row[], insert: readonly Row[]): void {
      add(removed, -1)
      add(insert, 1)
    },
    counts: (): Counts => ({ ...counts }),
  }
}
