import type { Kernel } from '../kernel/kernel.js'
import { GAP_GRAPH, GRAPH, PATH } from '../kernel/structs.js'
import type { Graph } from './ladder.js'
import { countFamilies } from './shape-priors.js'
import type { Shape } from './shapes.js'

/** What it is worth, in nats, that a segment without a partner follows another of its side, or of the other side. */
export interface GapWeights {
  readonly continued: number
  readonly changed: number
}

/**
 * Which ladder is taken: the likeliest one, or the one with the most beads expected to be right. For sentences the latter
 * is better; a wrong paragraph costs all its sentences, and by the latter one file of the gold loses 0.026 of its links.
 */
export type Decoding = 'likeliest' | 'most right beads'

/** Candidate beads in the kernel, and what every ladder of them passes. */
export interface Lattice {
  /** Address of the candidates, sorted by English, then Chinese start, */
  readonly candidates: number
  /** and of their scores, in nats. */
  readonly scores: number
  /** Corners that every ladder passes, from the first to the last; no gap goes on beyond one. */
  readonly corners: readonly (readonly [en: number, zh: number])[]
}

/** Candidates as a graph, in which a node for each state of a corner remembers whether a path comes from a gap. */
export interface GapGraph extends Graph {
  /** edge → its candidate */
  readonly bead: Int32Array
  /** edge → how it goes on with a gap, as an index of `GAPS` */
  readonly gap: Uint8Array
}

export interface FoundLadder {
  /** Its candidates in order, with their posterior probabilities. */
  readonly beads: readonly { readonly bead: number; readonly posterior: number }[]
  /** The likely edges, */
  readonly graph: GapGraph
  /** and their scores in nats, with what the shapes are worth in this text and a gap after another. */
  readonly adapted: Float64Array
}

/** How ladders are weighed. */
export interface LadderModel {
  readonly gap: GapWeights
  readonly decoding: Decoding
}

/**
 * An edge is dropped once every cue has spoken if its best path is worse than the best of all by more than this many
 * nats: of an article of 1,000 sentences 27,745 of 39,240 are. With 20 or 40 no confidence of it changes in any digit.
 */
export const EDGE_SLACK_NATS = 25

/**
 * A bead on the path pays if it is likelier right than this: half the F1 of a typical text, where the expected F1 is
 * largest. With 0.40 or 0.50 no corpus changes by more than 0.003.
 */
export const MIN_PAYING_POSTERIOR = 0.46

/**
 * The best ladder, found in a graph that remembers whether it comes from a gap. Translators leave out passages, not
 * sentences here and there, so that a bead without a partner is likelier after another one.
 * @param beliefs address of what is believed of shapes before the text is seen
 * @param known shapes of beads of the same text that are known to be right
 * @returns the ladder, with views of the kernel that are valid until its memory is released
 */
export function bestLadder(
  kernel: Kernel,
  { candidates, scores, corners }: Lattice,
  { gap, decoding }: LadderModel,
  beliefs: number,
  known: readonly Shape[],
): FoundLadder {
  const { run } = kernel
  const gaps = run.makeGapGraph(candidates, kernel.ints(corners.flat()), corners.length)
  const { graph: paths } = kernel.read(GAP_GRAPH, gaps)
  const nats = run.edgeScores(gaps, scores, gap.continued, gap.changed)
  run.keepLikelyEdges(gaps, nats, EDGE_SLACK_NATS)
  const counts = countFamilies(kernel, known)
  const adapted = run.adaptShapePriors(candidates, gaps, nats, beliefs, counts, known.length)
  const posteriors = run.beadPosteriors(candidates, gaps, run.posteriors(paths, adapted))
  const gains =
    decoding === 'likeliest' ? adapted : run.expectedGain(gaps, posteriors, MIN_PAYING_POSTERIOR)
  const path = kernel.read(PATH, run.bestPath(paths, gains))
  const graph = readGapGraph(kernel, gaps)
  const beads = Array.from(kernel.viewInts(path.edges, path.count), (edge) => {
    const bead = graph.bead[edge]
    return { bead, posterior: kernel.viewFloats(posteriors, bead + 1)[bead] }
  })
  return { beads, graph, adapted: kernel.viewFloats(adapted, graph.bead.length) }
}

/** A view of a graph in the kernel. */
export function readGapGraph(kernel: Kernel, at: number): GapGraph {
  const { graph, bead, gap } = kernel.read(GAP_GRAPH, at)
  const { nodes, start, end, edges, from, to } = kernel.read(GRAPH, graph)
  return {
    nodes,
    start,
    end,
    from: kernel.viewInts(from, edges),
    to: kernel.viewInts(to, edges),
    bead: kernel.viewInts(bead, edges),
    gap: kernel.viewBytes(gap, edges),
  }
}
