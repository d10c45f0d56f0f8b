import type { Alignment, Bead, Document, Level, Segment, Side, Translation } from '../types.js'
import type { Region } from './ladder/band.js'
import { cutClauses } from './clauses/index.js'
import { SLACK, makeModel } from './scorer/model.js'
import { cutWords } from './cues/word/words.js'
import type { Words } from './cues/word/words.js'
import { alignRegion, toConfidence } from './align-region.js'
import { addLearned, collectWitnesses, makeScorer } from './scorer/scorer.js'
import type { Scorer } from './scorer/scorer.js'
import type { ConfidentBead } from './align-region.js'
import { explain } from './scorer/explain.js'
import { withKernel } from './kernel/kernel.js'
import type { Kernel } from './kernel/kernel.js'
import { learnTranslations, worthLearning } from './learn.js'
import type { Dictionary } from './dictionary/dictionary.js'
import { isTranslation } from './is-translation.js'
import { firstSentences, makeBitext, paragraphSide, sentenceSide } from './bitext/bitext.js'
import { takeSlice, joinSlices, slicesOf } from './long-documents.js'
import type { SliceSizes } from './long-documents.js'
import { PARAGRAPH_WEIGHTS, WEIGHTS } from './weights.js'

export interface AlignOptions {
  /** Default `sentence`. */
  readonly level?: Level
  /** Whether each bead lists the evidence for and against it. Default false. */
  readonly explain?: boolean
  /** Terms that translate each other. They outrank the dictionary. */
  readonly glossary?: readonly Translation[]
}

/**
 * Pairs a document's English and Chinese: first paragraphs, then the sentences inside each group of paragraphs and, at
 * clause level, the clauses inside each bead of sentences. The same document always gives the same ladder.
 * @param sizes of the slices in which a very long document is aligned
 */
export const alignDocument = (
  document: Document,
  dictionary: Dictionary,
  options: AlignOptions = {},
  sizes?: SliceSizes,
): Alignment =>
  withKernel(dictionary, (kernel) => {
    const splits = isFlat(document) && options.level !== 'paragraph'
    const slices = slicesOf(document, kernel, splits, sizes)
    if (slices.length === 1) return alignWith(kernel, document, options)
    const ladders = slices.map((slice) => {
      kernel.clear()
      return alignWith(kernel, takeSlice(document, slice), options)
    })
    return joinSlices(document, slices, ladders)
  })

function alignWith(
  kernel: Kernel,
  document: Document,
  { level = 'sentence', explain: explained = false, glossary = [] }: AlignOptions,
): Alignment {
  const en = sentenceSide(document.en.sentences)
  const zh = sentenceSide(document.zh.sentences)
  const words = cutWords(en.pieces, zh.pieces, kernel, glossary)
  const witnesses = collectWitnesses(words, kernel)
  const segmented = isSegmented(document)
  const flat = isFlat(document)
  if (level === 'paragraph' && !segmented) {
    const scorer = paragraphScorer()
    return result(
      scorer,
      alignWhole(scorer),
      paragraphSegments(document.en),
      paragraphSegments(document.zh),
    )
  }
  const groups = flat ? [wholeDocument(document)] : alignWhole(paragraphScorer())
  const first = makeScorer(makeBitext(en, zh), witnesses, makeModel(WEIGHTS))
  const { scorer, beads, learned } = alignSentences(document, groups, first, words)
  const kept = flat && !segmented ? onlyTranslations(scorer, beads) : beads
  if (level === 'clause') {
    const cut = cutClauses(document.en, document.zh, scorer, kept)
    const { en, zh } = cut
    return { ...result(cut.scorer, cut.beads, en, zh, learned), uncut: kept.map(toBead) }
  }
  return result(scorer, kept, document.en.sentences, document.zh.sentences, learned)

  function paragraphScorer(): Scorer {
    const bitext = makeBitext(
      paragraphSide(document.en, en),
      paragraphSide(document.zh, zh),
      document.sections,
    )
    const slack = bitext.en.size * bitext.zh.size <= FULL_SEARCH_CELLS ? Infinity : SLACK.paragraphs
    const model = flat ? makeModel(WEIGHTS) : makeModel(PARAGRAPH_WEIGHTS, slack)
    return makeScorer(bitext, witnesses, model)
  }

  function result(
    scorer: Scorer,
    beads: readonly ConfidentBead[],
    en: readonly Segment[],
    zh: readonly Segment[],
    learned: readonly Translation[] = [],
  ): Alignment {
    const shown = beads.map((bead) =>
      explained ? { ...toBead(bead), evidence: explain(scorer, bead) } : toBead(bead),
    )
    return { document, level, en, zh, beads: shown, learned }
  }
}

