import type { Alignment, Bead, Document, Level, Segment, Side, Translation } from '../types.js'
import type { Rectangle } from './ladder/band.js'
import { cutClauses } from './clauses/index.js'
import { SLACK, makeModel } from './scorer/model.js'
import { toConfidence } from './confidence.js'
import { cutWords } from './cues/word/words.js'
import type { Words } from './cues/word/words.js'
import { alignRectangle } from './align-region.js'
import { callLearned, callWitnesses, makeBench } from './scorer/scorer.js'
import type { Bench } from './scorer/scorer.js'
import type { Step } from './align-region.js'
import { explain } from './scorer/explain.js'
import { withKernel } from './kernel/kernel.js'
import type { Kernel } from './kernel/kernel.js'
import { learnTranslations, worthLearning } from './learn.js'
import type { Dictionary } from './dictionary/dictionary.js'
import { isTranslation } from './is-translation.js'
import { firstSentences, makePair, paragraphStream, sentenceStream } from './bitext/bitext.js'
import { cutOut, joinParts, partsOf } from './long-documents.js'
import type { PartSizes } from './long-documents.js'
import { PARAGRAPH_WEIGHTS, WEIGHTS } from './weights.js'

export interface AlignOptions {
  /** Default `sentence`. */
  readonly level?: Level
  /** Whether each bead says what spoke for it and against it; default no. */
  readonly explain?: boolean
  /** Terms that are known to translate each other; they outrank the dictionary. */
  readonly glossary?: readonly Translation[]
}

/**
 * Pairs a document's English and Chinese: paragraphs first, then the sentences inside each group of
 * paragraphs, then, if asked, the clauses inside each bead of sentences. Deterministic; the same document gives the same ladder.
 * @param sizes of the parts in which a very long document is aligned
 */
export const alignDocument = (
  document: Document,
  dictionary: Dictionary,
  options: AlignOptions = {},
  sizes?: PartSizes,
): Alignment =>
  withKernel(dictionary, (kernel) => {
    const splits = isFlat(document) && options.level !== 'paragraph'
    const parts = partsOf(document, kernel, splits, sizes)
    if (parts.length === 1) return alignWith(kernel, document, options)
    const ladders = parts.map((part) => {
      kernel.clear()
      return alignWith(kernel, cutOut(document, part), options)
    })
    return joinParts(document, parts, ladders)
  })

function alignWith(
  kernel: Kernel,
  document: Document,
  { level = 'sentence', explain: explained = false, glossary = [] }: AlignOptions,
): Alignment {
  const en = sentenceStream(document.en.sentences)
  const zh = sentenceStream(document.zh.sentences)
  const words = cutWords(en.pieces, zh.pieces, kernel, glossary)
  const witnesses = callWitnesses(words, kernel)
  const segmented = isSegmented(document)
  const flat = isFlat(document)
  if (level === 'paragraph' && !segmented) {
    const bench = paragraphBench()
    return result(
      bench,
      alignWhole(bench),
      paragraphSegments(document.en),
      paragraphSegments(document.zh),
    )
  }
  const groups = flat ? [wholeDocument(document)] : alignWhole(paragraphBench())
  const first = makeBench(makePair(en, zh), witnesses, makeModel(WEIGHTS))
  const { bench, steps, learned } = alignSentences(document, groups, first, words)
  const kept = flat && !segmented ? onlyTranslations(bench, steps) : steps
  if (level === 'clause') {
    const cut = cutClauses(document.en, document.zh, bench, kept)
    const { en, zh } = cut
    return { ...result(cut.bench, cut.steps, en, zh, learned), uncut: kept.map(toBead) }
  }
  return result(bench, kept, document.en.sentences, document.zh.sentences, learned)

  function paragraphBench(): Bench {
    const pair = makePair(
      paragraphStream(document.en, en),
      paragraphStream(document.zh, zh),
      document.sections,
    )
    const slack = pair.en.size * pair.zh.size <= FEW ? Infinity : SLACK.paragraphs
    const model = flat ? makeModel(WEIGHTS) : makeModel(PARAGRAPH_WEIGHTS, slack)
    return makeBench(pair, witnesses, model)
  }

  function result(
    bench: Bench,
    steps: readonly Step[],
    en: readonly Segment[],
    zh: readonly Segment[],
    learned: readonly Translation[] = [],
  ): Alignment {
    const beads = steps.map((step) =>
      explained ? { ...toBead(step), evidence: explain(bench, step) } : toBead(step),
    )
    return { document, level, en, zh, beads, learned }
  }
}

