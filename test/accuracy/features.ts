import { findAnchors } from '../../src/aligner/scorer/anchors.js'
import { makeStretches } from '../../src/aligner/ladder/band.js'
import type { Stretch } from '../../src/aligner/ladder/band.js'
import { coarseCandidates } from '../../src/aligner/scorer/coarse.js'
import type { Candidates, BeadSpan } from '../../src/aligner/ladder/beads.js'
import { lengthMisfit } from '../../src/aligner/bitext/bitext.js'
import { WORD_CUES } from '../../src/aligner/cues/index.js'
import { spanOf, writeCandidates } from '../../src/aligner/ladder/beads.js'
import { featuresOf } from '../../src/aligner/scorer/scorer.js'
import type { Scorer } from '../../src/aligner/scorer/scorer.js'
import { makeGapGraph, withParts } from '../aligner/ladder/in-kernel.js'
import type { GapGraph } from '../../src/aligner/ladder/best-ladder.js'
import type { Dictionary } from '../../src/aligner/dictionary/dictionary.js'
import { BEAD_FEATURES, wordFeature } from '../../src/aligner/scorer/model.js'
import type { Model } from '../../src/aligner/scorer/model.js'
import { Splitter } from '../../src/aligner/scorer/split.js'
import type { Split } from '../../src/aligner/scorer/split.js'
import { evidence, inPieces, inSegments, sourceOf } from '../../src/aligner/kernel/witnesses.js'
import type { SegmentTable } from '../../src/aligner/kernel/witnesses.js'
import { lastPass, whole } from './passes.js'
import { beadKey } from './gold.js'
import type { GoldText } from './gold.js'
import type { Bitext } from '../../src/aligner/bitext/bitext.js'

/** Every feature that has a weight, in a fixed order. */
export const FEATURES: readonly string[] = [
  ...BEAD_FEATURES,
  'gap continued',
  'gap changed',
  'no split',
  'run length',
  'crossing',
  ...new Set(
    WORD_CUES.flatMap((cue) =>
      (['en', 'zh'] as const).flatMap((side) =>
        (['found', 'missed'] as const).map((outcome) => wordFeature(cue.name, side, outcome)),
      ),
    ),
  ),
]
export const FEATURE_NUMBERS = new Map(FEATURES.map((name, i) => [name, i]))

/** One stretch of a gold text: its candidate beads, their features, and which of them are right. */
export interface Example {
  readonly text: GoldText
  readonly candidates: Candidates
  readonly graph: GapGraph
  /** row-major, candidates × {@link FEATURES}; those of gaps belong to edges and are 0 here */
  readonly features: Float32Array
  readonly right: Uint8Array
}

type Tables = Scorer['tables']

export function makeExamples(text: GoldText, dictionary: Dictionary, model: Model): Example[] {
  const { bitext } = text
  const { scorer } = lastPass(bitext, dictionary, model)
  const { tables } = scorer
  return makeStretches(whole(bitext), findAnchors(scorer, whole(bitext))).map((stretch) => {
    const candidates = withGold(withParts(coarseCandidates(scorer, stretch)), text, stretch)
    const splitter = new Splitter(scorer, writeCandidates(scorer.kernel, candidates))
    const features = new Float32Array(candidates.count * FEATURES.length)
    const measured = featuresOf(scorer, candidates)
    const right = new Uint8Array(candidates.count)
    for (let bead = 0; bead < candidates.count; bead++) {
      const span = spanOf(candidates, bead)
      const row = features.subarray(bead * FEATURES.length, (bead + 1) * FEATURES.length)
      row.set(measured.subarray(bead * BEAD_FEATURES.length, (bead + 1) * BEAD_FEATURES.length))
      if (span.enSize > 0 && span.zhSize > 0) {
        const split = splitter.split(span.en, span.enSize, span.zh, span.zhSize)
        if (split === undefined) row[FEATURE_NUMBERS.get('no split')!] = 1
        else if (split.taker === 'both') addUnordered(bitext, tables, span, row)
        else if (span.enSize === 1 && span.zhSize === 1) {
          const other: Split = {
            taker: 'zh',
            cuts: [bitext.en.starts[span.en], bitext.en.starts[span.en + 1]],
            score: 0,
          }
          addSplit(bitext, tables, span.en, span.zh, split, row, 0.5)
          addSplit(bitext, tables, span.en, span.zh, other, row, 0.5)
        } else addSplit(bitext, tables, span.en, span.zh, split, row, 1)
      }
      if (text.beads.has(beadKey(span))) right[bead] = 1
    }
    const graph = makeGapGraph(candidates, [
      [stretch.en.from, stretch.zh.from],
      [stretch.en.to, stretch.zh.to],
    ])
    return { text, candidates, graph, features, right }
  })
}

