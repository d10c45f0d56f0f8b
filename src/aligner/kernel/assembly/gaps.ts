/** The candidates as a graph that remembers gaps. See `../../ladder/gaps.ts`. */
import { Corners, cornerAt, cornersOf } from './corners'
import { Graph, unreached } from './graph'
import {
  Bytes,
  Floats,
  Ints,
  mark,
  newBytes,
  newFloats,
  newInts,
  release,
  zeroBytes,
  zeroFloats,
} from './memory'
import { Candidates } from './stretch'

/** Where a path is: after a pair, or after a segment of one side that has no partner. */
const enum State {
  afterPair,
  afterEnglish,
  afterChinese,
}
const STATES = 3

/** How an edge goes on with a gap. */
export const enum Gap {
  none,
  continued,
  changed,
}

/**
 * Each corner of the lattice has a node for each state, and a candidate that starts there has an edge from each of them
 * that a path can reach.
 */
@unmanaged
export class GapGraph {
  graph: Graph
  /** edge → its candidate */
  bead: Ints
  /** edge → one of {@link Gap} */
  gap: Bytes
}

/**
 * @param candidates sorted by English, then Chinese start
 * @param stops corners that every path passes, from the first to the last, English and Chinese segment by turns; no gap
 * goes on beyond one
 */
export function makeGapGraph(candidates: Candidates, stops: Ints, stopCount: i32): GapGraph {
  const gaps = changetype<GapGraph>(newInts(offsetof<GapGraph>() >> 2))
  const graph = changetype<Graph>(newInts(offsetof<Graph>() >> 2))
  const most = STATES * candidates.count
  gaps.graph = graph
  gaps.bead = newInts(most)
  gaps.gap = newBytes(most)
  graph.from = newInts(most)
  graph.to = newInts(most)
  const before = mark()
  const corners = cornersOf(candidates, stops, stopCount)
  const closed = zeroBytes(corners.count)
  for (let i = 0; i < stopCount; i++) closed[cornerAt(corners, stops[2 * i], stops[2 * i + 1])] = 1
  const last = stopCount - 1
  graph.nodes = STATES * corners.count
  graph.start = STATES * cornerAt(corners, stops[0], stops[1])
  graph.end = STATES * cornerAt(corners, stops[2 * last], stops[2 * last + 1])
  addEdges(gaps, candidates, corners, closed)
  release(before)
  return gaps
}

function addEdges(gaps: GapGraph, candidates: Candidates, corners: Corners, closed: Bytes): void {
  const graph = gaps.graph
  const reached = zeroBytes(graph.nodes)
  reached[graph.start] = 1
  let edge = 0
  for (let bead = 0; bead < candidates.count; bead++) {
    const en = candidates.en[bead]
    const zh = candidates.zh[bead]
    const enSize = candidates.enSize[bead]
    const zhSize = candidates.zhSize[bead]
    const next =
      zhSize === 0 ? State.afterEnglish : enSize === 0 ? State.afterChinese : State.afterPair
    const place = cornerAt(corners, en, zh)
    const end = cornerAt(corners, en + enSize, zh + zhSize)
    const target = STATES * end + (closed[end] === 1 ? State.afterPair : next)
    const states = closed[place] === 1 ? 1 : STATES
    for (let state = 0; state < states; state++) {
      const node = STATES * place + state
      if (reached[node] === 0) continue
      reached[target] = 1
      graph.from[edge] = node
      graph.to[edge] = target
      gaps.bead[edge] = bead
      gaps.gap[edge] = gapOf(state, next)
      edge++
    }
  }
  graph.edges = edge
}

function gapOf(state: i32, next: i32): i32 {
  if (state === State.afterPair || next === State.afterPair) return Gap.none
  return state === next ? Gap.continued : Gap.changed
}

/**
 * Scores of the edges, in nats.
 * @param scores of the candidates
 * @param continued what it is worth that a segment without a partner follows another of its side
 * @param changed the same of the other side
 */
