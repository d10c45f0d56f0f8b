import type { BeadNumbers } from './beads.js'
import { groupBy } from './group-by.js'
import { shapeOf } from '../shape.js'

/** Precision, recall and their harmonic mean, 0..1. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Evaluation {
  /** A bead is right when both its sides are exactly a gold bead's; one-sided beads count too. */
  readonly strict: Score
  /** A bead is right when it shares a segment on both sides with one gold bead; one-sided ones as in strict. */
  readonly lax: Score
  readonly proposed: number
  readonly gold: number
  /** By shape, the most frequent in gold first. */
  readonly shapes: readonly ShapeEvaluation[]
  /** Beads of gold that were not proposed exactly so. */
  readonly missed: readonly BeadNumbers[]
  /** Proposed beads that are not exactly in gold. */
  readonly wrong: readonly BeadNumbers[]
}

/** How beads of one shape came out, by the strict measure. */
export interface ShapeEvaluation {
  /** `2-1`: two English segments and one Chinese. */
  readonly shape: string
  readonly strict: Score
  readonly proposed: number
  readonly gold: number
}

/** Compares beads with gold beads over the same numbering. */
export function evaluate(
  gold: readonly BeadNumbers[],
  proposed: readonly BeadNumbers[],
): Evaluation {
  const isGold = isAmong(gold)
  const isProposed = isAmong(proposed)
  return {
    strict: strictScore(gold, proposed),
    lax: score(laxHits(gold, proposed), laxHits(proposed, gold), proposed.length, gold.length),
    proposed: proposed.length,
    gold: gold.length,
    shapes: byShape(gold, proposed),
    missed: gold.filter((bead) => !isProposed(bead)),
    wrong: proposed.filter((bead) => !isGold(bead)),
  }
}

/** Strict precision, recall and F1 alone. */
export function strictScore(gold: readonly BeadNumbers[], proposed: readonly BeadNumbers[]): Score {
  const hits = proposed.filter(isAmong(gold)).length
  return score(hits, hits, proposed.length, gold.length)
}

function byShape(
  gold: readonly BeadNumbers[],
  proposed: readonly BeadNumbers[],
): ShapeEvaluation[] {
  const [inGold, inProposed] = [gold, proposed].map((beads) => groupBy(beads, shapeOf))
  return [...new Set([...inGold.keys(), ...inProposed.keys()])]
    .map((shape) => {
      const [right, test] = [inGold.get(shape) ?? [], inProposed.get(shape) ?? []]
      return {
        shape,
        strict: strictScore(right, test),
        proposed: test.length,
        gold: right.length,
      }
    })
    .sort((a, b) => b.gold - a.gold || b.proposed - a.proposed || (a.shape < b.shape ? -1 : 1))
}

const key = ({ en, zh }: BeadNumbers): string => `${en.join()}:${zh.join()}`

/** Whether a bead is exactly one of these. */
function isAmong(beads: readonly BeadNumbers[]): (bead: BeadNumbers) => boolean {
  const keys = new Set(beads.map(key))
  return (bead) => keys.has(key(bead))
}

/** How many of `beads` overlap one of `others` on both sides. */
function laxHits(others: readonly BeadNumbers[], beads: readonly BeadNumbers[]): number {
  const keys = new Set(others.map(key))
  const byEnglish = new Map<number, BeadNumbers[]>()
  for (const other of others)
    for (const segment of other.en)
      byEnglish.set(segment, [...(byEnglish.get(segment) ?? []), other])
  return beads.filter(
    (bead) =>
      keys.has(key(bead)) ||
      bead.en.some((segment) =>
        byEnglish.get(segment)?.some((other) => other.zh.some((one) => bead.zh.includes(one))),
      ),
  ).length
}

function score(
  rightOfProposed: number,
  foundOfGold: number,
  proposed: number,
  gold: number,
): Score {
  const precision = proposed === 0 ? 0 : rightOfProposed / proposed
  const recall = gold === 0 ? 0 : foundOfGold / gold
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}