/** Adds the gold beads that the coarse pass has dropped, as the likelihood needs the whole gold ladder. */
function withGold(found: Candidates, text: GoldText, { en, zh }: Stretch): Candidates {
  const spans = Array.from({ length: found.count }, (_, bead) => spanOf(found, bead))
  const known = new Set(spans.map(beadKey))
  for (const [key, span] of text.beads) {
    if (span === undefined || known.has(key)) continue
    const inside =
      span.en >= en.from &&
      span.en + span.enSize <= en.to &&
      span.zh >= zh.from &&
      span.zh + span.zhSize <= zh.to
    if (inside) spans.push(span)
  }
  spans.sort((a, b) => a.en - b.en || a.zh - b.zh)
  return {
    count: spans.length,
    en: Int32Array.from(spans, (span) => span.en),
    enSize: Uint8Array.from(spans, (span) => span.enSize),
    zh: Int32Array.from(spans, (span) => span.zh),
    zhSize: Uint8Array.from(spans, (span) => span.zhSize),
  }
}

const cueName = (table: SegmentTable, witness: number): string =>
  WORD_CUES[sourceOf(table, witness).source.cue].name

function addUnordered(
  bitext: Bitext,
  tables: Tables,
  { en, enSize, zh, zhSize }: BeadSpan,
  row: Float32Array,
): void {
  row[FEATURE_NUMBERS.get('crossing')!] = 1
  for (const [table, side, first, size, from, to] of [
    [tables.en, 'en', en, enSize, bitext.zh.starts[zh], bitext.zh.starts[zh + zhSize]],
    [tables.zh, 'zh', zh, zhSize, bitext.en.starts[en], bitext.en.starts[en + enSize]],
  ] as const) {
    for (const witness of inSegments(table, first, first + size)) {
      const nats = evidence(table, witness, from, to)
      row[
        FEATURE_NUMBERS.get(
          wordFeature(cueName(table, witness), side, nats > 0 ? 'found' : 'missed'),
        )!
      ] += nats
    }
  }
}

/** The features behind a split's score. */
function addSplit(
  bitext: Bitext,
  tables: Tables,
  en: number,
  zh: number,
  split: Split,
  row: Float32Array,
  share: number,
): void {
  const english = split.taker === 'en'
  const [own, other] = english ? [bitext.en, bitext.zh] : [bitext.zh, bitext.en]
  const [ownTable, otherTable] = english ? [tables.en, tables.zh] : [tables.zh, tables.en]
  const [ownSide, otherSide] = english ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const first = english ? en : zh
  const add = (
    table: SegmentTable,
    side: 'en' | 'zh',
    witness: number,
    from: number,
    to: number,
  ): void => {
    const nats = evidence(table, witness, from, to)
    row[
      FEATURE_NUMBERS.get(
        wordFeature(cueName(table, witness), side, nats > 0 ? 'found' : 'missed'),
      )!
    ] += nats * share
  }
  for (let i = 0; i + 1 < split.cuts.length; i++) {
    const segment = first + i
    const [from, to] = [split.cuts[i], split.cuts[i + 1]]
    for (const witness of inSegments(ownTable, segment, segment + 1))
      add(ownTable, ownSide, witness, from, to)
    for (const witness of inPieces(otherTable, from, to))
      add(otherTable, otherSide, witness, own.starts[segment], own.starts[segment + 1])
    const ownLength = own.lengthBefore[segment + 1] - own.lengthBefore[segment]
    const otherLength = other.pieceLengthBefore[to] - other.pieceLengthBefore[from]
    row[FEATURE_NUMBERS.get('run length')!] -=
      share *
      (english
        ? lengthMisfit(ownLength, otherLength * bitext.ratio)
        : lengthMisfit(otherLength, ownLength * bitext.ratio))
  }
}