export function edgeScores(gaps: GapGraph, scores: Floats, continued: f64, changed: f64): Floats {
  const edges = gaps.graph.edges
  const sums = newFloats(edges)
  for (let edge = 0; edge < edges; edge++) {
    const gap = gaps.gap[edge]
    sums[edge] =
      scores[gaps.bead[edge]] + (gap === Gap.none ? 0 : gap === Gap.continued ? continued : changed)
  }
  return sums
}

/**
 * Keeps only the edges, and their scores, that lie on some path not worse than the best by more than the slack.
 * @param slack in nats
 */
export function keepLikelyEdges(gaps: GapGraph, scores: Floats, slack: f64): void {
  const graph = gaps.graph
  const from = graph.from
  const to = graph.to
  const edges = graph.edges
  const before = mark()
  const forward = unreached(graph.nodes)
  const backward = unreached(graph.nodes)
  const isLikely = zeroBytes(edges)
  forward[graph.start] = 0
  backward[graph.end] = 0
  for (let edge = 0; edge < edges; edge++) {
    const total = forward[from[edge]] + scores[edge]
    if (total > forward[to[edge]]) forward[to[edge]] = total
  }
  const least = forward[graph.end] - slack
  for (let edge = edges - 1; edge >= 0; edge--) {
    const total = backward[to[edge]] + scores[edge]
    if (total > backward[from[edge]]) backward[from[edge]] = total
    if (forward[from[edge]] + total >= least) isLikely[edge] = 1
  }
  let kept = 0
  for (let edge = 0; edge < edges; edge++) {
    if (isLikely[edge] === 0) continue
    from[kept] = from[edge]
    to[kept] = to[edge]
    gaps.bead[kept] = gaps.bead[edge]
    gaps.gap[kept] = gaps.gap[edge]
    scores[kept] = scores[edge]
    kept++
  }
  graph.edges = kept
  release(before)
}

/**
 * Posteriors of the candidates from those of the edges. A segment without a partner is the same bead wherever on the
 * other side the path passes it, so that these candidates share the sum.
 */
export function beadPosteriors(candidates: Candidates, gaps: GapGraph, posterior: Floats): Floats {
  const count = candidates.count
  const own = zeroFloats(count)
  const before = mark()
  let enEnd = 0
  let zhEnd = 0
  for (let bead = 0; bead < count; bead++) {
    enEnd = max(enEnd, candidates.en[bead] + 1)
    zhEnd = max(zhEnd, candidates.zh[bead] + 1)
  }
  const english = zeroFloats(enEnd)
  const chinese = zeroFloats(zhEnd)
  for (let edge = 0; edge < gaps.graph.edges; edge++) {
    const bead = gaps.bead[edge]
    own[bead] = own[bead] + posterior[edge]
  }
  for (let bead = 0; bead < count; bead++) {
    const en = candidates.en[bead]
    const zh = candidates.zh[bead]
    if (candidates.zhSize[bead] === 0) english[en] = english[en] + own[bead]
    if (candidates.enSize[bead] === 0) chinese[zh] = chinese[zh] + own[bead]
  }
  for (let bead = 0; bead < count; bead++) {
    if (candidates.zhSize[bead] === 0) own[bead] = english[candidates.en[bead]]
    else if (candidates.enSize[bead] === 0) own[bead] = chinese[candidates.zh[bead]]
    own[bead] = min(own[bead], 1)
  }
  release(before)
  return own
}

/**
 * What each edge adds to the number of right beads expected of a path, less what any bead costs.
 * @param posterior of the candidates
 */
export function expectedGain(gaps: GapGraph, posterior: Floats, cost: f64): Floats {
  const edges = gaps.graph.edges
  const gains = newFloats(edges)
  for (let edge = 0; edge < edges; edge++) gains[edge] = posterior[gaps.bead[edge]] - cost
  return gains
}
