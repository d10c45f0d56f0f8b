import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidates } from '../../../src/aligner/ladder/beads.js'
import { makeGraph } from '../../../src/aligner/ladder/ladder.js'
import type { Graph } from '../../../src/aligner/ladder/ladder.js'
import { SHAPES } from '../../../src/aligner/ladder/shapes.js'
import { bestPath, posteriors } from './in-kernel.js'

/** Every bead of every allowed shape in a lattice, sorted as the aligner sorts them. */
function allBeads(en: number, zh: number): Candidates {
  const beads = Array.from({ length: (en + 1) * (zh + 1) }, (_, node) => ({
    en: Math.floor(node / (zh + 1)),
    zh: node % (zh + 1),
  })).flatMap((corner) =>
    SHAPES.filter((shape) => corner.en + shape.en <= en && corner.zh + shape.zh <= zh).map(
      (shape) => ({ ...corner, enSize: shape.en, zhSize: shape.zh }),
    ),
  )
  return {
    count: beads.length,
    en: Int32Array.from(beads, (bead) => bead.en),
    enSize: Uint8Array.from(beads, (bead) => bead.enSize),
    zh: Int32Array.from(beads, (bead) => bead.zh),
    zhSize: Uint8Array.from(beads, (bead) => bead.zhSize),
  }
}

/** Every path from a node to the end, as lists of beads, found by exhaustive search. */
function allPaths({ from, to, start, end }: Graph, node = start): number[][] {
  if (node === end) return [[]]
  return [...from.keys()]
    .filter((bead) => from[bead] === node)
    .flatMap((bead) =>
      allPaths({ from, to, start, end, nodes: 0 }, to[bead]).map((path) => [bead, ...path]),
    )
}

const total = (path: readonly number[], scores: readonly number[]): number =>
  path.reduce((sum, bead) => sum + scores[bead], 0)

interface Lattice {
  readonly graph: Graph
  readonly scores: number[]
}

/** A lattice of up to three by three segments, and a score for each of its beads. */
const lattice = (): fc.Arbitrary<Lattice> =>
  fc
    .tuple(fc.nat(3), fc.nat(3))
    .filter(([en, zh]) => en + zh > 0)
    .chain(([en, zh]) => {
      const candidates = allBeads(en, zh)
      const graph = makeGraph(candidates, [0, 0], [en, zh])
      const score = fc.double({ min: -20, max: 5, noNaN: true })
      return fc
        .array(score, { minLength: candidates.count, maxLength: candidates.count })
        .map((scores) => ({ graph, scores }))
    })

describe('the best path', () => {
  test('is as good as the best of all paths', () => {
    fc.assert(
      fc.property(lattice(), ({ graph, scores }) => {
        const best = Math.max(...allPaths(graph).map((path) => total(path, scores)))
        expect(total(bestPath(graph, scores), scores)).toBeCloseTo(best, 9)
      }),
    )
  })

  test('is one of all paths', () => {
    fc.assert(
      fc.property(lattice(), ({ graph, scores }) => {
        expect(allPaths(graph)).toContainEqual(bestPath(graph, scores))
      }),
    )
  })

  test('is empty where there is nowhere to go', () => {
    expect(bestPath(makeGraph(allBeads(0, 0), [0, 0], [0, 0]), [])).toEqual([])
  })
})

describe('posteriors', () => {
  test('are the shares of the probability of all paths', () => {
    fc.assert(
      fc.property(lattice(), ({ graph, scores }) => {
        const paths = allPaths(graph).map((path) => ({
          path,
          probability: Math.exp(total(path, scores)),
        }))
        const sum = (list: typeof paths) =>
          list.reduce((all, { probability }) => all + probability, 0)
        const expected = scores.map(
          (_, bead) => sum(paths.filter(({ path }) => path.includes(bead))) / sum(paths),
        )
        const found = posteriors(graph, scores)
        expected.forEach((share, bead) => {
          expect(found[bead]).toBeCloseTo(share, 9)
        })
      }),
    )
  })

  test('of a lattice with one path are 1', () => {
    const graph = makeGraph(allBeads(2, 0), [0, 0], [2, 0])
    expect([...posteriors(graph, [-3, -700])]).toEqual([1, 1])
  })

  test('are numbers even where every path is all but impossible', () => {
    const graph = makeGraph(allBeads(3, 3), [0, 0], [3, 3])
    const found = posteriors(graph, new Array<number>(graph.from.length).fill(-1e6))
    expect([...found].every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})
