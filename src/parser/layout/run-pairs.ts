import type { Section } from '../../types.js'
import { likeness } from './likeness.js'
import type { LanguageRun } from './language-run.js'
import type { Unit } from '../units/unit.js'

/**
 * Worth of two runs that go together over two that stand alone, before looking at them. From 1 to 16 nats the
 * cases and the gold come out alike.
 */
const PAIR_NATS = 4
/**
 * Cost of unequal numbers of units and of headings, for each |ln| of their ratio. From 0 to 3, and from 0 to 2, cases and
 * gold come out alike.
 */
const COUNT_MISFIT_NATS = { units: 1.5, headings: 1 }

/**
 * Of runs in alternating languages, which go together: a text may stand before its translation or after
 * it, and others may stand around both. The sequence of pairs and single runs that fits best.
 * @param runs neighbours, each in another language than the one before
 */
export function pairRuns(
  text: string,
  units: readonly Unit[],
  runs: readonly LanguageRun[],
): Section[] {
  const best = [0, 0]
  const paired = [false, false]
  for (let b = 1; b < runs.length; b++) {
    const together = best[b - 1] + PAIR_NATS + affinity(text, units, runs[b - 1], runs[b])
    paired.push(together > best[b])
    best.push(Math.max(together, best[b]))
  }
  const sections: Section[] = []
  for (let b = runs.length; b > 0; b--) {
    const { from, to } = runs[b - 1]
    if (paired[b]) {
      b--
      const first = runs[b - 1]
      sections.push({ from: first.from, to, layout: 'blocks', first: first.language })
    } else sections.push({ from, to, layout: 'single' })
  }
  return sections.reverse()
}

function affinity(
  text: string,
  units: readonly Unit[],
  one: LanguageRun,
  next: LanguageRun,
): number {
  const unitsOf = ({ from, to, language }: LanguageRun): Unit[] =>
    units.slice(from, to).filter((unit) => unit.language === language)
  const [en, zh] = one.language === 'en' ? [one, next] : [next, one]
  const [english, chinese] = [unitsOf(en), unitsOf(zh)]
  const join = (some: readonly Unit[]): string =>
    some.map(({ from, to }) => text.slice(from, to)).join('\n')
  const headings = (some: readonly Unit[]): number =>
    some.filter(({ kind }) => kind === 'heading').length
  return (
    likeness(join(english), join(chinese)) -
    COUNT_MISFIT_NATS.units * Math.abs(Math.log(english.length / chinese.length)) -
    COUNT_MISFIT_NATS.headings *
      Math.abs(Math.log((1 + headings(english)) / (1 + headings(chinese))))
  )
}
