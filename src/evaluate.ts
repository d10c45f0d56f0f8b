import { AlignError } from './errors.js'

/** The segments a bead groups, by number, ascending. */
export interface BeadNumbers {
  readonly en: readonly number[]
  readonly zh: readonly number[]
}

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
}

const BEAD = /^\s*\[([^\]]*)\]\s*:\s*\[([^\]]*)\]/

/**
 * Reads beads in the notation of Vecalign and Bertalign: `[0,1]:[0]` a line, anything after it ignored.
 * @throws AlignError `badBeads` with the line
 */
export function parseBeads(text: string, path?: string): BeadNumbers[] {
  return text.split(/\r?\n/).flatMap((line, i) => {
    if (line.trim() === '') return []
    const match = BEAD.exec(line)
    const [en, zh] = (match?.slice(1, 3) ?? []).map((side) =>
      side
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    if (match === null || [...en, ...zh].some((part) => !/^\d+$/.test(part))) {
      throw new AlignError('badBeads', [`not a bead: ${JSON.stringify(line.slice(0, 60))}`], {
        ...(path === undefined ? {} : { path }),
        line: i + 1,
        hint: 'a bead is written [0,1]:[0]',
      })
    }
    return en.length + zh.length === 0
      ? []
      : [{ en: en.map(Number).sort((a, b) => a - b), zh: zh.map(Number).sort((a, b) => a - b) }]
  })
}

/** Compares beads with gold beads over the same numbering. */
export function evaluate(
  gold: readonly BeadNumbers[],
  proposed: readonly BeadNumbers[],
): Evaluation {
  return {
    strict: score(
      strictHits(gold, proposed),
      strictHits(gold, proposed),
      proposed.length,
      gold.length,
    ),
    lax: score(laxHits(gold, proposed), laxHits(proposed, gold), proposed.length, gold.length),
    proposed: proposed.length,
    gold: gold.length,
  }
}

const key = ({ en, zh }: BeadNumbers): string => `${en.join()}:${zh.join()}`

function strictHits(gold: readonly BeadNumbers[], proposed: readonly BeadNumbers[]): number {
  const keys = new Set(gold.map(key))
  return proposed.filter((bead) => keys.has(key(bead))).length
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
