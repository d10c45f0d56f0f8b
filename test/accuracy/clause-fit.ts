/**
 * Fits the weights of the clause lattice to sentences that were strung together. Maximises the likelihood of the right
 * cuts by gradient steps whose size adapts to each weight (Rprop, Riedmiller 1994).
 */
import { CLAUSE_FEATURES } from '../../src/aligner/clauses/lattice.js'
import type { ClauseLattice } from '../../src/aligner/clauses/lattice.js'
import { scoreRuns } from '../../src/aligner/clauses/cuts.js'
import { posteriors } from '../aligner/ladder/in-kernel.js'

export interface ClauseExample {
  readonly lattice: ClauseLattice
  /** run → 1 if it is part of the right way to cut */
  readonly right: Uint8Array
}

const K = CLAUSE_FEATURES.length
const ROUNDS = 150
/** Of the prior, which draws the weights to their starting values. */
const PRIOR_STRENGTH = 2
const INITIAL_STEP = 0.05
const MAX_STEP = 0.3

export function fitClauses(examples: readonly ClauseExample[], start: Float64Array): Float64Array {
  const weights = Float64Array.from(start)
  const step = new Float64Array(K).fill(INITIAL_STEP)
  let before = new Float64Array(K)
  for (let round = 0; round < ROUNDS; round++) {
    const signs = gradient(examples, weights, start).map(Math.sign)
    for (let f = 0; f < K; f++) {
      step[f] = Math.min(MAX_STEP, step[f] * (signs[f] === before[f] ? 1.2 : 0.5))
      weights[f] -= signs[f] * step[f]
    }
    before = signs
  }
  return weights
}

/** Of the negative log-likelihood and the prior. */
function gradient(
  examples: readonly ClauseExample[],
  weights: Float64Array,
  start: Float64Array,
): Float64Array<ArrayBuffer> {
  const out = Float64Array.from(weights, (weight, f) => PRIOR_STRENGTH * (weight - start[f]))
  for (const { lattice, right } of examples) {
    posteriors(lattice.graph, scoreRuns(lattice, weights)).forEach((posterior, run) => {
      const error = posterior - right[run]
      for (let f = 0; f < K; f++) out[f] += error * lattice.features[run * K + f]
    })
  }
  return out
}
