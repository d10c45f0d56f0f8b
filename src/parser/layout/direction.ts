import type { Language, Section } from '../../types.js'
import { likeness } from './likeness.js'
import type { LanguageRun } from './language-run.js'
import type { Unit } from '../units/unit.js'

/**
 * Nats lost where the order of the languages changes inside a section. From 5 to 20 the gold documents come out alike;
 * at 2.5 one of them falls to a link F1 of 0.987, at 1 to 0.961.
 */
const ORDER_CHANGE_NATS = 5
/** For each line break before a run. From 0 to 1.5 the gold documents come out alike; at 3 one falls to 0.947. */
const BREAK_NATS = 1.5
/** More empty lines say no more than two do. From 0 to 6 breaks cases and gold come out alike. */
const MAX_BREAKS = 3
/** For two units of one kind, against two of different kinds. From 0 to 0.3 alike; at 1 one document falls to 0.987. */
const KIND_NATS = 0.3

/**
 * Which language comes first in interleaved text, and where that changes. Each border between two runs
 * either joins a text to its translation or parts two pairs; lengths, numbers, Latin words and empty
 * lines say which, and the likeliest sequence of orders is taken.
 * @returns the section, or several where the order changes
 */
export function directions(text: string, units: readonly Unit[], section: Section): Section[] {
  const runs = runsOf(units, section)
  if (runs.length < 2) return [section]
  const gaps = runs.map((run, r) => (r === 0 ? 0 : gapBefore(text, units, run)))
  const usual = usualGap(runs, gaps)
  // scores of the order in which this border joins, having come from either order
  const orders: readonly Language[] = ['en', 'zh']
  let best = [0, 0]
  const via: (readonly number[])[] = []
  for (let r = 1; r < runs.length; r++) {
    const evidence = joins(text, units, runs[r - 1], runs[r]) + usual - gaps[r]
    const stays = best.map((score, o) => (score >= best[1 - o] - ORDER_CHANGE_NATS ? o : 1 - o))
    best = orders.map((first, o) => {
      const before = stays[o] === o ? best[o] : best[1 - o] - ORDER_CHANGE_NATS
      return before + (runs[r - 1].language === first ? evidence : 0)
    })
    via.push(stays)
  }
  const chosen: Language[] = []
  let at = best[0] >= best[1] ? 0 : 1
  for (let r = runs.length - 1; r > 0; r--) {
    chosen.push(orders[at])
    at = via[r - 1][at]
  }
  return cutWhereChanged(section, runs, chosen.reverse())
}

/** @param chosen for each border between runs, the language that comes first around it */
function cutWhereChanged(
  section: Section,
  runs: readonly LanguageRun[],
  chosen: readonly Language[],
): Section[] {
  const sections: Section[] = []
  let from = section.from
  chosen.forEach((first, border) => {
    const next = chosen[border + 1]
    if (next === first) return
    // A new order begins with its first language: cut before the run that opens the next pair.
    const to =
      next === undefined
        ? section.to
        : runs[border + 1].language === next
          ? runs[border + 1].from
          : runs[border + 1].to
    sections.push({ from, to, layout: 'interleaved', first })
    from = to
  })
  return sections.filter((part) => part.from < part.to)
}

function runsOf(units: readonly Unit[], { from, to }: Section): LanguageRun[] {
  const runs: { from: number; to: number; language: Language }[] = []
  for (let i = from; i < to; i++) {
    const last = runs[runs.length - 1]
    if (last?.language === units[i].language) last.to = i + 1
    else runs.push({ from: i, to: i + 1, language: units[i].language })
  }
  return runs
}

/** Worth of empty lines before a run: a pair stands closer together than two pairs do. */
function gapBefore(text: string, units: readonly Unit[], run: LanguageRun): number {
  const between = text.slice(units[run.from - 1].to, units[run.from].from)
  const breaks = between.match(/\r\n|[\n\r]/g)?.length ?? 0
  return BREAK_NATS * Math.min(breaks, MAX_BREAKS)
}

function usualGap(runs: readonly LanguageRun[], gaps: readonly number[]): number {
  return gaps.slice(1).reduce((sum, gap) => sum + gap, 0) / Math.max(1, runs.length - 1)
}

/** For a run and the next one being a text and its translation. Nats. */
function joins(text: string, units: readonly Unit[], one: LanguageRun, next: LanguageRun): number {
  const [en, zh] = one.language === 'en' ? [one, next] : [next, one]
  const join = ({ from, to }: LanguageRun): string =>
    units
      .slice(from, to)
      .map((unit) => text.slice(unit.from, unit.to))
      .join('\n')
  const kinds = units[one.to - 1].kind === units[next.from].kind ? KIND_NATS : -KIND_NATS
  return likeness(join(en), join(zh)) + kinds
}
