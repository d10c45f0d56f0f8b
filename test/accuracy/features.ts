import { findAnchors } from '../../src/aligner/scorer/anchors.js'
import { makeStretches } from '../../src/aligner/ladder/band.js'
import type { Stretch } from '../../src/aligner/ladder/band.js'
import { coarse } from '../../src/aligner/scorer/coarse.js'
import type { Candidates, Place } from '../../src/aligner/ladder/beads.js'
import { lengthMisfit } from '../../src/aligner/bitext/bitext.js'
import { WORD_CUES } from '../../src/aligner/cues/index.js'
import { placeOf } from '../../src/aligner/ladder/beads.js'
import type { Bench } from '../../src/aligner/scorer/scorer.js'
import { makeGraph } from '../../src/aligner/ladder/ladder.js'
import type { Graph } from '../../src/aligner/ladder/ladder.js'
import type { Dictionary } from '../../src/aligner/dictionary/dictionary.js'
import { BEAD_FEATURES, wordFeature } from '../../src/aligner/scorer/model.js'
import type { Model } from '../../src/aligner/scorer/model.js'
import { Splitter } from '../../src/aligner/scorer/split.js'
import type { Split } from '../../src/aligner/scorer/split.js'
import { evidence, inPieces, inSegments, testimonyOf } from '../../src/aligner/kernel/witnesses.js'
import type { SegmentTable } from '../../src/aligner/kernel/witnesses.js'
import { lastPass, whole } from './passes.js'
import { beadKey } from './gold.js'
import type { GoldText } from './gold.js'
import type { Pair } from '../../src/aligner/bitext/bitext.js'

/** Every feature that has a weight, in a fixed order. */
export const FEATURES: readonly string[] = [
  ...BEAD_FEATURES,
  'no split',
  'run length',
  'crossing',
  ...new Set(
    WORD_CUES.flatMap((cue) =>
      (['en', 'zh'] as const).flatMap((side) =>
        (['found', 'missed'] as const).map((verdict) => wordFeature(cue.name, side, verdict)),
      ),
    ),
  ),
]
const NUMBER = new Map(FEATURES.map((name, i) => [name, i]))

/** One stretch of a gold text: its candidate beads, their features, and which of them are right. */
export interface Example {
  readonly text: GoldText
  readonly candidates: Candidates
  readonly graph: Graph
  /** row-major, candidates × {@link FEATURES} */
  readonly features: Float32Array
  readonly right: Uint8Array
}

type Tables = Bench['tables']

export function makeExamples(text: GoldText, dictionary: Dictionary, model: Model): Example[] {
  const { pair } = text
  const { bench } = lastPass(pair, dictionary, model)
  const { tables, measure } = bench
  return makeStretches(whole(pair), findAnchors(bench, whole(pair))).map((stretch) => {
    const candidates = withGold(coarse(bench, stretch), text, stretch)
    const splitter = new Splitter(bench, candidates)
    const features = new Float32Array(candidates.count * FEATURES.length)
    const measured = measure(candidates)
    const right = new Uint8Array(candidates.count)
    for (let bead = 0; bead < candidates.count; bead++) {
      const place = placeOf(candidates, bead)
      const row = features.subarray(bead * FEATURES.length, (bead + 1) * FEATURES.length)
      row.set(measured.subarray(bead * BEAD_FEATURES.length, (bead + 1) * BEAD_FEATURES.length))
      if (place.enSize > 0 && place.zhSize > 0) {
        const split = splitter.split(place.en, place.enSize, place.zh, place.zhSize)
        if (split === undefined) row[NUMBER.get('no split')!] = 1
        else if (split.hands === 'both') addUnordered(pair, tables, place, row)
        else if (place.enSize === 1 && place.zhSize === 1) {
          const other: Split = {
            hands: 'zh',
            cuts: [pair.en.starts[place.en], pair.en.starts[place.en + 1]],
            score: 0,
          }
          addSplit(pair, tables, place.en, place.zh, split, row, 0.5)
          addSplit(pair, tables, place.en, place.zh, other, row, 0.5)
        } else addSplit(pair, tables, place.en, place.zh, split, row, 1)
      }
      if (text.beads.has(beadKey(place))) right[bead] = 1
    }
    const graph = makeGraph(
      candidates,
      [stretch.en.from, stretch.zh.from],
      [stretch.en.to, stretch.zh.to],
    )
    return { text, candidates, graph, features, right }
  })
}