/** Of so few pairs of paragraphs all are looked at closely. */
const FEW = 12

function alignWhole(bench: Bench): Step[] {
  const whole: Rectangle = {
    en: { from: 0, to: bench.pair.en.size },
    zh: { from: 0, to: bench.pair.zh.size },
  }
  const steps = alignRectangle(bench, whole).map((rung) => ({
    ...rung,
    confidence: toConfidence(rung.posterior),
  }))
  return onlyTranslations(bench, steps)
}

/** The ladder, or where the two languages do not say the same, one that pairs nothing. */
const onlyTranslations = (bench: Bench, steps: Step[]): Step[] =>
  isTranslation(bench, steps) ? steps : steps.flatMap(apart)

/** A step's two sides, each without a partner. */
function apart(step: Step): Step[] {
  const { en, enSize, zh, zhSize } = step
  return [
    ...range(en, enSize).map((one) => ({ ...step, en: one, enSize: 1, zhSize: 0 })),
    ...range(zh, zhSize).map((one) => ({
      ...step,
      en: en + enSize,
      enSize: 0,
      zh: one,
      zhSize: 1,
    })),
  ]
}

/** Lines of files that are segmented already make no paragraphs. */
const isSegmented = ({ reader }: Document): boolean => reader === 'lines'

/** Whether there are no paragraphs to be aligned before the sentences. */
const isFlat = (document: Document): boolean => isSegmented(document) || hasSentenceLines(document)

/** Sentences that a file may have more than lines and still count as one a line. */
const MORE_SENTENCES = 1.15

/** Whether two files hold a sentence a line, as corpora do: then lines are split and joined like sentences. */
const hasSentenceLines = ({ sections, en, zh }: Document): boolean =>
  sections.every(({ layout }) => layout === 'two files') &&
  [en, zh].every(
    ({ paragraphs, sentences }) => sentences.length <= paragraphs.length * MORE_SENTENCES,
  )

/** The sentences of all groups of paragraphs; where the first pass can teach a second one, both. */
function alignSentences(
  document: Document,
  groups: readonly Step[],
  bench: Bench,
  words: Words,
): { bench: Bench; steps: Step[]; learned: readonly Translation[] } {
  const steps = sentencesWithin(groups, document, bench)
  const learned = worthLearning(steps) ? learnTranslations(bench, steps, words) : []
  if (learned.length === 0) return { bench, steps, learned }
  const witnesses = callLearned(bench.tables, words, learned)
  const second = makeBench(bench.pair, witnesses, bench.model)
  return { bench: second, steps: sentencesWithin(groups, document, second), learned }
}

/** A sentence bead is as sure as its paragraphs let it be. */
function sentencesWithin(groups: readonly Step[], document: Document, bench: Bench): Step[] {
  const enStarts = firstSentences(document.en)
  const zhStarts = firstSentences(document.zh)
  return groups.flatMap((group) => {
    const rectangle = {
      en: { from: enStarts[group.en], to: enStarts[group.en + group.enSize] },
      zh: { from: zhStarts[group.zh], to: zhStarts[group.zh + group.zhSize] },
    }
    return alignRectangle(bench, rectangle).map((rung) => ({
      ...rung,
      confidence: toConfidence(rung.posterior) * group.confidence,
    }))
  })
}

const wholeDocument = ({ en, zh }: Document): Step => ({
  en: 0,
  enSize: en.paragraphs.length,
  zh: 0,
  zhSize: zh.paragraphs.length,
  posterior: 1,
  confidence: 1,
})

const toBead = ({ en, enSize, zh, zhSize, confidence }: Step): Bead => ({
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
