import { findEndings } from './endings.js'
import type { Endings } from './endings.js'
import type { Paragraph, Section, Segment, Side } from '../../types.js'
import { findStatedPairs } from './stated-pairs.js'
import type { StatedPair } from './stated-pairs.js'

/** One language as the lattice sees it: segments in order, each cut into one or more pieces. */
export interface BitextSide {
  /** Number of segments. */
  readonly size: number
  readonly texts: readonly string[]
  /** Segment → its first piece, with one more entry for the end. */
  readonly starts: Int32Array
  readonly pieces: readonly string[]
  /** Segment → total length of the segments before it, in code points, each trimmed; with one more entry for the end. */
  readonly lengthBefore: Float64Array
  /** Piece → the same for pieces. */
  readonly pieceLengthBefore: Float64Array
  readonly endings: Endings
  /** The paragraphs that the segments are, when they are paragraphs. */
  readonly paragraphs?: readonly Paragraph[]
}

/** The two sides of a text, and what is known of them as a whole. */
export interface Bitext {
  readonly en: BitextSide
  readonly zh: BitextSide
  /** English code points per Chinese code point. */
  readonly ratio: number
  /** How the file is laid out, when the segments are its paragraphs. */
  readonly sections?: readonly Section[]
  /** The pairs that the file itself states; none unless the segments are its paragraphs. */
  readonly stated: readonly StatedPair[]
}

/** Median ratio of English to Chinese length, in characters, over a hundred real files. Short texts are drawn towards it. */
export const MEDIAN_LENGTH_RATIO = 2.85
/** The median ratio counts as much as this many Chinese characters of the text. Half or twice as many change F1 by at most 0.003. */
const RATIO_PRIOR_LENGTH = 100

export function makeBitext(en: BitextSide, zh: BitextSide, sections?: readonly Section[]): Bitext {
  const ratio =
    (en.lengthBefore[en.size] + MEDIAN_LENGTH_RATIO * RATIO_PRIOR_LENGTH) /
    (zh.lengthBefore[zh.size] + RATIO_PRIOR_LENGTH)
  // Far from the median the two sides do not cover the same text, and their lengths say nothing.
  const bounded = Math.min(Math.max(ratio, MEDIAN_LENGTH_RATIO / 2), MEDIAN_LENGTH_RATIO * 2)
  const stated = findStatedPairs(en.paragraphs ?? [], zh.paragraphs ?? [], sections ?? [])
  return { en, zh, ratio: bounded, stated, ...(sections === undefined ? {} : { sections }) }
}

/** The clauses of sentences, as pieces, and which are whose. */
export function clausesOf(
  segments: readonly Segment[],
): Pick<BitextSide, 'starts'> & { readonly pieces: string[] } {
  const starts = new Int32Array(segments.length + 1)
  const pieces: string[] = []
  for (let i = 0; i < segments.length; i++) {
    const { clauses } = segments[i]
    for (let c = 0; c < clauses.length; c++) pieces.push(clauses[c].text)
    starts[i + 1] = pieces.length
  }
  return { starts, pieces }
}

/** A side whose segments are sentences and whose pieces are their clauses. */
export function sentenceSide(segments: readonly Segment[]): BitextSide {
  const { starts, pieces } = clausesOf(segments)
  return makeSide(
    segments.map((segment) => segment.text),
    starts,
    pieces,
  )
}

/** A side whose segments are paragraphs. Its pieces are those of {@link sentenceSide}, grouped more coarsely. */
export function paragraphSide(side: Side, sentences: BitextSide): BitextSide {
  const starts = new Int32Array(side.paragraphs.length + 1).fill(-1)
  side.sentences.forEach((sentence, i) => {
    if (starts[sentence.paragraph] < 0) starts[sentence.paragraph] = sentences.starts[i]
  })
  starts[side.paragraphs.length] = sentences.pieces.length
  for (let p = side.paragraphs.length - 1; p >= 0; p--) if (starts[p] < 0) starts[p] = starts[p + 1]
  return {
    ...makeSide(
      side.paragraphs.map((paragraph) => paragraph.text),
      starts,
      sentences.pieces,
      sentences.pieceLengthBefore,
    ),
    paragraphs: side.paragraphs,
  }
}

/** Paragraph → its first sentence, with one more entry for the end. */
export function firstSentences({ paragraphs, sentences }: Side): number[] {
  const starts: number[] = []
  let sentence = 0
  for (let p = 0; p <= paragraphs.length; p++) {
    while (sentence < sentences.length && sentences[sentence].paragraph < p) sentence++
    starts.push(sentence)
  }
  return starts
}

function makeSide(
  texts: readonly string[],
  starts: Int32Array,
  pieces: readonly string[],
  pieceLengthBefore = lengthsBefore(pieces),
): BitextSide {
  return {
    size: texts.length,
    texts,
    starts,
    pieces,
    lengthBefore: lengthsBefore(texts),
    pieceLengthBefore,
    endings: findEndings(texts),
  }
}

/** Addresses, link targets and tags are not translated, so they do not count as length. */
const UNTRANSLATED = /(?:https?:\/\/|www\.)[!-~]+|\]\([^()\s]*\)|<\/?[A-Za-z][^<>]*>/g

/** Present in every text whose length is not just its number of code units. Few texts have it, and this test is fast. */
const SPECIAL_LENGTH = /[<\ud800-\udfff]|:\/\/|www\.|\]\(/

function lengthsBefore(texts: readonly string[]): Float64Array {
  const before = new Float64Array(texts.length + 1)
  const usual = !SPECIAL_LENGTH.test(texts.join(''))
  let sum = 0
  for (let i = 0; i < texts.length; i++) {
    sum += usual || !SPECIAL_LENGTH.test(texts[i]) ? texts[i].trim().length : codePoints(texts[i])
    before[i + 1] = sum
  }
  return before
}

function codePoints(text: string): number {
  let count = 0
  const trimmed = text.replace(UNTRANSLATED, '').trim()
  for (let i = 0; i < trimmed.length; i++) if ((trimmed.charCodeAt(i) & 0xfc00) !== 0xdc00) count++
  return count
}

export const lengthOf = ({ lengthBefore }: BitextSide, from: number, count: number): number =>
  lengthBefore[from + count] - lengthBefore[from]

/**
 * Constants of the length misfit, fitted to the development gold: the offset keeps very short texts comparable, and
 * texts of the length below have twice the variance of long ones. In code points.
 */
export const LENGTH_OFFSET = 7
const LENGTH_VARIANCE = 0.1
const DOUBLE_VARIANCE_LENGTH = 80

/**
 * How badly two lengths fit, in nats: d²/2s² with d = ln((a + 7) / (b + 7)) and s² = 0.1·(1 + 80/a), after Gale and Church
 * (1993), with the log ratio of the lengths instead of their difference. The same as in `kernel/assembly/bitext.ts`,
 * which a test compares.
 */
export function lengthMisfit(enLength: number, zhLength: number): number {
  const d = Math.log((enLength + LENGTH_OFFSET) / (zhLength + LENGTH_OFFSET))
  return d * d * precisionOf(enLength)
}

const precisionOf = (enLength: number): number =>
  1 / (2 * LENGTH_VARIANCE * (1 + DOUBLE_VARIANCE_LENGTH / Math.max(enLength, 1)))
