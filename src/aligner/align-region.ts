import type { DoubtReason } from '../types.js'
import { alternativesTo } from './alternatives.js'
import type { AlternativeSpans } from './alternatives.js'
import type { Scorer } from './scorer/scorer.js'
import { findAnchors } from './scorer/anchors.js'
import { makeStretches } from './ladder/band.js'
import type { Region, Stretch } from './ladder/band.js'
import { coarseCandidates } from './scorer/coarse.js'
import type { Candidates, BeadSpan } from './ladder/beads.js'
import { joinCandidates, spanOf } from './ladder/beads.js'
import type { Shape } from './ladder/shapes.js'
import { adaptShapePriors } from './ladder/shape-priors.js'
import { withParts } from './ladder/closure.js'
import {
  beadPosteriors,
  edgeScores,
  expectedGain,
  likelyEdges,
  makeGapGraph,
} from './ladder/gaps.js'
import type { GapGraph } from './ladder/gaps.js'
import { bestPath, posteriors } from './ladder/ladder.js'
import { withStated } from './ladder/stated-ladder.js'
import { BEAD_FEATURES } from './scorer/model.js'
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
  const own = stretches.map((stretch) =>
    withParts(withStated(coarseCandidates(scorer, stretch), scorer.bitext.stated, stretch)),
  )
  const candidates = joinCandidates(own)
  const { graph: all, pieces } = joinStretches(stretches, own)
  const ownScores = joinScores(own.map((some) => scoreCandidates(scorer, some)))
  const { graph, scores } = likelyEdges(all, edgeScores(all, ownScores, scorer.model.gap))
  const adapted = adaptShapePriors(candidates, graph, scores, [...known, ...pinned])
  const posterior = beadPosteriors(candidates, graph, posteriors(graph, adapted))
  const gains = scorer.model.decoding === 'likeliest' ? adapted : expectedGain(graph, posterior)
  const path = bestPath(graph, gains).map((edge) => graph.bead[edge])
  const weighed = { candidates, scores: ownScores, graph, adapted }
  const alternatives =
    scorer.model.namesAlternatives === true ? alternativesTo(scorer, weighed, path) : undefined
  return path.map((bead, i) => ({
    ...spanOf(candidates, bead),
    posterior: posterior[bead],
    piece: pieces[bead],
    ...(alternatives !== undefined && { alternative: alternatives[i] ?? null }),
  }))
}

/** One graph of several stretches, as if each began where the one before ends. */
function joinStretches(
  stretches: PinnedPart['stretches'],
  own: readonly Candidates[],
): { graph: GapGraph; pieces: Int32Array } {
  const [first] = stretches
  const corners: (readonly [number, number])[] = [[first.en.from, first.zh.from]]
  const pieces = new Int32Array(own.reduce((sum, { count }) => sum + count, 0))
  let at = 0
  const shifted = stretches.map(({ en, zh, piece }, i) => {
    const corner = corners[i]
    const [right, up] = [corner[0] - en.from, corner[1] - zh.from]
    corners.push([en.to + right, zh.to + up])
    pieces.fill(piece, at, (at += own[i].count))
    if (right === 0 && up === 0) return own[i]
    return {
      ...own[i],
      en: own[i].en.map((at) => at + right),
      zh: own[i].zh.map((at) => at + up),
    }
  })
  return { graph: makeGapGraph(joinCandidates(shifted), corners), pieces }
}

function joinScores(scores: readonly Float64Array[]): Float64Array {
  if (scores.length === 1) return scores[0]
  const all = new Float64Array(scores.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const some of scores) {
    all.set(some, at)
    at += some.length
  }
  return all
}

/** Scores of the candidates by every cue, in nats. */
export function scoreCandidates(scorer: Scorer, candidates: Candidates): Float64Array {
  const { kernel, model, measure } = scorer
  const before = kernel.run.mark()
  const matrix = kernel.zeros(candidates.count * BEAD_FEATURES.length)
  measure(candidates, kernel.viewFloats(matrix, candidates.count * BEAD_FEATURES.length))
  const scores = kernel.run.weighRows(
    matrix,
    candidates.count,
    kernel.floats(model.bead),
    BEAD_FEATURES.length,
  )
  new Splitter(scorer, candidates).addTo(scores)
  const copied = kernel.viewFloats(scores, candidates.count).slice()
  kernel.run.release(before)
  return copied
}

/** A posterior as the probability that a bead belongs to the right ladder: the same, but for rounding errors beyond 0..1. */
export const toConfidence = (posterior: number): number => Math.min(1, Math.max(0, posterior))
