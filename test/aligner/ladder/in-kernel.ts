import { Kernel } from '../../../src/aligner/kernel/kernel.js'
import { GAP_GRAPH, PATH } from '../../../src/aligner/kernel/structs.js'
import { readCandidates, writeCandidates } from '../../../src/aligner/ladder/beads.js'
import type { Candidates } from '../../../src/aligner/ladder/beads.js'
import {
  EDGE_SLACK_NATS,
  MIN_PAYING_POSTERIOR,
  readGapGraph,
} from '../../../src/aligner/ladder/best-ladder.js'
import type { GapGraph, GapWeights } from '../../../src/aligner/ladder/best-ladder.js'
import { posteriors as posteriorsOf, writeGraph } from '../../../src/aligner/ladder/ladder.js'
import type { Graph } from '../../../src/aligner/ladder/ladder.js'
import { countFamilies, writeShapeBeliefs } from '../../../src/aligner/ladder/shape-priors.js'
import { shippedDictionary } from '../../../src/node/dictionary.js'

/** The steps by which the kernel finds the best ladder, one by one, from arrays to arrays. */

let known: Kernel | undefined
const theKernel = (): Kernel => (known ??= new Kernel(shippedDictionary()))

/** What a step gives, copied, so that the kernel can free it. */
function freed<Result>(step: (kernel: Kernel) => Result): Result {
  const kernel = theKernel()
  const before = kernel.run.mark()
  const result = step(kernel)
  kernel.run.release(before)
  return result
}

export const withParts = (candidates: Candidates): Candidates =>
  freed((kernel) => {
    const at = kernel.run.withParts(writeCandidates(kernel, candidates))
    const { count, en, enSize, zh, zhSize } = readCandidates(kernel, at)
    return {
      count,
      en: en.slice(),
      enSize: enSize.slice(),
      zh: zh.slice(),
      zhSize: zhSize.slice(),
    }
  })

export const makeGapGraph = (
  candidates: Candidates,
  corners: readonly (readonly [en: number, zh: number])[],
): GapGraph =>
  freed((kernel) => {
    const list = writeCandidates(kernel, candidates)
    const gaps = kernel.run.makeGapGraph(list, kernel.ints(corners.flat()), corners.length)
    return copyOf(kernel, gaps)
  })

/** A copy. */
function copyOf(kernel: Kernel, at: number): GapGraph {
  const { from, to, bead, gap, ...rest } = readGapGraph(kernel, at)
  return { ...rest, from: from.slice(), to: to.slice(), bead: bead.slice(), gap: gap.slice() }
}

const writeGapGraph = (kernel: Kernel, graph: GapGraph): number =>
  kernel.write(GAP_GRAPH, {
    graph: writeGraph(kernel, graph),
    bead: kernel.ints(graph.bead),
    gap: kernel.bytes(graph.gap),
  })

export const edgeScores = (
  graph: GapGraph,
  scores: Float64Array,
  { continued, changed }: GapWeights,
): Float64Array =>
  freed((kernel) => {
    const gaps = writeGapGraph(kernel, graph)
    const at = kernel.run.edgeScores(gaps, kernel.floats(scores), continued, changed)
    return kernel.viewFloats(at, graph.bead.length).slice()
  })

export const likelyEdges = (
  graph: GapGraph,
  scores: Float64Array,
): { graph: GapGraph; scores: Float64Array } =>
  freed((kernel) => {
    const [gaps, nats] = [writeGapGraph(kernel, graph), kernel.floats(scores)]
    kernel.run.keepLikelyEdges(gaps, nats, EDGE_SLACK_NATS)
    const likely = copyOf(kernel, gaps)
    return { graph: likely, scores: kernel.viewFloats(nats, likely.bead.length).slice() }
  })

export const adaptShapePriors = (
  candidates: Candidates,
  graph: GapGraph,
  scores: Float64Array,
): Float64Array =>
  freed((kernel) => {
    const at = kernel.run.adaptShapePriors(
      writeCandidates(kernel, candidates),
      writeGapGraph(kernel, graph),
      kernel.floats(scores),
      writeShapeBeliefs(kernel),
      countFamilies(kernel, []),
      0,
    )
    return kernel.viewFloats(at, scores.length).slice()
  })

export const posteriors = (graph: Graph, scores: ArrayLike<number>): Float64Array =>
  posteriorsOf(theKernel(), graph, scores)

export const beadPosteriors = (
  candidates: Candidates,
  graph: GapGraph,
  edges: Float64Array,
): Float64Array =>
  freed((kernel) => {
    const at = kernel.run.beadPosteriors(
      writeCandidates(kernel, candidates),
      writeGapGraph(kernel, graph),
      kernel.floats(edges),
    )
    return kernel.viewFloats(at, candidates.count).slice()
  })

export const expectedGain = (graph: GapGraph, posterior: Float64Array): Float64Array =>
  freed((kernel) => {
    const gaps = writeGapGraph(kernel, graph)
    const at = kernel.run.expectedGain(gaps, kernel.floats(posterior), MIN_PAYING_POSTERIOR)
    return kernel.viewFloats(at, graph.bead.length).slice()
  })

export const bestPath = (graph: Graph, scores: ArrayLike<number>): number[] =>
  freed((kernel) => {
    const at = kernel.run.bestPath(writeGraph(kernel, graph), kernel.floats(scores))
    const { count, edges } = kernel.read(PATH, at)
    return [...kernel.viewInts(edges, count)]
  })
