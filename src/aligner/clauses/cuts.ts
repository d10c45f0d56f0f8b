import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { posteriors } from '../ladder/ladder.js'
import { CLAUSE_WEIGHTS } from '../weights.js'
import { CLAUSE_FEATURES, buildLattice } from './lattice.js'
import type { ClauseLattice } from './lattice.js'

/** A cut of a bead, before English piece `en` and Chinese piece `zh`. */
export interface ClauseCut {
  readonly en: number
  readonly zh: number
  /** 0..1 */
  readonly posterior: number
}

/**
 * Every possible cut of a bead, with its posterior: its share in the probability of all ways to cut the bead, leaving it
 * whole included.
 */
export function findClauseCuts(scorer: Scorer, bead: BeadSpan): ClauseCut[] {
  const lattice = buildLattice(scorer, bead)
  return lattice === undefined
    ? []
    : cutsOf(lattice, posteriors(scorer.kernel, lattice.graph, scoreRuns(lattice, WEIGHTS)))
}

const WEIGHTS = CLAUSE_FEATURES.map((name) => CLAUSE_WEIGHTS[name] ?? 0)

/** @param weights in the order of {@link CLAUSE_FEATURES} */
export function scoreRuns(
  { runs, features }: ClauseLattice,
  weights: ArrayLike<number>,
): Float64Array {
  return Float64Array.from({ length: runs.count }, (_, run) => {
    let score = 0
    for (let f = 0; f < weights.length; f++)
      score += weights[f] * features[run * weights.length + f]
    return score
  })
}

/** @param posterior run → posterior */
export function cutsOf({ runs, graph }: ClauseLattice, posterior: Float64Array): ClauseCut[] {
  const cuts = new Map<number, ClauseCut>()
  posterior.forEach((share, run) => {
    const node = graph.from[run]
    if (node === graph.start) return
    const known = cuts.get(node)?.posterior ?? 0
    cuts.set(node, { en: runs.en[run], zh: runs.zh[run], posterior: known + share })
  })
  return [...cuts.values()]
}