/** The coarse look may have lost a gold bead; the likelihood needs the whole gold ladder. */
function withGold(found: Candidates, text: GoldText, { en, zh }: Stretch): Candidates {
  const places = Array.from({ length: found.count }, (_, bead) => placeOf(found, bead))
  const known = new Set(places.map(beadKey))
  for (const [key, place] of text.beads) {
    if (place === undefined || known.has(key)) continue
    const inside =
      place.en >= en.from &&
      place.en + place.enSize <= en.to &&
      place.zh >= zh.from &&
      place.zh + place.zhSize <= zh.to
    if (inside) places.push(place)
  }
  places.sort((a, b) => a.en - b.en || a.zh - b.zh)
  return {
    count: places.length,
    en: Int32Array.from(places, (place) => place.en),
    enSize: Uint8Array.from(places, (place) => place.enSize),
    zh: Int32Array.from(places, (place) => place.zh),
    zhSize: Uint8Array.from(places, (place) => place.zhSize),
  }
}

const cueName = (table: SegmentTable, witness: number): string =>
  WORD_CUES[testimonyOf(table, witness).testimony.cue].name

function addUnordered(
  pair: Pair,
  tables: Tables,
  { en, enSize, zh, zhSize }: Place,
  row: Float32Array,
): void {
  row[NUMBER.get('crossing')!] = 1
  for (const [table, side, first, size, from, to] of [
    [tables.en, 'en', en, enSize, pair.zh.starts[zh], pair.zh.starts[zh + zhSize]],
    [tables.zh, 'zh', zh, zhSize, pair.en.starts[en], pair.en.starts[en + enSize]],
  ] as const) {
    for (const witness of inSegments(table, first, first + size)) {
      const nats = evidence(table, witness, from, to)
      row[NUMBER.get(wordFeature(cueName(table, witness), side, nats > 0 ? 'found' : 'missed'))!] +=
        nats
    }
  }
}

/** The features behind a split's score. */
function addSplit(
  pair: Pair,
  tables: Tables,
  en: number,
  zh: number,
  split: Split,
  row: Float32Array,
  share: number,
): void {
  const english = split.hands === 'en'
  const [own, other] = english ? [pair.en, pair.zh] : [pair.zh, pair.en]
  const [ownTable, otherTable] = english ? [tables.en, tables.zh] : [tables.zh, tables.en]
  const [ownSide, otherSide] = english ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  const first = english ? en : zh
  const tell = (
    table: SegmentTable,
    side: 'en' | 'zh',
    witness: number,
    from: number,
    to: number,
  ): void => {
    const nats = evidence(table, witness, from, to)
    row[NUMBER.get(wordFeature(cueName(table, witness), side, nats > 0 ? 'found' : 'missed'))!] +=
      nats * share
  }
  for (let hand = 0; hand + 1 < split.cuts.length; hand++) {
    const segment = first + hand
    const [from, to] = [split.cuts[hand], split.cuts[hand + 1]]
    for (const witness of inSegments(ownTable, segment, segment + 1))
      tell(ownTable, ownSide, witness, from, to)
    for (const witness of inPieces(otherTable, from, to))
      tell(otherTable, otherSide, witness, own.starts[segment], own.starts[segment + 1])
    const ownLength = own.lengthBefore[segment + 1] - own.lengthBefore[segment]
    const otherLength = other.pieceLengthBefore[to] - other.pieceLengthBefore[from]
    row[NUMBER.get('run length')!] -=
      share *
      (english
        ? lengthMisfit(ownLength, otherLength * pair.ratio)
        : lengthMisfit(otherLength, ownLength * pair.ratio))
  }
}
