import { isPair, shapeOf } from './shape.js'
import type { Alignment, Bead, Segment } from '../types.js'

/** What cutting sentences into clauses came to. */
export interface Resolved {
  /** Pairs of more than two sentences before: 2-1, 1-2, 3-1, 2-2 … */
  readonly joined: number
  /** Of these, the ones that became 1-1 units and nothing else. */
  readonly resolved: number
  /** Of these, the ones that were cut, but not so far. */
  readonly partly: number
  readonly before: Units
  readonly after: Units
}

/** Two-sided units, and how many of them are 1-1. */
export interface Units {
  readonly all: number
  readonly oneToOne: number
}

/** Undefined at another level than `clause`. Takes the whole alignment, before anything is left out of it. */
export function resolvedBeads({ uncut, beads, en }: Alignment): Resolved | undefined {
  if (uncut === undefined) return undefined
  const owners = new Map(uncut.flatMap((bead) => bead.en.map((sentence) => [sentence, bead])))
  const sentences = sentencesOf(en)
  const parts = new Map<Bead, Bead[]>()
  for (const bead of beads.filter(isPair)) {
    const owner = owners.get(sentences[bead.en[0]])!
    parts.set(owner, [...(parts.get(owner) ?? []), bead])
  }
  const joined = [...parts].filter(([owner]) => !isOneToOne(owner))
  const resolved = joined.filter(([, own]) => own.every(isOneToOne))
  return {
    joined: joined.length,
    resolved: resolved.length,
    partly: joined.filter(([, own]) => own.length > 1).length - resolved.length,
    before: unitsOf(uncut),
    after: unitsOf(beads),
  }
}

/** Of several documents. */
export const addResolved = (one: Resolved, other: Resolved): Resolved => ({
  joined: one.joined + other.joined,
  resolved: one.resolved + other.resolved,
  partly: one.partly + other.partly,
  before: addUnits(one.before, other.before),
  after: addUnits(one.after, other.after),
})

const addUnits = (one: Units, other: Units): Units => ({
  all: one.all + other.all,
  oneToOne: one.oneToOne + other.oneToOne,
})

const isOneToOne = (bead: Bead): boolean => shapeOf(bead) === '1-1'

const unitsOf = (beads: readonly Bead[]): Units => ({
  all: beads.filter(isPair).length,
  oneToOne: beads.filter(isOneToOne).length,
})

/** Segment → its sentence, or the one it is a part of. */
function sentencesOf(segments: readonly Segment[]): number[] {
  let next = 0
  return segments.map(({ sentence = next }) => {
    next = sentence + 1
    return sentence
  })
}
