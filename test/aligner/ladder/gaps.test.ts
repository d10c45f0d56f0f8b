import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidatesAt, spanOf } from '../../../src/aligner/ladder/beads.js'
import type { BeadSpan, Candidates } from '../../../src/aligner/ladder/beads.js'
import type { GapWeights } from '../../../src/aligner/ladder/best-ladder.js'
import { SHAPES } from '../../../src/aligner/ladder/shapes.js'
import {
  beadPosteriors,
  bestPath,
  edgeScores,
  expectedGain,
  likelyEdges,
  makeGapGraph,
  posteriors,
  withParts,
} from './in-kernel.js'

/** Every bead of every allowed shape in a lattice, sorted as the aligner sorts them. */
function allSpans(en: number, zh: number): BeadSpan[] {
  const spans: BeadSpan[] = []
  for (let i = 0; i <= en; i++)
    for (let j = 0; j <= zh; j++)
      for (const shape of SHAPES)
        if (i + shape.en <= en && j + shape.zh <= zh)
          spans.push({ en: i, enSize: shape.en, zh: j, zhSize: shape.zh })
  return spans
}

const isAlone = ({ enSize, zhSize }: BeadSpan): boolean => enSize === 0 || zhSize === 0

/** Every ladder of a lattice, as lists of beads. */
function allLadders(spans: readonly BeadSpan[], end: [number, number], at = [0, 0]): number[][] {
  if (at[0] === end[0] && at[1] === end[1]) return [[]]
  return spans.flatMap(({ en, enSize, zh, zhSize }, bead) =>
    en === at[0] && zh === at[1]
      ? allLadders(spans, end, [en + enSize, zh + zhSize]).map((rest) => [bead, ...rest])
      : [],
  )
}

/** The score of a ladder by the words of the definition, bead after bead. */
function scoreOf(
  ladder: readonly number[],
  spans: readonly BeadSpan[],
  scores: readonly number[],
  { continued, changed }: GapWeights,
): number {
  return ladder.reduce((sum, bead, i) => {
    const own = spans[bead]
    const before = i === 0 ? undefined : spans[ladder[i - 1]]
    const inGap = before !== undefined && isAlone(before) && isAlone(own)
    const same = inGap && (before.enSize === 0) === (own.enSize === 0)
    return sum + scores[bead] + (same ? continued : inGap ? changed : 0)
  }, 0)
}

interface Lattice {
  readonly spans: BeadSpan[]
  readonly candidates: Candidates
  readonly end: [number, number]
  readonly scores: number[]
  readonly weights: GapWeights
}

const lattice = (): fc.Arbitrary<Lattice> =>
  fc
    .tuple(fc.nat(3), fc.nat(2))
    .filter(([en, zh]) => en + zh > 0)
    .chain((end) => {
      const spans = allSpans(...end)
      const nats = fc.double({ min: -9, max: 4, noNaN: true })
      return fc
        .tuple(
          fc.array(nats, { minLength: spans.length, maxLength: spans.length }),
          fc.record({ continued: nats, changed: nats }),
        )
        .map(([scores, weights]) => ({
          spans,
          candidates: candidatesAt(spans),
          end,
          scores,
          weights,
        }))
    })

/** What a bead is, wherever a ladder passes a segment that is alone. */
const keyOf = ({ en, enSize, zh, zhSize }: BeadSpan): string =>
  `${enSize === 0 ? '' : en}+${enSize} ${zhSize === 0 ? '' : zh}+${zhSize}`

function posteriorsOf({ candidates, end, scores, weights }: Lattice) {
  const graph = makeGapGraph(candidates, [[0, 0], end])
  const edges = edgeScores(graph, Float64Array.from(scores), weights)
  return { graph, edges, posterior: beadPosteriors(candidates, graph, posteriors(graph, edges)) }
}

