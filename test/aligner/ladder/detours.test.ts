import fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidatesAt } from '../../../src/aligner/ladder/beads.js'
import type { BeadSpan } from '../../../src/aligner/ladder/beads.js'
import { detoursAround } from '../../../src/aligner/ladder/detours.js'
import { bestPath, edgeScores, makeGapGraph } from './in-kernel.js'

const [EN, ZH] = [3, 3]

/** All beads of up to two segments a side in a small lattice, sorted as the aligner sorts them. */
const SPANS: BeadSpan[] = Array.from({ length: EN + 1 }, (_, en) =>
  Array.from({ length: ZH + 1 }, (_, zh) =>
    [0, 1, 2].flatMap((enSize) => [0, 1, 2].map((zhSize) => ({ en, enSize, zh, zhSize }))),
  ).flat(),
)
  .flat()
  .filter(
    ({ en, enSize, zh, zhSize }) => enSize + zhSize > 0 && en + enSize <= EN && zh + zhSize <= ZH,
  )

const isAlone = ({ enSize, zhSize }: BeadSpan): boolean => enSize === 0 || zhSize === 0
const GAP = { continued: 1.5, changed: 0.5 }

/** Every ladder, and its score by the words of the definition. */
function allLadders(spans: readonly BeadSpan[], scores: readonly number[]) {
  const ladders: { beads: number[]; score: number }[] = []
  const go = (en: number, zh: number, beads: number[], score: number): void => {
    if (en === EN && zh === ZH) ladders.push({ beads, score })
    spans.forEach((span, bead) => {
      if (span.en !== en || span.zh !== zh) return
      const before = beads.length === 0 ? undefined : spans[beads[beads.length - 1]]
      const inGap = before !== undefined && isAlone(before) && isAlone(span)
      const worth = !inGap
        ? 0
        : (before.enSize === 0) === (span.enSize === 0)
          ? GAP.continued
          : GAP.changed
      go(en + span.enSize, zh + span.zhSize, [...beads, bead], score + scores[bead] + worth)
    })
  }
  go(0, 0, [], 0)
  return ladders
}

/** Names a bead by its segments: one without a partner is the same wherever on the other side it stands. */
const nameOf = ({ en, enSize, zh, zhSize }: BeadSpan): string =>
  `${enSize > 0 ? en : ''}+${enSize}|${zhSize > 0 ? zh : ''}+${zhSize}`

const scored = fc.record({
  kept: fc.array(fc.boolean(), { minLength: SPANS.length, maxLength: SPANS.length }),
  scores: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: SPANS.length,
    maxLength: SPANS.length,
  }),
})

test('the way around a bead is the best of all ladders without it', () => {
  fc.assert(
    fc.property(scored, ({ kept, scores: all }) => {
      const spans = SPANS.filter((_, i) => kept[i])
      const scores = all.filter((_, i) => kept[i])
      const ladders = allLadders(spans, scores)
      fc.pre(ladders.length > 0)
      const candidates = candidatesAt(spans)
      const graph = makeGapGraph(candidates, [
        [0, 0],
        [EN, ZH],
      ])
      const edges = edgeScores(graph, Float64Array.from(scores), GAP)
      const path = bestPath(graph, edges).map((edge) => graph.bead[edge])
      const best = (some: typeof ladders): number => Math.max(...some.map(({ score }) => score))
      detoursAround(candidates, graph, edges, path).forEach((detour, i) => {
        const own = nameOf(spans[path[i]])
        const without = ladders.filter(({ beads }) =>
          beads.every((bead) => nameOf(spans[bead]) !== own),
        )
        expect(detour === undefined).toBe(without.length === 0)
        if (detour === undefined) return
        expect(detour.behind).toBeCloseTo(best(ladders) - best(without), 9)
        // Both ways lead from one place to another.
        expect(detour.own.map((bead) => nameOf(spans[bead]))).toContain(own)
        const [mine, others] = [detour.own, detour.other].map((beads) => beads.map((b) => spans[b]))
        const sizeOf = (some: readonly BeadSpan[]) => [
          some.reduce((sum, { enSize }) => sum + enSize, 0),
          some.reduce((sum, { zhSize }) => sum + zhSize, 0),
        ]
        expect([others[0].en, others[0].zh]).toEqual([mine[0].en, mine[0].zh])
        expect(sizeOf(others)).toEqual(sizeOf(mine))
      })
    }),
    { numRuns: 60 },
  )
})
