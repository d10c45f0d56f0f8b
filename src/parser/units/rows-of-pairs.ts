import type { Unit } from './unit.js'

/**
 * Fewer rows do not make a list of pairs, nor does one in which fewer rows are pairs. From 5 to 40 rows, and from
 * 0.9 to 1, cases and gold come out alike.
 */
const MIN_PAIRS = { rows: 20, share: 0.98 }

/**
 * Whether a file is nothing but rows of two texts, as a corpus in a table or with a tab on each line: then no row has a
 * partner in another. Captions are rows as well, but a sentence may go over several.
 */
export function areRowsOfPairs(units: readonly Unit[]): boolean {
  const rows = new Map<number, Record<Unit['language'], number>>()
  for (const { row, kind, language } of units) {
    if (row === undefined || kind === 'cue') return false
    const counts = rows.get(row) ?? { en: 0, zh: 0 }
    counts[language]++
    rows.set(row, counts)
  }
  const pairs = [...rows.values()].filter(({ en, zh }) => en === 1 && zh === 1).length
  return pairs >= MIN_PAIRS.rows && pairs >= MIN_PAIRS.share * rows.size
}

/** Units each of which is in a row, if need be in one of its own. */
export const numbered = (units: readonly Unit[]): Unit[] =>
  units.map((unit, i) => (unit.row === undefined ? { ...unit, row: -1 - i } : unit))
