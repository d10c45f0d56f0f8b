import type { Dictionary } from '../aligner/dictionary/dictionary.js'
import { spokenUnit } from './pair.js'
import type { CheckedUnit, Rule } from './rules/rule.js'
import { RULES } from './rules/index.js'
import { notWellFormed } from './rules/not-well-formed.js'
import type { Unit, UnitTaker } from './unit.js'

/** Something that a rule found. */
export interface Finding {
  readonly rule: string
  /** 1-based; of a workbook the row. */
  readonly line: number
  /** Of the unit, from 1 on; absent where it is the file. */
  readonly unit?: number
  /** What programs call the unit. */
  readonly id?: string
  readonly what: string
  readonly en: string
  readonly zh: string
}

/** What a memory came to. */
export interface Checked {
  readonly units: number
  /** Rule → units that it found something in. */
  readonly counts: ReadonlyMap<string, number>
}

/** Takes the units of a memory and hands over what is wrong with them, in their order. */
export interface Checker extends UnitTaker {
  readonly end: () => Checked
}

/**
 * So many units are checked at a time: the aligner weighs the words of each batch among themselves. In the gold as one
 * memory of 4,839 units, 393 of 484 pairs with the Chinese of another are found and 65 good ones flagged; with 1,000,
 * 386 and 45, with 4,000, 393 and 63.
 */
const MAX_BATCH_UNITS = 2000
/**
 * A last batch that is smaller than this, in units, is checked with the one before. With 250 the same is found, with
 * 1,000, 392 and 60.
 */
const MIN_BATCH_UNITS = 500

/** Takes what is wrong, and the unit that it is wrong with. */
export type FindingTaker = (finding: Finding, unit: Unit | undefined) => void

/** @param found takes the findings */
export function makeChecker(dictionary: Dictionary, found: FindingTaker): Checker {
  const rules = RULES.map((rule) => ({ rule, check: rule.begin(dictionary) }))
  const counts = new Map<string, number>()
  let waiting: Unit[] = []
  let units = 0
  const report = (finding: Finding, unit?: Unit): void => {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
    found(finding, unit)
  }
  const check = (some: readonly Unit[]): void => {
    for (const { finding, unit } of findIn(some, rules)) report(finding, unit)
  }
  return {
    fault({ line, reason }) {
      flushTo(0)
      report({ rule: notWellFormed.name, line, what: reason, en: '', zh: '' })
    },
    unit(unit) {
      units++
      waiting.push(unit)
      if (waiting.length >= MAX_BATCH_UNITS + MIN_BATCH_UNITS) flushTo(MIN_BATCH_UNITS)
    },
    end() {
      flushTo(0)
      return { units, counts }
    },
  }

  /** @param left how many units go on waiting */
  function flushTo(left: number): void {
    check(waiting.slice(0, waiting.length - left))
    waiting = waiting.slice(waiting.length - left)
  }
}

interface BegunRule {
  readonly rule: Rule
  readonly check: ReturnType<Rule['begin']>
}

/** A unit with its texts by language, and as it came. */
interface SourceUnit extends CheckedUnit {
  readonly unit: Unit
}

interface Found {
  readonly finding: Finding
  readonly unit: Unit
}

/** What the rules find in some units, by unit and then by rule. */
function findIn(units: readonly Unit[], rules: readonly BegunRule[]): Found[] {
  const all = units.map((unit): SourceUnit => ({ ...unit, ...spokenUnit(unit), unit }))
  const sound = all.filter(({ faults }) => !faults.some(({ spoils }) => spoils === true))
  const found = rules.flatMap(({ rule, check }, order) => {
    const some = rule.takesSpoilt === true ? all : sound
    return check(some).flatMap((what, i) =>
      what === undefined ? [] : [{ source: some[i], order, rule: rule.name, what }],
    )
  })
  return found
    .sort((a, b) => a.source.number - b.source.number || a.order - b.order)
    .map(({ source, rule, what }) => ({
      unit: source.unit,
      finding: {
        rule,
        line: source.line,
        unit: source.number,
        ...(source.id === undefined ? {} : { id: source.id }),
        what,
        en: textOf(source, 'en'),
        zh: textOf(source, 'zh'),
      },
    }))
}

/** The text of a pair or, where there is none, what there is. */
function textOf({ pairs, texts }: CheckedUnit, side: 'en' | 'zh'): string {
  const [pair] = pairs
  if (pair !== undefined) return pair[side].text
  return texts.find(({ stated, found }) => (found ?? stated) === side)?.text.text ?? ''
}