describe('a lattice that remembers gaps', () => {
  test('gives each bead its share of all ladders, one by one', () => {
    fc.assert(
      fc.property(lattice(), (one) => {
        const { spans, end, scores, weights } = one
        const ladders = allLadders(spans, end).map((ladder) => ({
          keys: new Set(ladder.map((bead) => keyOf(spans[bead]))),
          weight: Math.exp(scoreOf(ladder, spans, scores, weights)),
        }))
        const all = ladders.reduce((sum, { weight }) => sum + weight, 0)
        const { posterior } = posteriorsOf(one)
        spans.forEach((span, bead) => {
          const through = ladders
            .filter(({ keys }) => keys.has(keyOf(span)))
            .reduce((sum, { weight }) => sum + weight, 0)
          expect(posterior[bead]).toBeCloseTo(through / all, 9)
        })
      }),
    )
  })

  test('has the best ladder of all as its best path', () => {
    fc.assert(
      fc.property(lattice(), (one) => {
        const { spans, end, scores, weights } = one
        const best = Math.max(
          ...allLadders(spans, end).map((ladder) => scoreOf(ladder, spans, scores, weights)),
        )
        const { graph, edges } = posteriorsOf(one)
        const path = bestPath(graph, edges).map((edge) => graph.bead[edge])
        expect(scoreOf(path, spans, scores, weights)).toBeCloseTo(best, 9)
      }),
    )
  })

  test('leads to the ladder whose beads are most expected to be right', () => {
    fc.assert(
      fc.property(lattice(), (one) => {
        const { graph, posterior } = posteriorsOf(one)
        const gain = (beads: readonly number[]): number =>
          beads.reduce((sum, bead) => sum + posterior[bead], 0) - 0.46 * beads.length
        const best = Math.max(...allLadders(one.spans, one.end).map(gain))
        const path = bestPath(graph, expectedGain(graph, posterior))
        expect(gain(path.map((edge) => graph.bead[edge]))).toBeCloseTo(best, 9)
      }),
    )
  })
})

describe('the likely edges', () => {
  test('are those of the paths within the slack, with their posteriors', () => {
    fc.assert(
      fc.property(lattice(), fc.integer({ min: 1, max: 12 }), (one, scale) => {
        const { graph: all, edges } = posteriorsOf(one)
        const scores = edges.map((score) => score * scale)
        const { graph, scores: kept } = likelyEdges(all, scores)
        const before = beadPosteriors(one.candidates, all, posteriors(all, scores))
        const after = beadPosteriors(one.candidates, graph, posteriors(graph, kept))
        after.forEach((share, bead) => {
          expect(share).toBeCloseTo(before[bead], 8)
        })
        const sum = (path: readonly number[], of: Float64Array): number =>
          path.reduce((total, edge) => total + of[edge], 0)
        const best = sum(bestPath(all, scores), scores)
        expect(sum(bestPath(graph, kept), kept)).toBeCloseTo(best, 9)
        const within = all.bead.filter((_, edge) => {
          const through = scores.map((score, other) => (other === edge ? score + 1e6 : score))
          return sum(bestPath(all, through), through) - 1e6 >= best - 25 + 1e-6
        })
        const left = new Set(graph.bead)
        expect(within.every((bead) => left.has(bead))).toBe(true)
        expect(graph.bead.length).toBeLessThanOrEqual(all.bead.length)
      }),
    )
  })
})

describe('a corner that every path passes', () => {
  test('ends a gap', () => {
    const spans = allSpans(2, 0)
    const graph = makeGapGraph(candidatesAt(spans), [
      [0, 0],
      [1, 0],
      [2, 0],
    ])
    const weights = { continued: 5, changed: 3 }
    expect([...edgeScores(graph, new Float64Array(spans.length), weights)]).toEqual([0, 0])
  })
})

describe('the candidates with their parts', () => {
  test('are those kept and whatever they consist of, sorted, each once', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(allSpans(4, 4), { maxLength: 6 }), (kept) => {
        const sorted = [...kept].sort((a, b) => a.en - b.en || a.zh - b.zh)
        const found = withParts(candidatesAt(sorted))
        const spans = Array.from({ length: found.count }, (_, bead) => spanOf(found, bead))
        const inside = (part: BeadSpan, { en, enSize, zh, zhSize }: BeadSpan): boolean =>
          part.en >= en &&
          part.en + part.enSize <= en + enSize &&
          part.zh >= zh &&
          part.zh + part.zhSize <= zh + zhSize
        const expected = allSpans(4, 4).filter((part) =>
          sorted.some(
            (whole) =>
              (whole.enSize + whole.zhSize > 2 && inside(part, whole)) ||
              JSON.stringify(part) === JSON.stringify(whole),
          ),
        )
        const names = (list: readonly BeadSpan[]) => list.map((span) => JSON.stringify(span)).sort()
        expect(names(spans)).toEqual(names(expected))
        expect(
          spans.every(
            ({ en, zh }, i) =>
              i === 0 || spans[i - 1].en < en || (spans[i - 1].en === en && spans[i - 1].zh <= zh),
          ),
        ).toBe(true)
      }),
    )
  })
})
