import type { Bench } from './scorer/scorer.js'
import { findAnchors } from './scorer/anchors.js'
import { makeStretches } from './ladder/band.js'
import type { Rectangle, Stretch } from './ladder/band.js'
import { coarse } from './scorer/coarse.js'
import type { Candidates, Place } from './ladder/beads.js'
import { placeOf } from './ladder/beads.js'
import { adaptHabits } from './ladder/shape-priors.js'
import { bestPath, makeGraph, posteriors } from './ladder/ladder.js'
import { withStated } from './ladder/stated-ladder.js'
import { BEAD_FEATURES } from './scorer/model.js'
import { Splitter } from './scorer/split.js'

/** A bead of the best ladder and its posterior, 0..1. */
export interface Rung extends Place {
  readonly posterior: number
}

/** A rung, and how sure it is with all that it rests on. */
export interface Step extends Rung {
  readonly confidence: number
}

/** Aligns a part of the pair: anchors, stretches; within each a coarse look, a fine one and the best path. */
export function alignRectangle(bench: Bench, rectangle: Rectangle): Rung[] {
  const anchors = findAnchors(bench, rectangle)
  return makeStretches(rectangle, anchors).flatMap((stretch) => alignStretch(bench, stretch))
}

function alignStretch(bench: Bench, stretch: Stretch): Rung[] {
  const candidates = withStated(coarse(bench, stretch), bench.pair.stated, stretch)
  const graph = makeGraph(
    candidates,
    [stretch.en.from, stretch.zh.from],
    [stretch.en.to, stretch.zh.to],
  )
  const scores = adaptHabits(candidates, graph, fine(bench, candidates))
  const posterior = posteriors(graph, scores)
  return bestPath(graph, scores).map((bead) => ({
    ...placeOf(candidates, bead),
    posterior: posterior[bead],
  }))
}

/** Scores of the candidates by every cue, in nats. */
function fine(bench: Bench, candidates: Candidates): Float64Array {
  const { kernel, model, measure } = bench
  const before = kernel.run.mark()
  const matrix = kernel.zeros(candidates.count * BEAD_FEATURES.length)
  measure(candidates, kernel.viewFloats(matrix, candidates.count * BEAD_FEATURES.length))
  const scores = kernel.run.weighRows(
    matrix,
    candidates.count,
    kernel.floats(model.bead),
    BEAD_FEATURES.length,
  )
  new Splitter(bench, candidates).addTo(scores)
  const copied = kernel.viewFloats(scores, candidates.count).slice()
  kernel.run.release(before)
  return copied
}
