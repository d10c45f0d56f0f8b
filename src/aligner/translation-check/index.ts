import type { Document, Language, Segment } from '../../types.js'
import type { ConfidentBead } from '../align-region.js'
import { MIN_UNQUESTIONED_CONFIDENCE } from '../belief/doubts.js'
import type { Words } from '../cues/word/words.js'
import { isPair } from '../ladder/beads.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { translationProbability } from './probability.js'

/**
 * Below this probability that the two sides are translations of each other nothing is paired. Of the beginnings of 24
 * gold texts, 4, 12 and 40 beads long, 70 of 72 are paired with their translation and 2 with that of another text; at
 * 0.05 they are 71 and 4, at 0.2 70 and 1.
 */
const MIN_TRANSLATION_PROBABILITY = 0.1

/**
 * The ladder, with the confidence of each pair given that the two sides are translations of each other at all; or one
 * that pairs nothing where they hardly are.
 */
export function checkTranslation(
  scorer: Scorer,
  words: Words,
  ladder: readonly ConfidentBead[],
): ConfidentBead[] {
  const probability = translationProbability(scorer, words, ladder)
  return ladder.flatMap((bead) => {
    if (!isPair(bead)) return [bead]
    if (probability < MIN_TRANSLATION_PROBABILITY) return unpaired(bead, 1 - probability)
    return [lessSure(bead, bead.confidence * probability)]
  })
}

/** A pair that the text as a whole makes doubtful: its sides have too few words in common. */
const lessSure = (bead: ConfidentBead, confidence: number): ConfidentBead => ({
  ...bead,
  confidence,
  ...(confidence < MIN_UNQUESTIONED_CONFIDENCE &&
    (bead.doubts ?? []).length === 0 && { doubts: ['few shared words' as const] }),
})

/** The segments of a pair, each without a partner: the words of the whole text say so. */
function unpaired(
  { en, enSize, zh, zhSize, posterior }: ConfidentBead,
  confidence: number,
): ConfidentBead[] {
  const refused = { en, enSize, zh, zhSize }
  const rest = { posterior, confidence, doubts: ['few shared words' as const], refused }
  const each = (size: number, make: (i: number) => BeadSpan): ConfidentBead[] =>
    Array.from({ length: size }, (_, i) => ({ ...make(i), ...rest }))
  return [
    ...each(enSize, (i) => ({ en: en + i, enSize: 1, zh, zhSize: 0 })),
    ...each(zhSize, (i) => ({ en: en + enSize, enSize: 0, zh: zh + i, zhSize: 1 })),
  ]
}

/** Whether most pairs of a ladder begin in one row or caption of the file. Then the file is believed. */
export function isPairedByRows(
  { en, zh }: Document,
  ladder: readonly BeadSpan[],
  enSegments: readonly Segment[],
  zhSegments: readonly Segment[],
): boolean {
  const pairs = ladder.filter(isPair)
  const inRows = pairs.filter((span) => beginsInOneRow({ en, zh }, span, enSegments, zhSegments))
  return inRows.length > pairs.length / 2
}

/** Whether both sides of a pair begin in one row or caption of the file. */
export function beginsInOneRow(
  { en, zh }: Pick<Document, Language>,
  pair: BeadSpan,
  enSegments: readonly Segment[],
  zhSegments: readonly Segment[],
): boolean {
  const { row } = en.paragraphs[enSegments[pair.en].paragraph]
  return row !== undefined && row === zh.paragraphs[zhSegments[pair.zh].paragraph].row
}
