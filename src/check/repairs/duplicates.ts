import { keyOf, makePlaces } from '../places.js'
import { removed } from './repair.js'
import type { Repair, WrittenUnit } from './repair.js'

/** What says when and by whom a unit was made, and how often it was used. */
const CIRCUMSTANCES =
  /\s(?:tuid|creationdate|creationid|changedate|changeid|usagecount|lastusagedate|creationtool|creationtoolversion)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Remembers units as they are written, so that one that came before goes: the same texts, codes, notes and properties. */
export function makeDuplicates(): {
  readonly see: (unit: WrittenUnit) => void
  readonly repair: Repair
} {
  const places = makePlaces()
  /** Numbers of units that came before. */
  const again = new Set<number>()
  return {
    see({ written: { text }, number, line }) {
      if (places.first(keyOf(text.replace(CIRCUMSTANCES, '')), line) !== undefined)
        again.add(number)
    },
    repair: (unit) => (again.delete(unit.number) ? removed(unit) : undefined),
  }
}
