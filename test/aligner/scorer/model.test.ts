import { describe, expect, test } from 'vitest'
import { CLAUSE_FEATURES } from '../../../src/aligner/clauses/lattice.js'
import { makeModel } from '../../../src/aligner/scorer/model.js'
import { CLAUSE_WEIGHTS, PARAGRAPH_WEIGHTS, WEIGHTS } from '../../../src/aligner/weights.js'
import { FEATURES } from '../../accuracy/features.js'

test.each([
  ['features of beads and words', FEATURES],
  ['features of clauses', CLAUSE_FEATURES],
])('%s have different names', (_what, names) => {
  expect(names).toEqual([...new Set(names)])
})

test.each([
  ['sentences', WEIGHTS, FEATURES],
  ['paragraphs', PARAGRAPH_WEIGHTS, FEATURES],
  ['clauses', CLAUSE_WEIGHTS, CLAUSE_FEATURES],
])('every weight for %s belongs to a feature', (_what, weights, names) => {
  expect(Object.keys(weights).filter((name) => !names.includes(name))).toEqual([])
})

describe('a model of no weights', () => {
  const { bead, split, noSplit, coarse } = makeModel({})
  const numbers = [
    ...bead,
    ...[split.en, split.zh, coarse.en, coarse.zh].flatMap(({ found, missed }) => [
      ...found,
      ...missed,
    ]),
    ...[noSplit, split.length, split.crossing, coarse.length, coarse.question],
    // One-sided beads have a prior of their own in the coarse pass, which is no weight.
    ...Object.entries(coarse.prior)
      .filter(([shape]) => !shape.includes('0'))
      .map(([, prior]) => prior),
  ]

  test('gives every feature the weight 0', () => {
    expect(numbers.length).toBeGreaterThan(FEATURES.length)
    expect(numbers.filter((weight) => weight !== 0)).toEqual([])
  })
})
