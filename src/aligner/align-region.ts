import type { DoubtReason } from '../types.js'
import { alternativesTo } from './alternatives.js'
import type { AlternativeSpans } from './alternatives.js'
import { newFeatureTable } from './scorer/scorer.js'
import type { Scorer } from './scorer/scorer.js'
import { findAnchors } from './scorer/anchors.js'
import { makeStretches } from './ladder/band.js'
import type { Region, Stretch } from './ladder/band.js'
import { coarseCandidates } from './scorer/coarse.js'
import type { Candidates, BeadSpan, PlacedCandidates } from './ladder/beads.js'
import { joinCandidates, readCandidates, sliceOf, spanOf, writeCandidates } from './ladder/beads.js'
import { bestLadder } from './ladder/best-ladder.js'
import type { Lattice } from './ladder/best-ladder.js'
import type { Shape } from './ladder/shapes.js'
import { withStated } from './ladder/stated-ladder.js'
import { Splitter } from './scorer/split.js'
import type { Piece } from './pins.js'

/** A bead of the best ladder and its posterior probability, 0..1. */
export interface ScoredBead extends BeadSpan {
  readonly posterior: number
  /** Whether it was known beforehand. */
  readonly pinned?: boolean
  /** What would stand in its place, where the model asks for it; `null` where nothing else was weighed. */
  readonly alternative?: AlternativeSpans | null
}

/**
 * A bead and its confidence, 0..1: first how sure it is given the larger beads that it lies in, then how likely it is to
 * be right (`belief/confidence.ts`).
 */
export interface ConfidentBead extends ScoredBead {
  readonly confidence: number
  readonly doubts?: readonly DoubtReason[]
  /** The evidence of all its words, unweighted, in nats; known with the final confidence. */
  readonly nats?: number
  /** The pair that it is one side of, where the other stands elsewhere. */
  readonly moved?: BeadSpan
  /** The pair that it was one side of, where the two are left apart: its doubts are those of the pair. */
  readonly refused?: BeadSpan
}

/**
 * Aligns a part of the bitext. Anchors cut it into stretches; within each a coarse pass finds the candidate beads, a
 * fine pass scores them by every cue, and the ladder is the path with the most beads expected to be right or, where the
 * model asks for it, the likeliest path.
 */
export const alignRegion = (scorer: Scorer, region: Region): ScoredBead[] =>
  alignPieces(scorer, [region]).flat()

/**
 * Aligns pieces of the bitext that follow each other. Because the ladder has to pass the corners of each, the posteriors
 * are those of all ladders that go through the pinned beads.
 * @param known shapes of beads elsewhere in the text, which say how it was translated
 * @returns the beads of each piece
 */
export function alignPieces(
  scorer: Scorer,
  pieces: readonly Piece[],
  known: readonly Shape[] = [],
): ScoredBead[][] {
  const beads = pieces.map((piece): ScoredBead[] =>
    piece.pinned === true ? [pinnedBead(piece)] : [],
  )
  for (const part of cutParts(scorer, pieces))
    for (const { piece, ...bead } of alignPart(scorer, part, known)) beads[piece].push(bead)
  return beads
}

const pinnedBead = ({ en, zh }: Region): ScoredBead => ({
  en: en.from,
  enSize: en.to - en.from,
  zh: zh.from,
  zhSize: zh.to - zh.from,
  posterior: 1,
  pinned: true,
})

/** Stretches with nothing but pinned beads between them: how the text was translated is learned from them together. */
interface PinnedPart {
  readonly stretches: (Stretch & { readonly piece: number })[]
  readonly pinned: Shape[]
}

function cutParts(scorer: Scorer, pieces: readonly Piece[]): PinnedPart[] {
  const parts: PinnedPart[] = [{ stretches: [], pinned: [] }]
  pieces.forEach(({ en, zh, pinned }, piece) => {
    const shape = { en: en.to - en.from, zh: zh.to - zh.from }
    if (pinned === true) parts.at(-1)!.pinned.push(shape)
    else if (shape.en + shape.zh > 0)
      makeStretches({ en, zh }, findAnchors(scorer, { en, zh })).forEach((stretch, i) => {
        if (i > 0) parts.push({ stretches: [], pinned: [] })
        parts.at(-1)!.stretches.push({ ...stretch, piece })
      })
  })
  return parts.filter(({ stretches }) => stretches.length > 0)
}

