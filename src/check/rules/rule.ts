import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import type { SpokenUnit } from '../pair.js'
import type { Unit } from '../unit.js'

/** A unit with its texts by language. */
export type CheckedUnit = Omit<Unit, 'texts'> & SpokenUnit

/** What is wrong with a unit, in words; undefined where nothing is. */
export type Problem = string | undefined

/** One thing that can be wrong with a unit of a memory. */
export interface Rule {
  readonly name: string
  /** Whether a memory with it fails, unless the user says otherwise. */
  readonly fails: boolean
  /** Whether it checks units that are so badly written that their texts cannot be trusted. */
  readonly takesSpoilt?: boolean
  /**
   * Begins with a memory. Its units are checked in its order, many at a time, since some rules compare them.
   * @returns for each unit what is wrong with it
   */
  readonly begin: (dictionary: Dictionary) => (units: readonly CheckedUnit[]) => readonly Problem[]
}

/** A rule that checks each unit by itself. */
export const each =
  (check: (unit: CheckedUnit) => Problem): Rule['begin'] =>
  () =>
  (units) =>
    units.map(check)

/** The first pair of a unit with which something is wrong. */
export function firstOf<Pair>(pairs: readonly Pair[], check: (pair: Pair) => Problem): Problem {
  for (const pair of pairs) {
    const problem = check(pair)
    if (problem !== undefined) return problem
  }
  return undefined
}
