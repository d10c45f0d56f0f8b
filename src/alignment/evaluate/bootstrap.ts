import type { BeadNumbers } from './beads.js'
import { strictScore } from './evaluate.js'
import { groupBy } from './group-by.js'

/** How two aligners compare on one text. */
export interface Comparison {
  /** Strict F1 of the first less that of the second. */
  readonly difference: number
  /** Between these lie 95 % of the resampled differences. */
  readonly interval: readonly [number, number]
  /**
   * The share of resampled texts on which the one that is better on the whole text is not better: near 0 the difference
   * is no accident of this text.
   */
  readonly p: number
  /** Sections that were drawn from. */
  readonly sections: number
}

/** Resampled texts; with 1,000 the estimate of p = 0.05 has a standard error of 0.007. */
const SAMPLES = 1000

/**
 * Compares two aligners on one text by a paired bootstrap (Koehn 2004, "Statistical significance tests for machine
 * translation evaluation"). What is drawn are sections, the smallest stretches
 * that no bead of gold or of an aligner crosses. The draws are always the same.
 */
export function compare(
  gold: readonly BeadNumbers[],
  first: readonly BeadNumbers[],
  second: readonly BeadNumbers[],
): Comparison {
  const sections = cutIntoSections(gold, first, second)
  const difference = strictScore(gold, first).f1 - strictScore(gold, second).f1
  const random = makeRandom()
  const differences = Array.from({ length: SAMPLES }, () => {
    const drawn = sections.map(() => sections[Math.floor(random() * sections.length)])
    return f1Of(drawn, 0) - f1Of(drawn, 1)
  }).sort((a, b) => a - b)
  const worse = differences.filter((it) => (difference >= 0 ? it <= 0 : it >= 0)).length
  return {
    difference,
    interval: [differences[SAMPLES * 0.025], differences[SAMPLES * 0.975 - 1]],
    p: worse / SAMPLES,
    sections: sections.length,
  }
}

/** What stands in a section: how many beads of gold, and of each aligner how many and how many right. */
interface Section {
  readonly gold: number
  readonly tests: readonly [Hits, Hits]
}

interface Hits {
  readonly proposed: number
  readonly right: number
}

function f1Of(sections: readonly Section[], which: 0 | 1): number {
  let [right, all] = [0, 0]
  for (const { gold, tests } of sections) {
    right += tests[which].right
    all += gold + tests[which].proposed
  }
  return all === 0 ? 0 : (2 * right) / all
}

/** Beads that share a segment, of whichever alignment, stand in one section. */
function cutIntoSections(
  gold: readonly BeadNumbers[],
  first: readonly BeadNumbers[],
  second: readonly BeadNumbers[],
): Section[] {
  const sectionOf = joined([...gold, ...first, ...second])
  const beads = [gold, first, second].map((all) => groupBy(all, sectionOf))
  return [...new Set(beads.flatMap((groups) => [...groups.keys()]))].map((name) => {
    const [right, ...tests] = beads.map((groups) => groups.get(name) ?? [])
    const [a, b] = tests.map((test) => ({
      proposed: test.length,
      right: Math.round(strictScore(right, test).precision * test.length),
    }))
    return { gold: right.length, tests: [a, b] }
  })
}

/** The segments of a bead by name: `en3`, `zh0`. */
const segmentsOf = ({ en, zh }: BeadNumbers): string[] => [
  ...en.map((segment) => `en${segment}`),
  ...zh.map((segment) => `zh${segment}`),
]

/** Joins segments that stand in one bead (union-find). @returns the segment that stands for a bead's section */
function joined(beads: readonly BeadNumbers[]): (bead: BeadNumbers) => string {
  const parents = new Map<string, string>()
  const find = (segment: string): string => {
    let root = segment
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next
    return root
  }
  for (const [first, ...others] of beads.map(segmentsOf))
    for (const other of others) {
      const [from, to] = [find(other), find(first)]
      if (from !== to) parents.set(from, to)
    }
  return (bead) => find(segmentsOf(bead)[0])
}

/** Numbers from 0 to 1, the same in every run (mulberry32, Tommy Ettinger 2017, public domain). */
function makeRandom(): () => number {
  let state = 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
