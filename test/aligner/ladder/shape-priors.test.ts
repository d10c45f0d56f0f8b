import { describe, expect, test } from 'vitest'
import type { Candidates } from '../../../src/aligner/ladder/beads.js'
import { adaptShapePriors, makeGapGraph } from './in-kernel.js'

/** Changes of scores in a lattice where each of `count` English segments is part of a 1-1 bead and an omission, or of a 1-2 bead. */
function adapted(count: number, leaning: { even: number; joined: number }) {
  const beads = Array.from({ length: count }, (_, i) => [
    { en: i, enSize: 1, zh: 2 * i, zhSize: 1, score: leaning.even },
    { en: i, enSize: 1, zh: 2 * i, zhSize: 2, score: leaning.joined },
    { en: i + 1, enSize: 0, zh: 2 * i + 1, zhSize: 1, score: 0 },
  ]).flat()
  const candidates: Candidates = {
    count: beads.length,
    en: Int32Array.from(beads, (bead) => bead.en),
    enSize: Uint8Array.from(beads, (bead) => bead.enSize),
    zh: Int32Array.from(beads, (bead) => bead.zh),
    zhSize: Uint8Array.from(beads, (bead) => bead.zhSize),
  }
  const graph = makeGapGraph(candidates, [
    [0, 0],
    [count, 2 * count],
  ])
  const scores = Float64Array.from(graph.bead, (bead) => beads[bead].score)
  const found = adaptShapePriors(candidates, graph, scores)
  const change = (bead: number): number => {
    const edge = graph.bead.indexOf(bead)
    return found[edge] - scores[edge]
  }
  return { even: change(0), joined: change(1), omission: change(2) }
}

describe('a text whose Chinese has two sentences for each English one', () => {
  const change = adapted(300, { even: 0, joined: 3 })

  test('gets more of such beads', () => {
    expect(change.joined).toBeGreaterThan(0.5)
  })

  test('gets fewer of the others', () => {
    expect(change.even).toBeLessThan(0)
  })
})

test('a text that leaves a sentence out everywhere gets more omissions', () => {
  expect(adapted(300, { even: 3, joined: 0 }).omission).toBeGreaterThan(0.5)
})

test('a longer text moves the priors further', () => {
  const leaning = { even: 0, joined: 3 }
  expect(adapted(5, leaning).joined).toBeLessThan(adapted(300, leaning).joined)
})
