/** Shape priors adapted to a text. See `../../ladder/shape-priors.ts`. */
import { GapGraph } from './gaps'
import { posteriors } from './graph'
import { Bytes, Floats, mark, newBytes, newFloats, release, zeroFloats } from './memory'
import { Candidates } from './stretch'

/** Families of shapes whose frequency depends on the translator. */
export const enum ShapeFamily {
  even,
  enSplits,
  zhSplits,
  omission,
  mixed,
}
const FAMILIES = 5

export function familyOf(en: i32, zh: i32): i32 {
  if (en === 0 || zh === 0) return ShapeFamily.omission
  if (en === 1) return zh === 1 ? ShapeFamily.even : ShapeFamily.zhSplits
  return zh === 1 ? ShapeFamily.enSplits : ShapeFamily.mixed
}

/** What is believed of each family before a text is seen, and how readily a text changes that. */
@unmanaged
export class ShapeBeliefs {
  rounds: i32
  /** share of the beads */
  share: Floats
  /** beads of the text as which it counts */
  beads: Floats
  strength: Floats
}

/**
 * Scores of the edges, with those of each family raised or lowered, by expectation maximisation.
 * @param known beads of each family that the text is known to have, and how many they are together
 */
export function adaptShapePriors(
  candidates: Candidates,
  gaps: GapGraph,
  scores: Floats,
  beliefs: ShapeBeliefs,
  known: Floats,
  knownCount: i32,
): Floats {
  const edges = gaps.graph.edges
  const adapted = newFloats(edges)
  const before = mark()
  const families = familiesOf(candidates, gaps)
  const shift = zeroFloats(FAMILIES)
  const expected = newFloats(FAMILIES)
  for (let edge = 0; edge < edges; edge++) adapted[edge] = scores[edge]
  for (let round = 0; round < beliefs.rounds; round++) {
    const within = mark()
    const posterior = posteriors(gaps.graph, adapted)
    for (let f = 0; f < FAMILIES; f++) expected[f] = known[f]
    const all = addExpected(families, posterior, edges, expected, knownCount)
    release(within)
    for (let f = 0; f < FAMILIES; f++) {
      const share = beliefs.share[f]
      const beads = beliefs.beads[f]
      shift[f] =
        beliefs.strength[f] * Math.log((expected[f] + share * beads) / (all + beads) / share)
    }
    for (let edge = 0; edge < edges; edge++) adapted[edge] = scores[edge] + shift[families[edge]]
  }
  release(before)
  return adapted
}

/** edge → its family */
function familiesOf(candidates: Candidates, gaps: GapGraph): Bytes {
  const edges = gaps.graph.edges
  const families = newBytes(edges)
  for (let edge = 0; edge < edges; edge++) {
    const bead = gaps.bead[edge]
    families[edge] = familyOf(candidates.enSize[bead], candidates.zhSize[bead])
  }
  return families
}

/**
 * Adds the beads expected of each family. Omissions are counted by the squares of their posteriors. In free
 * translations every bead may be one with a few percent; added up, these would make it likelier still, and novels lose
 * 0.01 of F1.
 * @returns the beads of all families, those expected by their posteriors
 */
function addExpected(
  families: Bytes,
  posterior: Floats,
  edges: i32,
  expected: Floats,
  knownCount: i32,
): f64 {
  let all: f64 = knownCount
  for (let edge = 0; edge < edges; edge++) {
    const family = families[edge]
    const share = posterior[edge]
    expected[family] = expected[family] + (family === ShapeFamily.omission ? share * share : share)
    all += share
  }
  return all
}