/** Up to this many pairs of paragraphs, English times Chinese, the coarse pass drops no bead. */
const FULL_SEARCH_CELLS = 12

function alignWhole(scorer: Scorer): ConfidentBead[] {
  const whole: Region = {
    en: { from: 0, to: scorer.bitext.en.size },
    zh: { from: 0, to: scorer.bitext.zh.size },
  }
  const beads = alignRegion(scorer, whole).map((bead) => ({
    ...bead,
    confidence: toConfidence(bead.posterior),
  }))
  return onlyTranslations(scorer, beads)
}

/** The ladder itself, or one that pairs nothing where the two sides are not translations of each other. */
const onlyTranslations = (scorer: Scorer, beads: ConfidentBead[]): ConfidentBead[] =>
  isTranslation(scorer, beads) ? beads : beads.flatMap(unpaired)

/** The segments of a bead, each without a partner. */
function unpaired(bead: ConfidentBead): ConfidentBead[] {
  const { en, enSize, zh, zhSize } = bead
  return [
    ...range(en, enSize).map((one) => ({ ...bead, en: one, enSize: 1, zhSize: 0 })),
    ...range(zh, zhSize).map((one) => ({
      ...bead,
      en: en + enSize,
      enSize: 0,
      zh: one,
      zhSize: 1,
    })),
  ]
}

/** Whether the lines of the input are the segments: then it has no paragraphs. */
const isSegmented = ({ reader }: Document): boolean => reader === 'lines'

/** Whether sentences are aligned without aligning paragraphs first. */
const isFlat = (document: Document): boolean => isSegmented(document) || hasSentenceLines(document)

/** Up to this ratio of sentences to lines a file counts as having a sentence on each line. */
const MAX_SENTENCES_PER_LINE = 1.15

/** Whether two files have a sentence on each line, as corpora do. Their lines are split and joined like sentences. */
const hasSentenceLines = ({ sections, en, zh }: Document): boolean =>
  sections.every(({ layout }) => layout === 'two files') &&
  [en, zh].every(
    ({ paragraphs, sentences }) => sentences.length <= paragraphs.length * MAX_SENTENCES_PER_LINE,
  )

/** Aligns the sentences of all groups of paragraphs, a second time if the first pass taught new translations. */
function alignSentences(
  document: Document,
  groups: readonly ConfidentBead[],
  scorer: Scorer,
  words: Words,
): { scorer: Scorer; beads: ConfidentBead[]; learned: readonly Translation[] } {
  const beads = sentencesWithin(groups, document, scorer)
  const learned = worthLearning(beads) ? learnTranslations(scorer, beads, words) : []
  if (learned.length === 0) return { scorer, beads, learned }
  const witnesses = addLearned(scorer.tables, words, learned)
  const second = makeScorer(scorer.bitext, witnesses, scorer.model)
  return { scorer: second, beads: sentencesWithin(groups, document, second), learned }
}

/** The confidence of a sentence bead includes that of its paragraphs. */
function sentencesWithin(
  groups: readonly ConfidentBead[],
  document: Document,
  scorer: Scorer,
): ConfidentBead[] {
  const enStarts = firstSentences(document.en)
  const zhStarts = firstSentences(document.zh)
  return groups.flatMap((group) => {
    const region = {
      en: { from: enStarts[group.en], to: enStarts[group.en + group.enSize] },
      zh: { from: zhStarts[group.zh], to: zhStarts[group.zh + group.zhSize] },
    }
    return alignRegion(scorer, region).map((bead) => ({
      ...bead,
      confidence: toConfidence(bead.posterior) * group.confidence,
    }))
  })
}

const wholeDocument = ({ en, zh }: Document): ConfidentBead => ({
  en: 0,
  enSize: en.paragraphs.length,
  zh: 0,
  zhSize: zh.paragraphs.length,
  posterior: 1,
  confidence: 1,
})

const toBead = ({ en, enSize, zh, zhSize, confidence }: ConfidentBead): Bead => ({
  en: range(en, enSize),
  zh: range(zh, zhSize),
  confidence,
})

const range = (from: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => from + i)

/** Paragraphs as segments. */
function paragraphSegments(side: Side): Segment[] {
  return side.paragraphs.map(({ text, from, to }, paragraph) => ({
    text,
    from,
    to,
    paragraph,
    clauses: [{ text, from, to }],
  }))
}
