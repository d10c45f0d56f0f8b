import type { BeadSpan } from './ladder/beads.js'
import type { Scorer } from './scorer/scorer.js'
import { lengthOf } from './bitext/bitext.js'
import type { Bitext } from './bitext/bitext.js'
import { totalEvidence } from './scorer/word-evidence.js'

/**
 * Evidence, in nats per Chinese character, that a translation of many paragraphs has, and how much less suffices for
 * one of few, where every word is rarer than it seems. Set by hand so that all of 33 texts and their translations pass,
 * whole or cut to the first three paragraphs.
 */
const MIN_EVIDENCE = { nats: 0.014, lessPerParagraph: 0.05 }

/** Fewer pairs prove nothing if they hold most of the text. */
const MIN_PAIRS = 4
/** A pair with more than this share of the text is not counted, as its words occur everywhere. */
const MAX_TEXT_SHARE = 1 / 3

/**
 * Whether the words show that the two sides are translations of each other; texts that merely share a subject are not.
 * A file that pairs most of its paragraphs itself, by rows or captions, is believed.
 */
export function isTranslation(scorer: Scorer, ladder: readonly BeadSpan[]): boolean {
  const { bitext } = scorer
  const pairs = ladder.filter(({ enSize, zhSize }) => enSize > 0 && zhSize > 0)
  if (pairs.filter((span) => isBound(bitext, span)).length > pairs.length / 2) return true
  const whole: BeadSpan = { en: 0, enSize: bitext.en.size, zh: 0, zhSize: bitext.zh.size }
  const sum = (spans: readonly BeadSpan[], measure: (span: BeadSpan) => number): number =>
    spans.reduce((total, span) => total + measure(span), 0)
  const common = (span: BeadSpan): number => commonLength(bitext, span)
  const text = common(whole)
  if (pairs.length < MIN_PAIRS && sum(pairs, common) >= text / 2) return true
  const counted = pairs.filter((span) => common(span) <= MAX_TEXT_SHARE * text)
  if (counted.length === 0) return true
  const uncounted = sum(pairs, common) - sum(counted, common)
  const nats = sum(counted, (span) => evidenceOf(scorer, span))
  const paragraphs = Math.min(bitext.en.size, bitext.zh.size)
  return (
    nats / Math.max(1, text - uncounted) >=
    MIN_EVIDENCE.nats - MIN_EVIDENCE.lessPerParagraph / paragraphs
  )
}

/** Whether a bead begins in a row that holds both languages. */
function isBound({ en, zh }: Bitext, span: BeadSpan): boolean {
  const row = en.paragraphs?.[span.en].row
  return row !== undefined && row === zh.paragraphs?.[span.zh].row
}

/** The length of the shorter side, in Chinese characters. */
const commonLength = (bitext: Bitext, { en, enSize, zh, zhSize }: BeadSpan): number =>
  Math.min(lengthOf(bitext.zh, zh, zhSize), lengthOf(bitext.en, en, enSize) / bitext.ratio)

/** Evidence of all words in a bead, in nats. */
const evidenceOf = (scorer: Scorer, { en, enSize, zh, zhSize }: BeadSpan): number =>
  totalEvidence(scorer, 'en', en, enSize, zh, zhSize) +
  totalEvidence(scorer, 'zh', zh, zhSize, en, enSize)
