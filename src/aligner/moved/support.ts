import type { Lonely, SegmentPair } from './candidates.js'

/** Two segments that may translate each other, and how likely that is, 0..1. */
export interface LikelyPair extends SegmentPair {
  readonly likeness: number
  /** Whether the ladder pairs neither of them with anything. */
  readonly isAlone: boolean
  /** Whether both end as sentences do. */
  readonly isSentence: boolean
}

/** Pairs less likely than this support nothing and are none; more is asked of those that the ladder pairs otherwise. */
const MIN_LIKENESS = { alone: 0.5, paired: 0.8 }
/** A pair that stands by itself has to be this likely: of 2,400 in the gold of which every other one was right, 7 were wrong. */
const MIN_SINGLE_LIKENESS = 0.98
/** The log odds of pairs that support each other add up to this: 0.99. */
const MIN_JOINT_ODDS = Math.log(99)
/** In a section that moved as a whole, so many segments at most lie between two pairs. */
export const MAX_GAP_SEGMENTS = 3
/** A list in another order: so many entries up and down, half of which have found partners. */
const LIST_REACH_SEGMENTS = 12
/** A section that moved is no list. */
const MIN_LIST_SECTIONS = 3
const MIN_LIST_SHARE = 1 / 2

/** Pairs that follow each other closely on both sides, or one that stands by itself. In the order of the English. */
export type Section = readonly LikelyPair[]

/**
 * The pairs that are believed. One by itself has to be all but certain and of whole sentences, and the ladder must not
 * pair its sides otherwise. Where a section moved, its sentences follow each other in both languages; where a list was sorted anew, most of its entries find one another. Such pairs support each
 * other.
 * @param pairs in the order of the English
 */
export function believedSections(pairs: readonly LikelyPair[], lonely: Lonely): Section[] {
  const likely = pairs.filter(
    ({ likeness, isAlone }) => likeness >= MIN_LIKENESS[isAlone ? 'alone' : 'paired'],
  )
  const sections = sectionsOf(likely)
  return sections.filter(
    (section) =>
      (section.length > 1 && jointOdds(section) >= MIN_JOINT_ODDS) ||
      section.some(isCertain) ||
      section.some((pair) => isInList(pair, sections, lonely)),
  )
}

const isCertain = ({ likeness, isAlone, isSentence }: LikelyPair): boolean =>
  isAlone && isSentence && likeness >= MIN_SINGLE_LIKENESS

function sectionsOf(pairs: readonly LikelyPair[]): LikelyPair[][] {
  const sections: LikelyPair[][] = []
  for (const pair of pairs) {
    const last = sections.find((section) => follows(section[section.length - 1], pair))
    if (last === undefined) sections.push([pair])
    else last.push(pair)
  }
  return sections
}

const follows = (one: SegmentPair, next: SegmentPair): boolean =>
  isStep(next.en - one.en) && isStep(next.zh - one.zh)

const isStep = (step: number): boolean => step > 0 && step <= MAX_GAP_SEGMENTS + 1

const jointOdds = (pairs: Section): number =>
  pairs.reduce((sum, { likeness }) => sum + Math.log(likeness / (1 - likeness)), 0)

/** Whether half of what stands alone around both sides of a pair has found a partner there. */
function isInList(pair: LikelyPair, sections: readonly Section[], lonely: Lonely): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) <= LIST_REACH_SEGMENTS
  const around = sections
    .map((section) => section.filter(({ en, zh }) => near(en, pair.en) && near(zh, pair.zh)))
    .filter(({ length }) => length > 0)
  const own = around.flat()
  if (around.length < MIN_LIST_SECTIONS || jointOdds(own) < MIN_JOINT_ODDS) return false
  const [en, zh] = (['en', 'zh'] as const).map(
    (side) => lonely[side].filter((segment) => near(segment, pair[side])).length,
  )
  return own.length >= Math.max(en, zh) * MIN_LIST_SHARE
}
