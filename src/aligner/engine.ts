import { findAnchors } from './anchors.js'
import { makeStretches } from './band.js'
import type { Rectangle, Stretch } from './band.js'
import { coarse } from './coarse.js'
import type { Candidates } from './coarse.js'
import { BEAD_CUES, WORD_CUES } from './cues/index.js'
import { placeOf } from './cues/cue.js'
import type { Place } from './cues/cue.js'
import { learned } from './cues/translations.js'
import type { Words } from './cues/words.js'
import { adaptHabits } from './habits.js'
import { bestPath, makeGraph, posteriors } from './ladder.js'
import { BEAD_FEATURES } from './model.js'
import type { Model } from './model.js'
import { Splitter } from './split.js'
import { bySegment, makeTable } from './witnesses.js'
import type { SegmentTable, WitnessTable } from './witnesses.js'
import type { Translation } from '../types.js'
import type { Lexicon } from './lexicon/lexicon.js'
import type { Pair } from './pair.js'

/** A bead of the best ladder and its posterior, 0..1. */
export interface Rung extends Place {
  readonly posterior: number
}

/** A rung, and how sure it is with all that it rests on. */
export interface Step extends Rung {
  readonly confidence: number
}

/** The witnesses of both sides: made once for a document, used at every level. */
export interface Witnesses {
  readonly en: WitnessTable
  readonly zh: WitnessTable
}

/** All witnesses of two streams. @param words the streams' pieces cut into words */
export function callWitnesses(words: Words, lexicon: Lexicon): Witnesses {
  const found = WORD_CUES.map((cue, number) => cue.find(words, lexicon, number))
  const [en, zh] = [found.flatMap((cue) => cue.en), found.flatMap((cue) => cue.zh)]
  return {
    en: makeTable(en, words.english.length, words.zh.length),
    zh: makeTable(zh, words.zh.length, words.english.length),
  }
}

/** The same witnesses, and those whom the learned translations call. */
export function callLearned(
  { en, zh }: Witnesses,
  words: Words,
  translations: readonly Translation[],
  lexicon: Lexicon,
): Witnesses {
  const cue = WORD_CUES.indexOf(learned)
  const found = learned.find({ ...words, learned: translations }, lexicon, cue)
  return {
    en: makeTable(found.en, words.english.length, words.zh.length, en),
    zh: makeTable(found.zh, words.zh.length, words.english.length, zh),
  }
}

/** Everything that scoring a bead of this pair needs. */
export interface Bench {
  readonly pair: Pair
  readonly tables: { readonly en: SegmentTable; readonly zh: SegmentTable }
  readonly model: Model
  /** Every bead feature of some beads; row-major, beads × {@link BEAD_FEATURES}. */
  readonly measure: (beads: Candidates) => Float64Array
}

export function makeBench(pair: Pair, witnesses: Witnesses, model: Model): Bench {
  const tables = {
    en: bySegment(witnesses.en, pair.en.starts),
    zh: bySegment(witnesses.zh, pair.zh.starts),
  }
  let at = 0
  const cues = BEAD_CUES.map((cue) => {
    const offset = at
    at += cue.features.length
    return { measure: cue.prepare(pair), offset }
  })
  const measure = (beads: Candidates): Float64Array => {
    const out = new Float64Array(beads.count * BEAD_FEATURES.length)
    for (const cue of cues) cue.measure(beads, out, BEAD_FEATURES.length, cue.offset)
    return out
  }
  return { pair, tables, model, measure }
}

/** Aligns a part of the pair: anchors, stretches; within each a coarse look, a fine one and the best path. */
export function alignRectangle(bench: Bench, rectangle: Rectangle): Rung[] {
  const anchors = findAnchors(bench.pair, bench.tables.en, rectangle)
  return makeStretches(rectangle, anchors).flatMap((stretch) => alignStretch(bench, stretch))
}

function alignStretch(bench: Bench, stretch: Stretch): Rung[] {
  const candidates = coarse(bench.pair, stretch, bench.tables, bench.model.coarse)
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
function fine({ pair, tables, model, measure }: Bench, candidates: Candidates): Float64Array {
  const splitter = new Splitter(pair, tables, model.split, candidates)
  const scores = weigh(measure(candidates), model.bead)
  const { en, enSize, zh, zhSize } = candidates
  for (let bead = 0; bead < candidates.count; bead++) {
    if (enSize[bead] === 0 || zhSize[bead] === 0) continue
    const split = splitter.split(en[bead], enSize[bead], zh[bead], zhSize[bead])
    scores[bead] += split?.score ?? model.noSplit
  }
  return scores
}

/** The rows of a matrix, each multiplied by the weights. Most of its entries are zero. */
function weigh(matrix: Float64Array, weights: Float64Array): Float64Array {
  const sums = new Float64Array(matrix.length / weights.length)
  for (let row = 0, i = 0; row < sums.length; row++) {
    for (let column = 0; column < weights.length; column++, i++)
      if (matrix[i] !== 0) sums[row] += matrix[i] * weights[column]
  }
  return sums
}
