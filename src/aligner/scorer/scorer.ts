import type { Translation } from '../../types.js'
import { writeCandidates } from '../ladder/beads.js'
import type { Candidates, PlacedCandidates } from '../ladder/beads.js'
import type { FeatureTable } from '../cues/feature-table.js'
import { BEAD_CUES, WORD_CUES } from '../cues/index.js'
import { learned } from '../cues/word/translations.js'
import type { Words } from '../cues/word/words.js'
import type { Kernel } from '../kernel/kernel.js'
import { writeBitext } from './write-bitext.js'
import type { BitextAddresses } from './write-bitext.js'
import { BEAD_FEATURES } from './model.js'
import type { Model } from './model.js'
import type { Bitext } from '../bitext/bitext.js'
import { NO_LIMIT, bySegment, makeTable } from '../kernel/witnesses.js'
import type { SegmentTable, WitnessTable } from '../kernel/witnesses.js'

/** The witnesses of both sides, made once for a document and used at every level. */
export interface Witnesses {
  readonly en: WitnessTable
  readonly zh: WitnessTable
}

/**
 * All witnesses of both sides.
 * @param words both sides' pieces cut into words
 * @param maxHits a witness that may have more hits gets none
 */
export function collectWitnesses(words: Words, kernel: Kernel, maxHits = NO_LIMIT): Witnesses {
  const found = WORD_CUES.map((cue, number) => cue.find(words, kernel, number))
  const [en, zh] = [found.flatMap((cue) => cue.en), found.flatMap((cue) => cue.zh)]
  return {
    en: makeTable(kernel, en, words.english.length, words.zh.length, { maxHits }),
    zh: makeTable(kernel, zh, words.zh.length, words.english.length, { maxHits }),
  }
}

/** The same witnesses, and those of the learned translations. */
export function addLearned(
  { en, zh }: Witnesses,
  words: Words,
  translations: readonly Translation[],
): Witnesses {
  const { kernel } = en
  const cue = WORD_CUES.indexOf(learned)
  const found = learned.find({ ...words, learned: translations }, kernel, cue)
  return {
    en: makeTable(kernel, found.en, words.english.length, words.zh.length, { known: en }),
    zh: makeTable(kernel, found.zh, words.zh.length, words.english.length, { known: zh }),
  }
}

/** Everything that scoring a bead of this bitext needs. */
export interface Scorer {
  readonly kernel: Kernel
  readonly addresses: BitextAddresses
  readonly bitext: Bitext
  readonly tables: { readonly en: SegmentTable; readonly zh: SegmentTable }
  readonly model: Model
  /** Writes the features of beads, which are {@link BEAD_FEATURES}. */
  readonly measure: (beads: PlacedCandidates, table: FeatureTable) => void
}

export function makeScorer(bitext: Bitext, witnesses: Witnesses, model: Model): Scorer {
  const tables = {
    en: bySegment(witnesses.en, bitext.en.starts),
    zh: bySegment(witnesses.zh, bitext.zh.starts),
  }
  const { kernel } = witnesses.en
  const addresses = writeBitext(kernel, bitext, tables, model)
  let at = 0
  const cues = BEAD_CUES.map((cue) => {
    const offset = at
    at += cue.features.length
    return { measure: cue.prepare(bitext, kernel, addresses.bitext), offset }
  })
  const measure = (beads: PlacedCandidates, table: FeatureTable): void => {
    for (const cue of cues) cue.measure(beads, table, cue.offset)
  }
  return { kernel, addresses, bitext, tables, model, measure }
}

/** The features of beads, row-major, beads × {@link BEAD_FEATURES}. */
export function featuresOf({ kernel, measure }: Scorer, candidates: Candidates): Float64Array {
  const before = kernel.run.mark()
  const at = writeCandidates(kernel, candidates)
  const table = newFeatureTable(kernel, candidates.count)
  measure({ at, beads: candidates }, table)
  const features = table.values.slice()
  kernel.run.release(before)
  return features
}

export function newFeatureTable(kernel: Kernel, beads: number): FeatureTable {
  const columns = BEAD_FEATURES.length
  const at = kernel.zeros(beads * columns)
  return { at, values: kernel.viewFloats(at, beads * columns), columns }
}
