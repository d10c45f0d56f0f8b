import { GRAPH } from '../kernel/structs.js'
import type { Kernel } from '../kernel/kernel.js'
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

/** Writes the graph into the kernel. @returns its address */
export const writeGraph = (kernel: Kernel, { nodes, start, end, from, to }: Graph): number =>
  kernel.write(GRAPH, {
    nodes,
    start,
    end,
    edges: from.length,
    from: kernel.ints(from),
    to: kernel.ints(to),
  })

/** The posterior of each bead: the share of the probability of all paths that goes through it. @param scores in nats */
export function posteriors(kernel: Kernel, graph: Graph, scores: ArrayLike<number>): Float64Array {
  const before = kernel.run.mark()
  const at = kernel.run.posteriors(writeGraph(kernel, graph), kernel.floats(scores))
  const posterior = kernel.viewFloats(at, scores.length).slice()
  kernel.run.release(before)
  return posterior
}
