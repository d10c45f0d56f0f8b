import type { Alignment, Bead, Document, Level, Segment, Side } from '../types.js'
import type { Rectangle } from './band.js'
import { alignRectangle, callWitnesses, makeBench } from './engine.js'
import type { Bench, Rung } from './engine.js'
import { explain } from './explain.js'
import { toConfidence } from './confidence.js'
import type { Lexicon } from './lexicon/lexicon.js'
import { makeModel } from './model.js'
import { makePair, paragraphStream, sentenceStream } from './pair.js'
import { PARAGRAPH_WEIGHTS, WEIGHTS } from './weights.js'

export interface AlignOptions {
  /** Default `sentence`. */
  readonly level?: Level
  /** Whether each bead says what spoke for it and against it; default no. */
  readonly explain?: boolean
}

/** A bead while it is being aligned: runs of segments on both sides. */
interface Run {
  readonly en: number
  readonly enSize: number
  readonly zh: number
  readonly zhSize: number
  readonly confidence: number
}

/**
 * Pairs a document's English and Chinese: paragraphs first, then the sentences inside each group of
 * paragraphs. Deterministic; the same document gives the same ladder.
 */
export function alignDocument(
  document: Document,
  lexicon: Lexicon,
  { level = 'sentence', explain: explained = false }: AlignOptions = {},
): Alignment {
  const en = sentenceStream(document.en.sentences)
  const zh = sentenceStream(document.zh.sentences)
  const witnesses = callWitnesses(en, zh, lexicon)
  const sentences = (): Bench => makeBench(makePair(en, zh), witnesses, makeModel(WEIGHTS))
  const paragraphs = (): Bench =>
    makeBench(
      makePair(
        paragraphStream(document.en, en),
        paragraphStream(document.zh, zh),
        document.sections,
      ),
      witnesses,
      makeModel(PARAGRAPH_WEIGHTS),
    )

  // Lines of files that are segmented already make no paragraphs.
  if (document.reader === 'lines') return finish(sentences(), [wholeDocument(document)])
  const bench = paragraphs()
  const groups = alignRectangle(bench, whole(bench)).map(toRun)
  if (level !== 'paragraph') return finish(sentences(), groups)
  return {
    document,
    level,
    en: paragraphSegments(document.en),
    zh: paragraphSegments(document.zh),
    beads: toBeads(bench, groups),
  }

  function finish(bench: Bench, groups: readonly Run[]): Alignment {
    const runs = sentencesWithin(groups, document, bench)
    return {
      document,
      level,
      en: document.en.sentences,
      zh: document.zh.sentences,
      beads: toBeads(bench, runs),
    }
  }

  function toBeads(bench: Bench, runs: readonly Run[]): Bead[] {
    return runs.map((run) =>
      explained ? { ...toBead(run), evidence: explain(bench, run) } : toBead(run),
    )
  }
}

const whole = ({ pair }: Bench): Rectangle => ({
  en: { from: 0, to: pair.en.size },
  zh: { from: 0, to: pair.zh.size },
})

/** The sentences of each group of paragraphs; a sentence bead is as sure as its paragraphs let it be. */
function sentencesWithin(paragraphs: readonly Run[], document: Document, bench: Bench): Run[] {
  const enStarts = firstSentences(document.en)
  const zhStarts = firstSentences(document.zh)
  return paragraphs.flatMap((group) => {
    const rectangle = {
      en: { from: enStarts[group.en], to: enStarts[group.en + group.enSize] },
      zh: { from: zhStarts[group.zh], to: zhStarts[group.zh + group.zhSize] },
    }
    return alignRectangle(bench, rectangle).map((rung) => ({
      ...toRun(rung),
      confidence: toRun(rung).confidence * group.confidence,
    }))
  })
}

/** Paragraph → its first sentence; one entry more. */
function firstSentences({ paragraphs, sentences }: Side): number[] {
  const starts: number[] = []
  let sentence = 0
  for (let p = 0; p <= paragraphs.length; p++) {
    while (sentence < sentences.length && sentences[sentence].paragraph < p) sentence++
    starts.push(sentence)
  }
  return starts
}

const wholeDocument = (document: Document): Run => ({
  en: 0,
  enSize: document.en.paragraphs.length,
  zh: 0,
  zhSize: document.zh.paragraphs.length,
  confidence: 1,
})

const toRun = ({ en, enSize, zh, zhSize, posterior }: Rung): Run => ({
  en,
  enSize,
  zh,
  zhSize,
  confidence: toConfidence(posterior),
})

const toBead = ({ en, enSize, zh, zhSize, confidence }: Run): Bead => ({
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