function alignPart(
  scorer: Scorer,
  { stretches, pinned }: PinnedPart,
  known: readonly Shape[],
): (ScoredBead & { readonly piece: number })[] {
  const { kernel, addresses, model } = scorer
  const before = kernel.run.mark()
  const own = stretches.map((stretch) => candidatesIn(scorer, stretch))
  const lattice = joinStretches(scorer, stretches, own)
  const shapes = [...known, ...pinned]
  const ladder = bestLadder(kernel, lattice, model, addresses.shapeBeliefs, shapes)
  const candidates = joinCandidates(own.map(({ beads }) => beads))
  const alternatives =
    model.namesAlternatives === true
      ? alternativesTo(
          scorer,
          { ...ladder, candidates, scores: kernel.viewFloats(lattice.scores, candidates.count) },
          ladder.beads.map(({ bead }) => bead),
        )
      : undefined
  const ends = endsOf(own)
  let i = 0
  const beads = ladder.beads.map(({ bead, posterior }, at) => {
    while (bead >= ends[i]) i++
    return {
      ...spanOf(candidates, bead),
      posterior,
      piece: stretches[i].piece,
      ...(alternatives !== undefined && { alternative: alternatives[at] ?? null }),
    }
  })
  kernel.run.release(before)
  return beads
}

/** How many candidates there are up to the end of each part. */
function endsOf(parts: readonly PlacedCandidates[]): number[] {
  let end = 0
  return parts.map(({ beads }) => (end += beads.count))
}

/** The candidates of a stretch, and their parts. */
function candidatesIn(scorer: Scorer, stretch: Stretch): PlacedCandidates {
  const { kernel, bitext } = scorer
  const found = withStated(coarseCandidates(scorer, stretch), bitext.stated, stretch)
  const at = kernel.run.withParts(writeCandidates(kernel, found))
  return { at, beads: readCandidates(kernel, at) }
}

/** One lattice of several stretches, as if each began where the one before ends. */
function joinStretches(
  scorer: Scorer,
  stretches: PinnedPart['stretches'],
  own: readonly PlacedCandidates[],
): Lattice {
  const { kernel } = scorer
  const [first] = stretches
  const corners: (readonly [number, number])[] = [[first.en.from, first.zh.from]]
  const moves = stretches.map(({ en, zh }, i) => {
    const [right, up] = [corners[i][0] - en.from, corners[i][1] - zh.from]
    corners.push([en.to + right, zh.to + up])
    return { en: right, zh: up }
  })
  const count = own.reduce((sum, { beads }) => sum + beads.count, 0)
  const scores = kernel.run.allocate(count * Float64Array.BYTES_PER_ELEMENT)
  let at = scores
  for (const { beads, at: candidates } of own) {
    writeScores(scorer, candidates, at)
    at += beads.count * Float64Array.BYTES_PER_ELEMENT
  }
  const beads = own.map((one) => one.beads)
  const candidates =
    own.length === 1 ? own[0].at : writeCandidates(kernel, joinCandidates(beads, moves))
  return { candidates, scores, corners }
}

/** Candidates whose features are measured at once: their table takes half a megabyte, which is used again and again. */
const MEASURED_CANDIDATES = 2048

/**
 * Scores candidates by every cue, in nats.
 * @param at their address in the kernel
 * @param scores address of as many numbers
 */
function writeScores(scorer: Scorer, at: number, scores: number): void {
  const { kernel, model, measure } = scorer
  const before = kernel.run.mark()
  const beads = readCandidates(kernel, at)
  const table = newFeatureTable(kernel, Math.min(beads.count, MEASURED_CANDIDATES))
  const weights = kernel.floats(model.bead)
  for (let from = 0; from < beads.count; from += MEASURED_CANDIDATES) {
    const some = sliceOf(beads, from, Math.min(from + MEASURED_CANDIDATES, beads.count))
    if (from > 0) table.values.fill(0)
    measure({ at: writeCandidates(kernel, some), beads: some }, table)
    const sums = scores + from * Float64Array.BYTES_PER_ELEMENT
    kernel.run.weighRows(table.at, some.count, weights, table.columns, sums)
  }
  new Splitter(scorer, at).addTo(scores)
  kernel.run.release(before)
}

/** Scores of the candidates by every cue, in nats. */
export function scoreCandidates(scorer: Scorer, candidates: Candidates): Float64Array {
  const { kernel } = scorer
  const before = kernel.run.mark()
  const scores = kernel.zeros(candidates.count)
  writeScores(scorer, writeCandidates(kernel, candidates), scores)
  const copied = kernel.viewFloats(scores, candidates.count).slice()
  kernel.run.release(before)
  return copied
}

/** A posterior as the probability that a bead belongs to the right ladder: the same, but for rounding errors beyond 0..1. */
export const toConfidence = (posterior: number): number => Math.min(1, Math.max(0, posterior))
