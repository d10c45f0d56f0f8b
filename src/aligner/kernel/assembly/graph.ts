/** Paths through a graph of beads, and their probabilities. See `../../ladder/ladder.ts`. */
import { Floats, Ints, filledInts, mark, newFloats, newInts, release, zeroFloats } from './memory'

/** Edges sorted so that each leaves a node that no later one reaches. */
@unmanaged
export class Graph {
  nodes: i32
  start: i32
  end: i32
  edges: i32
  /** edge → node it leaves and node it reaches */
  from: Ints
  to: Ints
}

@unmanaged
export class Path {
  count: i32
  /** in order */
  edges: Ints
}

/** The best path through the graph. @param scores of the edges; higher is better */
export function bestPath(graph: Graph, scores: Floats): Path {
  const path = changetype<Path>(newInts(offsetof<Path>() >> 2))
  const from = graph.from
  const to = graph.to
  const best = unreached(graph.nodes)
  const via = filledInts(graph.nodes, -1)
  best[graph.start] = 0
  for (let edge = 0; edge < graph.edges; edge++) {
    const total = best[from[edge]] + scores[edge]
    if (total > best[to[edge]]) {
      best[to[edge]] = total
      via[to[edge]] = edge
    }
  }
  path.count = 0
  for (let node = graph.end; node !== graph.start; node = from[via[node]]) {
    if (via[node] < 0) unreachable()
    path.count++
  }
  path.edges = newInts(path.count)
  let left = path.count
  for (let node = graph.end; left > 0; node = from[via[node]]) path.edges[--left] = via[node]
  return path
}

/** Scores of nodes that no path has reached yet. */
export function unreached(nodes: i32): Floats {
  const values = newFloats(nodes)
  for (let node = 0; node < nodes; node++) values[node] = -Infinity
  return values
}

/** Of two probabilities further apart than this, in nats, the sum is the larger one: e^-37 is less than 2^-53. */
const MAX_ADDED_NATS: f64 = 37

/**
 * The posterior of each edge: the share of the probability of all paths that goes through it, where a path is as probable
 * as e to the sum of its scores. Forward the sums over the paths to each node, backward the share of all paths that reach
 * it: of those, an edge has the share that it has of the paths to the node where it ends. Each way takes one exponential
 * for an edge, and a logarithm for a node.
 * @param scores in nats
 */
export function posteriors(graph: Graph, scores: Floats): Floats {
  const posterior = newFloats(graph.edges)
  const before = mark()
  const reached = sumForward(graph, scores)
  const share = zeroFloats(graph.nodes)
  share[graph.end] = 1
  for (let edge = graph.edges - 1; edge >= 0; edge--) {
    const after = share[graph.to[edge]]
    if (after === 0) {
      posterior[edge] = 0
      continue
    }
    const from = graph.from[edge]
    const own = after * Math.exp(reached[from] + scores[edge] - reached[graph.to[edge]])
    posterior[edge] = own
    share[from] = share[from] + own
  }
  release(before)
  return posterior
}

/** Node → the logarithm of the sum of all paths to it, where a path goes on from it or ends. */
function sumForward(graph: Graph, scores: Floats): Floats {
  // The sum of all paths to a node is e^largest · sum; once an edge leaves the node, its logarithm.
  const largest = unreached(graph.nodes)
  const sum = zeroFloats(graph.nodes)
  const reached = newFloats(graph.nodes)
  for (let node = 0; node < graph.nodes; node++) reached[node] = NaN
  reached[graph.start] = 0
  for (let edge = 0; edge < graph.edges; edge++) {
    const from = graph.from[edge]
    if (isNaN(reached[from])) reached[from] = largest[from] + Math.log(sum[from])
    const total = reached[from] + scores[edge]
    if (total === -Infinity) continue
    const node = graph.to[edge]
    const more = total - largest[node]
    if (more > 0) {
      sum[node] = more > MAX_ADDED_NATS ? 1 : sum[node] * Math.exp(-more) + 1
      largest[node] = total
    } else if (more > -MAX_ADDED_NATS) sum[node] = sum[node] + Math.exp(more)
  }
  if (graph.end !== graph.start) reached[graph.end] = largest[graph.end] + Math.log(sum[graph.end])
  return reached
}
