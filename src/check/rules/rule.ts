import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import type { SpokenUnit } from '../pair.js'
import type { Unit } from '../unit.js'

/** A unit with its texts by language. */
export type CheckedUnit = Omit<Unit, 'texts'> & SpokenUnit

/** What is wrong with a unit, in words; undefined where nothing is. */
export type Verdict = string | undefined

/** One thing that can be wrong with a unit of a memory. */
export interface Rule {
  readonly name: string
  /** Whether a memory with it fails, unless the user says otherwise. */
  readonly fails: boolean
  /** Whether it judges units that are so badly written that their texts cannot be trusted. */
  readonly takesSpoilt?: boolean
  /**
   * Begins with a memory. Its units are judged in its order, many at a time, since some rules compare them.
   * @returns a verdict for each unit
   */
  readonly begin: (dictionary: Dictionary) => (units: readonly CheckedUnit[]) => readonly Verdict[]
}

/** A rule that judges each unit by itself. */
export const each =
  (judge: (unit: CheckedUnit) => Verdict): Rule['begin'] =>
  () =>
  (units) =>
    units.map(judge)

/** The first pair of a unit with which something is wrong. */
export function firstOf<Pair>(pairs: readonly Pair[], judge: (pair: Pair) => Verdict): Verdict {
  for (const pair of pairs) {
    const verdict = judge(pair)
    if (verdict !== undefined) return verdict
  }
  return undefined
}
