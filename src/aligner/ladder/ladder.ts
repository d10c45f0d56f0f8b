import type { Candidates } from './beads.js'

/**
 * The candidate beads as a graph from the stretch's first corner to its last. It knows positions and scores, but no
 * text.
 */
export interface Graph {
  readonly nodes: number
  readonly start: number
  readonly end: number
  /** bead → node it leaves and node it reaches */
  readonly from: Int32Array
  readonly to: Int32Array
}

/** @param candidates sorted by English, then Chinese start, so that each bead leaves a node that no later bead reaches */
export function makeGraph(
  candidates: Candidates,
  first: readonly [number, number],
  last: readonly [number, number],
): Graph {
  const numbers = new Map<number, number>()
  const number = (en: number, zh: number): number => {
    const key = en * 0x4000000 + zh
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  const start = number(...first)
  const from = new Int32Array(candidates.count)
  const to = new Int32Array(candidates.count)
  for (let b = 0; b < candidates.count; b++) {
    from[b] = number(candidates.en[b], candidates.zh[b])
    to[b] = number(candidates.en[b] + candidates.enSize[b], candidates.zh[b] + candidates.zhSize[b])
  }
  const end = number(...last)
  return { nodes: numbers.size, start, end, from, to }
}

/**
 * The best path through the graph.
 * @param scores of the beads; higher is better
 * @returns its beads in order; empty only when first and last corner are the same
 */
export function bestPath(
  { nodes, start, end, from, to }: Graph,
  scores: ArrayLike<number>,
): number[] {
  const best = new Float64Array(nodes).fill(-Infinity)
  const via = new Int32Array(nodes).fill(-1)
  best[start] = 0
  for (let b = 0; b < from.length; b++) {
    const total = best[from[b]] + scores[b]
    if (total > best[to[b]]) {
      best[to[b]] = total
      via[to[b]] = b
    }
  }
  const path: number[] = []
  for (let node = end; node !== start; node = from[via[node]]) path.push(via[node])
  return path.reverse()
}

/**
 * The posterior of each bead: the share of the probability of all paths that goes through it, where a
 * path is as probable as e to the sum of its scores. Forward and backward sums over the graph.
 * @param scores in nats
 */
export function posteriors(
  { nodes, start, end, from, to }: Graph,
  scores: ArrayLike<number>,
): Float64Array {
  const forward = new Float64Array(nodes).fill(-Infinity)
  const backward = new Float64Array(nodes).fill(-Infinity)
  forward[start] = 0
  backward[end] = 0
  for (let b = 0; b < from.length; b++)
    forward[to[b]] = logAdd(forward[to[b]], forward[from[b]] + scores[b])
  for (let b = from.length - 1; b >= 0; b--)
    backward[from[b]] = logAdd(backward[from[b]], backward[to[b]] + scores[b])
  const all = forward[end]
  const posterior = new Float64Array(from.length)
  for (let b = 0; b < from.length; b++)
    posterior[b] = Math.exp(forward[from[b]] + scores[b] + backward[to[b]] - all)
  return posterior
}

/** Of two probabilities further apart than this, in nats, the sum is the larger one: e^-37 is less than 2^-53. */
const MAX_ADDED_NATS = 37

/** ln(eᵃ + eᵇ) */
function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b
  if (b === -Infinity) return a
  if (Math.abs(a - b) > MAX_ADDED_NATS) return Math.max(a, b)
  return a < b ? b + Math.log1p(Math.exp(a - b)) : a + Math.log1p(Math.exp(b - a))
}
