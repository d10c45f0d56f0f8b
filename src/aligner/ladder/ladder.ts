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
 * path is as probable as e to the sum of its scores. Forward the sums over the paths to each node, backward the share of
 * all paths that reach it: of those, a bead has the share that it has of the paths to the node where it ends. Each way
 * takes one exponential for a bead, and a logarithm for a node.
 * @param scores in nats
 */
export function posteriors(
  { nodes, start, end, from, to }: Graph,
  scores: ArrayLike<number>,
): Float64Array {
  // The sum of all paths to a node is e^largest · sum; once a bead leaves the node, its logarithm.
  const largest = new Float64Array(nodes).fill(-Infinity)
  const sum = new Float64Array(nodes)
  const reached = new Float64Array(nodes).fill(NaN)
  reached[start] = 0
  for (let b = 0; b < from.length; b++) {
    let before = reached[from[b]]
    if (Number.isNaN(before)) before = reached[from[b]] = largest[from[b]] + Math.log(sum[from[b]])
    const total = before + scores[b]
    if (total === -Infinity) continue
    const node = to[b]
    const more = total - largest[node]
    if (more > 0) {
      sum[node] = more > MAX_ADDED_NATS ? 1 : sum[node] * Math.exp(-more) + 1
      largest[node] = total
    } else if (more > -MAX_ADDED_NATS) sum[node] += Math.exp(more)
  }
  if (end !== start) reached[end] = largest[end] + Math.log(sum[end])
  const share = new Float64Array(nodes)
  share[end] = 1
  const posterior = new Float64Array(from.length)
  for (let b = from.length - 1; b >= 0; b--) {
    const after = share[to[b]]
    if (after === 0) continue
    const own = after * Math.exp(reached[from[b]] + scores[b] - reached[to[b]])
    posterior[b] = own
    share[from[b]] += own
  }
  return posterior
}

/** Of two probabilities further apart than this, in nats, the sum is the larger one: e^-37 is less than 2^-53. */
const MAX_ADDED_NATS = 37
