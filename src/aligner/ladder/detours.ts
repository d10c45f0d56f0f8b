import { segmentsFrom } from './beads.js'
import type { Candidates } from './beads.js'
import type { GapGraph } from './best-ladder.js'

/** How the best path without a bead goes, where it is not the best path with it. */
export interface Detour {
  /** Candidates of the best path with the bead, from where the two part to where they meet again. */
  readonly own: readonly number[]
  /** Those of the best path without it. */
  readonly other: readonly number[]
  /** By how many nats the latter is behind; negative where it is ahead, since the likeliest path is not always taken. */
  readonly behind: number
}

/**
 * The best way around each bead. What no candidate stands for is no way: beads that an earlier pass dropped are unknown
 * here.
 * @param scores of the edges, in nats
 * @param beads candidates on one path
 * @returns a detour for each bead; undefined where every path goes through it
 */
export function detoursAround(
  candidates: Candidates,
  graph: GapGraph,
  scores: ArrayLike<number>,
  beads: readonly number[],
): (Detour | undefined)[] {
  const ways = bestWays(graph, scores)
  const through = beads.map((): Through => ({ own: -1, other: -1 }))
  const owners = ownersOf(candidates, beads)
  const totalOf = (edge: number): number => (edge < 0 ? -Infinity : ways.totals[edge])
  for (let edge = 0; edge < graph.bead.length; edge++) {
    const bead = graph.bead[edge]
    for (const owner of owners(bead)) {
      const side = isSame(candidates, bead, beads[owner]) ? 'own' : 'other'
      if (totalOf(edge) > totalOf(through[owner][side])) through[owner][side] = edge
    }
  }
  return through.map(({ own, other }) =>
    own < 0 || other < 0
      ? undefined
      : { ...apart(graph, ways, own, other), behind: totalOf(own) - totalOf(other) },
  )
}

/** The edges of the best paths with a bead and without it that stand for its place; −1 where there is none. */
interface Through {
  own: number
  other: number
}

interface Ways {
  /** edge → score of the best path through it */
  readonly totals: Float64Array
  /** node → the edge by which the best path to it arrives, and by which the best path from it leaves */
  readonly arriving: Int32Array
  readonly leaving: Int32Array
}

function bestWays({ nodes, start, end, from, to }: GapGraph, scores: ArrayLike<number>): Ways {
  const forward = new Float64Array(nodes).fill(-Infinity)
  const backward = new Float64Array(nodes).fill(-Infinity)
  const arriving = new Int32Array(nodes).fill(-1)
  const leaving = new Int32Array(nodes).fill(-1)
  forward[start] = 0
  backward[end] = 0
  for (let edge = 0; edge < from.length; edge++) {
    const total = forward[from[edge]] + scores[edge]
    if (total <= forward[to[edge]]) continue
    forward[to[edge]] = total
    arriving[to[edge]] = edge
  }
  const totals = new Float64Array(from.length)
  for (let edge = from.length - 1; edge >= 0; edge--) {
    const total = scores[edge] + backward[to[edge]]
    totals[edge] = forward[from[edge]] + total
    if (total <= backward[from[edge]]) continue
    backward[from[edge]] = total
    leaving[from[edge]] = edge
  }
  return { totals, arriving, leaving }
}

/**
 * Finds the beads of a path that a candidate shares a segment with, of which one is enough: whatever path is taken, some
 * bead covers it.
 */
function ownersOf(
  { en, enSize, zh, zhSize }: Candidates,
  beads: readonly number[],
): (bead: number) => number[] {
  const english = new Map<number, number>()
  const chinese = new Map<number, number>()
  beads.forEach((bead, owner) =>
    enSize[bead] > 0 ? english.set(en[bead], owner) : chinese.set(zh[bead], owner),
  )
  const within = (owners: ReadonlyMap<number, number>, from: number, size: number): number[] =>
    segmentsFrom(from, size).flatMap((segment) => owners.get(segment) ?? [])
  return (bead) => [
    ...within(english, en[bead], enSize[bead]),
    ...within(chinese, zh[bead], zhSize[bead]),
  ]
}

/** A segment without a partner is the same bead wherever on the other side the path passes it. */
const isSame = ({ en, enSize, zh, zhSize }: Candidates, one: number, other: number): boolean =>
  enSize[one] === enSize[other] &&
  zhSize[one] === zhSize[other] &&
  (enSize[one] === 0 || en[one] === en[other]) &&
  (zhSize[one] === 0 || zh[one] === zh[other])

/** The beads of two paths from where they part to where they meet again. Nodes are numbered along every path. */
function apart(
  { from, to, bead }: GapGraph,
  { arriving, leaving }: Ways,
  own: number,
  other: number,
): Pick<Detour, 'own' | 'other'> {
  const edges = { own: [own], other: [other] }
  let [a, b] = [from[own], from[other]]
  while (a !== b) {
    const [side, edge] = a > b ? (['own', arriving[a]] as const) : (['other', arriving[b]] as const)
    edges[side].unshift(edge)
    if (side === 'own') a = from[edge]
    else b = from[edge]
  }
  ;[a, b] = [to[own], to[other]]
  while (a !== b) {
    const [side, edge] = a < b ? (['own', leaving[a]] as const) : (['other', leaving[b]] as const)
    edges[side].push(edge)
    if (side === 'own') a = to[edge]
    else b = to[edge]
  }
  const beadsOf = (some: readonly number[]): number[] => some.map((edge) => bead[edge])
  return { own: beadsOf(edges.own), other: beadsOf(edges.other) }
}
