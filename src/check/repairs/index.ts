import type { Finding } from '../check.js'
import type { Unit } from '../unit.js'
import { repairBareMarks } from './bare-marks.js'
import { repairControlCharacters } from './control-characters.js'
import { makeDuplicates } from './duplicates.js'
import { repairEmptyUnit } from './empty-unit.js'
import { makeLanguageCodes } from './language-codes.js'
import type { Change, Repair } from './repair.js'

export type { Change } from './repair.js'
export { makeRewriter } from './rewrite.js'

/** Gathers what can be repaired in a memory without a guess. */
export interface Repairs {
  /** Takes each unit, in order, before what is found in it. */
  readonly see: (unit: Unit) => void
  /** @returns whether what was found is repaired */
  readonly repair: (finding: Finding, unit: Unit | undefined) => boolean
  /** In order; none within another. */
  readonly changes: () => readonly Change[]
}

/** For translation memories: in other formats a unit that goes would be missed. */
export function makeRepairs(): Repairs {
  const duplicates = makeDuplicates()
  const codes = makeLanguageCodes()
  const repairs: Readonly<Record<string, Repair | undefined>> = {
    'not-well-formed': repairBareMarks,
    'control-characters': repairControlCharacters,
    'language-code': codes.repair,
    'empty-side': repairEmptyUnit,
    duplicate: duplicates.repair,
  }
  const changes: Change[] = []
  return {
    see(unit) {
      const { written } = unit
      if (written === undefined) return
      duplicates.see({ ...unit, written })
      codes.see({ ...unit, written })
    },
    repair({ rule }, unit) {
      const written = unit?.written
      if (unit === undefined || written === undefined) return false
      const made = repairs[rule]?.({ ...unit, written })
      if (made === undefined) return false
      changes.push(...made)
      return true
    },
    changes: () => outermost(changes),
  }
}

/** Where a unit goes, nothing in it is changed. */
function outermost(changes: readonly Change[]): Change[] {
  const kept: Change[] = []
  const wider = (one: Change, other: Change): number => other.to - one.to
  for (const change of changes.toSorted((a, b) => a.from - b.from || wider(a, b)))
    if (change.from >= (kept.at(-1)?.to ?? 0)) kept.push(change)
  return kept
}
