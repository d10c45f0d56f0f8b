import type { Section } from '../../types.js'
import { pairRuns } from './run-pairs.js'
import type { LanguageRun } from './language-run.js'
import { directions } from './direction.js'
import type { Unit } from '../units/unit.js'

/** What a stretch of units looks like from its languages alone. */
type Look = 'en' | 'zh' | 'mixed' | 'rows'
const LOOKS: readonly Look[] = ['en', 'zh', 'mixed', 'rows']

/**
 * Natural logarithms of how often each look shows each kind of unit. Set by hand on the gold documents. These come out
 * alike with any of: `own` 0.9 to 0.99, `other` 0.01 to 0.1, `changed` 0.6 to 0.9, `same` 0.1 to 0.6, `bound` 0.5 to
 * 0.99, `boundElsewhere` 0.001 to 0.2, `free` 0.01 to 0.3. With `other` at 0.2 one of them loses pairs.
 */
const UNIT_NATS = {
  /** a unit in the stretch's language, or an intruder */
  own: Math.log(0.97),
  other: Math.log(0.03),
  /** in mixed text the language changes from unit to unit three times in four */
  changed: Math.log(0.75),
  same: Math.log(0.25),
  /** units whose row holds both languages, in a stretch of rows and elsewhere */
  bound: Math.log(0.9),
  boundElsewhere: Math.log(0.02),
  free: Math.log(0.1),
}
/** One unit in a hundred begins a stretch of another look. From one in 10,000 to one in ten the gold comes out alike. */
const LOOK_CHANGE_NATS = Math.log(0.01)

/**
 * The layout of a file, section by section, from the run of its units' languages. Irregular runs are the
 * normal case: the likeliest sequence of looks is found, by Viterbi's algorithm, and two neighbouring
 * stretches in one language each are laid out in blocks.
 * @returns sections that cover all units, by index, without gaps
 */
export function layOut(text: string, units: readonly Unit[]): Section[] {
  return sectionsOf(text, units, stretchesOf(looksOf(units, boundRows(units))))
}

/** Rows that hold both languages: the file itself says what belongs together. */
export function boundRows(
  units: readonly { readonly row?: number; readonly language: string }[],
): ReadonlySet<number> {
  const languages = new Map<number, string>()
  const bound = new Set<number>()
  for (const { row, language } of units) {
    if (row === undefined) continue
    if ((languages.get(row) ?? language) !== language) bound.add(row)
    languages.set(row, language)
  }
  return bound
}

function looksOf(units: readonly Unit[], bound: ReadonlySet<number>): Look[] {
  const via: Uint8Array[] = []
  let best = LOOKS.map(() => 0)
  units.forEach((unit, i) => {
    const isBound = unit.row !== undefined && bound.has(unit.row)
    const from = new Uint8Array(LOOKS.length)
    best = LOOKS.map((look, l) => {
      for (let k = 1; k < LOOKS.length; k++)
        if (
          best[k] + (k === l ? 0 : LOOK_CHANGE_NATS) >
          best[from[l]] + (from[l] === l ? 0 : LOOK_CHANGE_NATS)
        )
          from[l] = k
      const before = i === 0 ? 0 : best[from[l]] + (from[l] === l ? 0 : LOOK_CHANGE_NATS)
      return before + shows(look, unit, units[i - 1], isBound)
    })
    via.push(from)
  })
  const looks: Look[] = []
  let at = best.indexOf(Math.max(...best))
  for (let i = units.length - 1; i >= 0; i--) {
    looks.push(LOOKS[at])
    at = via[i][at]
  }
  return looks.reverse()
}

function shows(look: Look, unit: Unit, before: Unit | undefined, isBound: boolean): number {
  if (look === 'rows') return isBound ? UNIT_NATS.bound : UNIT_NATS.free
  if (isBound) return UNIT_NATS.boundElsewhere
  if (look === 'mixed')
    return before?.language === unit.language ? UNIT_NATS.same : UNIT_NATS.changed
  return look === unit.language ? UNIT_NATS.own : UNIT_NATS.other
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly look: Look
}

function stretchesOf(looks: readonly Look[]): Stretch[] {
  const stretches: { from: number; to: number; look: Look }[] = []
  looks.forEach((look, i) => {
    const last = stretches[stretches.length - 1]
    if (last?.look === look) last.to = i + 1
    else stretches.push({ from: i, to: i + 1, look })
  })
  return stretches
}

/** Stretches as sections; neighbouring stretches in one language each are runs, paired by their likeness. */
function sectionsOf(
  text: string,
  units: readonly Unit[],
  stretches: readonly Stretch[],
): Section[] {
  const sections: Section[] = []
  for (let s = 0; s < stretches.length; s++) {
    const { from, to, look } = stretches[s]
    if (look === 'mixed')
      for (const section of directions(text, units, { from, to, layout: 'interleaved' }))
        sections.push(section)
    else if (look === 'rows')
      sections.push({ from, to, layout: 'rows', ...firstOfRows(units.slice(from, to)) })
    else {
      const runs: LanguageRun[] = []
      for (let next = stretches[s]; isRun(next); next = stretches[s + runs.length])
        runs.push({ from: next.from, to: next.to, language: next.look })
      for (const section of pairRuns(text, units, runs)) sections.push(section)
      s += runs.length - 1
    }
  }
  return sections
}

const isRun = (
  stretch: Stretch | undefined,
): stretch is Stretch & { readonly look: LanguageRun['language'] } =>
  stretch?.look === 'en' || stretch?.look === 'zh'

function firstOfRows(units: readonly Unit[]): Pick<Section, 'first'> {
  const english = units.filter(
    (unit, i) => unit.language === 'en' && units[i + 1]?.row === unit.row && unit.row !== undefined,
  ).length
  const chinese = units.filter(
    (unit, i) => unit.language === 'zh' && units[i + 1]?.row === unit.row && unit.row !== undefined,
  ).length
  return { first: english >= chinese ? 'en' : 'zh' }
}
