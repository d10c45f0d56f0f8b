import { countHan } from '../../unicode.js'
import type { Language } from '../../types.js'
import { visible } from '../spans/visible.js'
import type { Tie } from './tie.js'
import type { Unit } from './unit.js'

/**
 * Longest entry of a list of words: `ferryman n. 摆渡人`. From 20 to 80 letters, and from 10 to 28 characters, cases and
 * gold come out alike.
 */
const MAX_ENTRY_LENGTH = { english: 40, han: 14 }

/** Neighbouring units: entries of a list of words, or texts in one language. */
interface UnitRun {
  readonly kind: Language | 'words'
  readonly units: Unit[]
}

/**
 * Lists of words that stand between a text and its translation, as in readers for learners, behind the translation: the
 * ladder never crosses, so that either the words or the texts would lose their partners.
 * @param tie says whether words tie two texts; without it nothing is moved
 */
export function wordListsBehind(text: string, units: readonly Unit[], tie?: Tie): readonly Unit[] {
  if (tie === undefined) return units
  const runs = runsOf(text, units)
  if (!runs.some(({ kind }) => kind === 'words')) return units
  const tied = (one: UnitRun | undefined, next: UnitRun | undefined): number => {
    if (one === undefined || next === undefined) return 0
    const [en, zh] = one.kind === 'en' ? [one, next] : [next, one]
    if (en.kind !== 'en' || zh.kind !== 'zh') return 0
    return tie(textOf(text, en), textOf(text, zh))
  }
  const moved = [...runs]
  for (let i = 1; i + 1 < moved.length; i++) {
    if (moved[i].kind !== 'words') continue
    const across = tied(moved[i - 1], moved[i + 1])
    const apart = Math.max(tied(moved[i - 2], moved[i - 1]), tied(moved[i + 1], moved[i + 2]))
    if (across > apart) [moved[i], moved[i + 1]] = [moved[i + 1], moved[i]]
  }
  return moved.flatMap((run) => run.units)
}

function runsOf(text: string, units: readonly Unit[]): UnitRun[] {
  const words = entriesOf(text, units)
  const runs: UnitRun[] = []
  for (const unit of units) {
    const kind = words.has(unit) ? 'words' : unit.language
    const last = runs[runs.length - 1]
    if (last?.kind === kind) last.units.push(unit)
    else runs.push({ kind, units: [unit] })
  }
  return runs
}

/** The units of rows that hold a word in each language. Captions are speech, however short. */
function entriesOf(text: string, units: readonly Unit[]): ReadonlySet<Unit> {
  const rows = new Map<number, Unit[]>()
  for (const unit of units) {
    if (unit.row === undefined || unit.time !== undefined) continue
    const row = rows.get(unit.row)
    if (row === undefined) rows.set(unit.row, [unit])
    else row.push(unit)
  }
  const words = new Set(
    [...rows.values()]
      .filter(
        (row) =>
          new Set(row.map(({ language }) => language)).size > 1 &&
          row.every((unit) => isWord(visible(text, unit), unit.language)),
      )
      .flat(),
  )
  units.forEach((unit, i) => {
    const next = units[i + 1]
    if (next === undefined || !words.has(next) || words.has(unit)) return
    if (LABEL.test(visible(text, unit)) && text.slice(unit.to, next.from).trim() === '')
      words.add(unit)
  })
  return words
}

/** `- **主句**：` before the entry that it labels. */
const LABEL = /^[^.!?。！？]{1,20}[:：][*_]*$/

/** A word or a phrase, no sentence. */
const isWord = (text: string, language: Language): boolean =>
  !/[.!?。！？]["”’」』]?$/.test(
    text.replace(/\s(?:n|v|vt|vi|adj|adv|prep|conj|pron|int)\.$/, ''),
  ) &&
  (language === 'en'
    ? text.length <= MAX_ENTRY_LENGTH.english
    : countHan(text) <= MAX_ENTRY_LENGTH.han)

const textOf = (text: string, { units }: UnitRun): string =>
  units.map((unit) => visible(text, unit)).join('\n')
