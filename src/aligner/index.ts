import type {
  Alternative,
  Document,
  Ladder,
  LadderBead,
  Language,
  Level,
  Pin,
  RowMode,
  Segment,
  Side,
  Translation,
} from '../types.js'
import type { Region } from './ladder/band.js'
import { joinDoubtful } from './doubtful-paragraphs.js'
import { cutClauses } from './clauses/index.js'
import { SLACK, makeModel } from './scorer/model.js'
import { cutWords } from './cues/word/words.js'
import type { Words } from './cues/word/words.js'
import { alignPieces, toConfidence } from './align-region.js'
import { addLearned, collectWitnesses, makeScorer } from './scorer/scorer.js'
import type { Scorer, Witnesses } from './scorer/scorer.js'
import type { ConfidentBead, ScoredBead } from './align-region.js'
import { clipped, orderPins, paragraphsOf, piecesOf, pinsIn } from './pins.js'
import type { Piece } from './pins.js'
import { assignConfidence } from './belief/confidence.js'
import type { AlternativeSpans } from './alternatives.js'
import { explainBeads } from './explain-beads.js'
import { setApart } from './moved/apart.js'
import { findMoved } from './moved/index.js'
import type { Movable } from './moved/index.js'
import { isPair, segmentsFrom } from './ladder/beads.js'
import type { BeadSpan } from './ladder/beads.js'
import type { Shape } from './ladder/shapes.js'
import { withKernel } from './kernel/kernel.js'
import type { Kernel } from './kernel/kernel.js'
import { learnTranslations, worthLearning } from './learn.js'
import type { Dictionary } from './dictionary/dictionary.js'
import { beginsInOneRow, checkTranslation, isPairedByRows } from './translation-check/index.js'
import type { BitextSide } from './bitext/bitext.js'
import { firstSentences, makeBitext, paragraphSide, sentenceSide } from './bitext/bitext.js'
import { joinSlices, paragraphsOfSlice, slicesOf, takeSlice } from './long-documents.js'
import { rowSlices, sentencesOfRow, statedBeads } from './stated-rows.js'
import type { CutSlice, SliceSizes } from './long-documents.js'
import { PARAGRAPH_WEIGHTS, WEIGHTS } from './weights.js'

export interface AlignOptions {
  /** Default `sentence`. */
  readonly level?: Level
  /** Whether each bead lists the evidence for and against it. Default false. */
  readonly explain?: boolean
  /** Terms that translate each other. They outrank the dictionary. */
  readonly glossary?: readonly Translation[]
  /**
   * Beads that are known to be right, in any order. The ladder goes through them, with confidence 1, and every other
   * confidence is the probability given them. At clause level they are not cut.
   */
  readonly pins?: readonly Pin[]
}

/**
 * Pairs a document's English and Chinese: first paragraphs, then the sentences inside each group of paragraphs and, at
 * clause level, the clauses inside each bead of sentences. The same document always gives the same ladder.
 * @param sizes of the slices in which a very long document is aligned
 * @throws AlignError `badPins` when pins do not fit the document or each other
 */
export const alignDocument = (
  document: Document,
  dictionary: Dictionary,
  options: AlignOptions = {},
  sizes?: SliceSizes,
): Ladder =>
  withKernel(dictionary, (kernel) => {
    const byParagraphs = isByParagraph(options.level) && !isSegmented(document)
    const splits = isFlat(document) && !isByParagraph(options.level)
    const unit = byParagraphs ? 'paragraphs' : 'sentences'
    const pins = orderPins(options.pins ?? [], document.en[unit].length, document.zh[unit].length)
    const inSentences = byParagraphs ? sentencePins(document, pins) : pins
    const slices: readonly CutSlice[] =
      statedRows(document, pins) === undefined
        ? slicesOf(document, kernel, splits, sizes, inSentences)
        : rowSlices(document, ROW_SLICE)
    if (slices.length === 1) return alignWith(kernel, document, { ...options, pins })
    const ladders = slices.map((slice) => {
      kernel.clear()
      const within = byParagraphs ? paragraphsOfSlice(document, slice) : slice
      const settings = { ...options, pins: pinsIn(pins, within) }
      return alignWith(kernel, takeSlice(document, slice), settings, slice.words?.())
    })
    return joinSlices(document, slices, ladders)
  })

/** Sentences of a side in a slice of a memory: rows need no band around anchors, and tables of witnesses stay small. */
const ROW_SLICE = 3000

/** What becomes of the rows that the file itself pairs; whoever pins beads aligns it anew. */
const statedRows = ({ rows }: Document, pins: readonly Pin[]): RowMode | undefined =>
  pins.length === 0 ? rows : undefined

/** What is to be aligned, and how. */
interface Task {
  readonly document: Document
  readonly level: Level
  /** Whether beads say what speaks for them. */
  readonly explained: boolean
  readonly pins: readonly Pin[]
  readonly rows: RowMode | undefined
}

/** Both sides as the aligner sees them, and their words. */
interface Evidence {
  readonly en: BitextSide
  readonly zh: BitextSide
  readonly words: Words
  readonly witnesses: Witnesses
}

function alignWith(
  kernel: Kernel,
  document: Document,
  { level = 'sentence', explain: explained = false, glossary = [], pins = [] }: AlignOptions,
  cut?: Words,
): Ladder {
  const task = { document, level, explained, pins, rows: statedRows(document, pins) }
  const en = sentenceSide(document.en.sentences)
  const zh = sentenceSide(document.zh.sentences)
  const words =
    cut === undefined ? cutWords(en.pieces, zh.pieces, kernel, glossary) : { ...cut, glossary }
  const evidence = { en, zh, words, witnesses: collectWitnesses(words, kernel) }
  return isByParagraph(level) && !isSegmented(document)
    ? alignParagraphs(task, evidence)
    : alignAllSentences(task, evidence)
}

function alignParagraphs(task: Task, { en, zh, words, witnesses }: Evidence): Ladder {
  const { document, pins, rows } = task
  const scorer = asked(task, makeParagraphScorer(document, en, zh, witnesses, rows))
  const segments = { en: paragraphSegments(document.en), zh: paragraphSegments(document.zh) }
  const ladder = rows === undefined ? alignWhole(scorer, pins) : statedBeads(document)
  // A paragraph that is hardly translated may hold a sentence that is.
  const beads = assignConfidence(scorer, ladder, isPair)
  const isSettled = isBelieved(task, beads, segments)
  const kept = isSettled ? beads : checkTranslation(scorer, words, beads)
  return result(task, scorer, withMoved(task, scorer, kept, segments), segments)
}

function alignAllSentences(task: Task, { en, zh, words, witnesses }: Evidence): Ladder {
  const { document, level, pins, rows } = task
  const segments = { en: document.en.sentences, zh: document.zh.sentences }
  const groups = isFlat(document)
    ? [{ pieces: piecesOf(wholeDocument(document), pins), confidence: 1 }]
    : groupsOf(document, pins, makeParagraphScorer(document, en, zh, witnesses, rows))
  const first = asked(task, makeScorer(makeBitext(en, zh), witnesses, makeModel(WEIGHTS)))
  const { scorer, beads: ladder, learned } = alignSentences(groups, first, words)
  const beads = assignConfidence(scorer, ladder, isStatedIn(document))
  const isSettled = isSegmented(document) || isBelieved(task, beads, segments)
  const checked = isSettled ? beads : checkTranslation(first, words, beads)
  const kept = withMoved(task, scorer, checked, segments)
  const taught = kept.some(isPair) ? learned : []
  if (level !== 'clause' || rows === 'keep') return result(task, scorer, kept, segments, taught)
  const cut = cutClauses(document.en, document.zh, scorer, kept)
  return { ...result(task, cut.scorer, cut.beads, cut, taught), uncut: kept.map(toBead) }
}

/** A scorer whose ladders say what would stand in place of each bead, if that is asked for. */
const asked = ({ explained }: Task, scorer: Scorer): Scorer =>
  explained ? { ...scorer, model: { ...scorer.model, namesAlternatives: true } } : scorer

type Segments = Readonly<Record<Language, readonly Segment[]>>

/** Whether a file itself says of two sentences that they belong together, as memories, tables and subtitles do. */
export const isStatedIn =
  (document: Document) =>
  (pair: BeadSpan): boolean =>
    document.rows !== undefined ||
    beginsInOneRow(document, pair, document.en.sentences, document.zh.sentences)

/** Whoever pins beads knows that the sides are translations of each other, and so does a file that pairs its rows. */
const isBelieved = (
  { document, pins, rows }: Task,
  ladder: readonly BeadSpan[],
  { en, zh }: Segments,
): boolean => rows !== undefined || pins.length > 0 || isPairedByRows(document, ladder, en, zh)

/**
 * The ladder with the halves of moved pairs. Nothing has a partner outside its row where the file states rows, subtitles
 * are shown in the order of the film, and two texts of which nothing is paired have nothing to do with each other.
 */
function withMoved(
  { document, rows }: Task,
  scorer: Scorer,
  beads: readonly ConfidentBead[],
  { en, zh }: Segments,
): readonly ConfidentBead[] {
  if (rows !== undefined || document.reader === 'subtitles' || !beads.some(isPair)) return beads
  const movable = ({ paragraphs }: Side, segments: readonly Segment[]): Movable => ({
    canMove: (segment) => paragraphs[segments[segment].paragraph].row === undefined,
    isSentence: (segment) => endsSentence(segments[segment].text),
  })
  const found = findMoved(scorer, beads, {
    en: movable(document.en, en),
    zh: movable(document.zh, zh),
  })
  return setApart(beads, found)
}

function result(
  { document, level, explained }: Task,
  scorer: Scorer,
  beads: readonly ConfidentBead[],
  { en, zh }: Segments,
  learned: readonly Translation[] = [],
): Ladder {
  const shown = beads.map(toBead)
  if (!explained) return { document, level, en, zh, beads: shown, learned }
  const explanations = explainBeads(scorer, beads)
  const told = shown.map((bead, i) => ({ ...bead, ...explanations[i] }))
  return { document, level, en, zh, beads: told, learned }
}

const SENTENCE_END = /[.!?。！？…]["'”’」』)）]*\s*$/

const endsSentence = (text: string): boolean => SENTENCE_END.test(text)

/** Subtitles, left as they are, are paragraphs. */
export const isByParagraph = (level: Level | undefined): boolean =>
  level === 'paragraph' || level === 'cue'

/**
 * @param en the sentences of the English side
 * @param zh those of the Chinese side
 * @param rows what becomes of rows that the file itself pairs
 */
export function makeParagraphScorer(
  document: Document,
  en: BitextSide,
  zh: BitextSide,
  witnesses: Witnesses,
  rows?: RowMode,
): Scorer {
  const sides = [paragraphSide(document.en, en), paragraphSide(document.zh, zh)] as const
  // The file's own word for its rows is counted apart from the evidence.
  if (rows !== undefined) return makeScorer(makeBitext(...sides), witnesses, makeModel(WEIGHTS))
  const bitext = makeBitext(...sides, document.sections)
  const slack = bitext.en.size * bitext.zh.size <= FULL_SEARCH_CELLS ? Infinity : SLACK.paragraphs
  const model = isFlat(document)
    ? makeModel(WEIGHTS)
    : makeModel(PARAGRAPH_WEIGHTS, slack, 'likeliest')
  return makeScorer(bitext, witnesses, model)
}

/** Up to this many pairs of paragraphs, English times Chinese, the coarse pass drops no bead. */
const FULL_SEARCH_CELLS = 12

function alignWhole(scorer: Scorer, pins: readonly Pin[] = []): ConfidentBead[] {
  const { en, zh } = scorer.bitext
  const pieces = piecesOf({ en: { from: 0, to: en.size }, zh: { from: 0, to: zh.size } }, pins)
  return alignPieces(scorer, pieces).flat().map(toConfident)
}

export const toConfident = (bead: ScoredBead): ConfidentBead => ({
  ...bead,
  confidence: toConfidence(bead.posterior),
})

/** Whether the lines of the input are the segments: then it has no paragraphs. */
const isSegmented = ({ reader }: Document): boolean => reader === 'lines'

/** Whether sentences are aligned without aligning paragraphs first. */
export const isFlat = (document: Document): boolean =>
  document.rows === undefined &&
  (isSegmented(document) || hasSentenceLines(document) || hasLongParagraphs(document))

/** Up to this ratio of sentences to lines a file counts as having a sentence on each line. */
const MAX_SENTENCES_PER_LINE = 1.15

/** Whether two files have a sentence on each line, as corpora do. Their lines are split and joined like sentences. */
const hasSentenceLines = ({ sections, en, zh }: Document): boolean =>
  sections.every(({ layout }) => layout === 'two files') &&
  [en, zh].every(
    ({ paragraphs, sentences }) => sentences.length <= paragraphs.length * MAX_SENTENCES_PER_LINE,
  )

/**
 * Paragraphs that have this many sentences on average, on both sides of two files, are too few to be aligned by
 * themselves. Of the gold, joined into paragraphs of 50 sentences, strict F1 is 0.857 without and 0.824 with them; of 20,
 * it is 0.874, with half this limit as well.
 */
const LONG_PARAGRAPH_SENTENCES = 30

/** Whether two files are running text with hardly any paragraphs. */
const hasLongParagraphs = ({ sections, en, zh }: Document): boolean =>
  sections.every(({ layout }) => layout === 'two files') &&
  [en, zh].every(
    ({ paragraphs, sentences }) => sentences.length >= paragraphs.length * LONG_PARAGRAPH_SENTENCES,
  )

/** Sentences that belong together, and how sure that is, 0..1. */
export interface Group {
  readonly pieces: readonly Piece[]
  readonly confidence: number
  /** Whether the file itself says that they belong together, */
  readonly isRow?: boolean
  /** or that they have no partner. */
  readonly isKnown?: boolean
}

/** The sentences of each bead of paragraphs. */
function groupsOf(document: Document, pins: readonly Pin[], scorer: Scorer): Group[] {
  const whole = wholeDocument(document)
  const group = makeGrouping(document)
  if (statedRows(document, pins) !== undefined)
    return statedBeads(document).map((row) => ({
      ...group(row, whole),
      ...(isPair(row) ? { isRow: true } : { isKnown: true }),
    }))
  if (pins.length > 0) return groupsBetween(document, piecesOf(whole, pins), scorer)
  return joinedWhereDoubtful(document, alignWhole(scorer)).map((bead) => group(bead, whole))
}

/**
 * The pinned pieces, and between them the sentences of each bead of paragraphs. Where a pin is a part of a paragraph,
 * the rest of it belongs to the pieces beside it.
 */
export function groupsBetween(
  document: Document,
  pieces: readonly Piece[],
  scorer: Scorer,
): Group[] {
  const group = makeGrouping(document)
  const between = pieces.filter(({ pinned }) => pinned !== true)
  const paragraphs = between.map(({ en, zh }) => ({
    en: paragraphsOf(document.en, en),
    zh: paragraphsOf(document.zh, zh),
  }))
  const ladders = alignPieces(scorer, paragraphs)
  let next = 0
  return pieces.flatMap((piece): Group[] =>
    piece.pinned === true
      ? [{ pieces: [piece], confidence: 1 }]
      : joinedWhereDoubtful(document, ladders[next++].map(toConfident)).map((bead) =>
          group(bead, piece),
        ),
  )
}

/** In two files the order of the sentences is all there is to know; elsewhere the layout tells which paragraphs belong together. */
const joinedWhereDoubtful = (
  { sections, en, zh }: Document,
  beads: readonly ConfidentBead[],
): readonly ConfidentBead[] =>
  sections.every(({ layout }) => layout === 'two files')
    ? joinDoubtful(beads, { en: firstSentences(en), zh: firstSentences(zh) })
    : beads

/** Makes a group of the sentences of a bead of paragraphs, as far as they are within a region. */
function makeGrouping(document: Document): (bead: ConfidentBead, within: Region) => Group {
  const starts = { en: firstSentences(document.en), zh: firstSentences(document.zh) }
  return ({ en, enSize, zh, zhSize, confidence }, within) => ({
    pieces: [
      {
        en: clipped({ from: starts.en[en], to: starts.en[en + enSize] }, within.en),
        zh: clipped({ from: starts.zh[zh], to: starts.zh[zh + zhSize] }, within.zh),
      },
    ],
    confidence,
  })
}

/** Aligns the sentences of all groups, a second time if the first pass taught new translations. */
function alignSentences(
  groups: readonly Group[],
  scorer: Scorer,
  words: Words,
): { scorer: Scorer; beads: ConfidentBead[]; learned: readonly Translation[] } {
  const beads = sentencesWithin(groups, scorer)
  const learned = worthLearning(beads) ? learnTranslations(scorer, beads, words) : []
  if (learned.length === 0) return { scorer, beads, learned }
  const witnesses = addLearned(scorer.tables, words, learned)
  const second = makeScorer(scorer.bitext, witnesses, scorer.model)
  return { scorer: second, beads: sentencesWithin(groups, second), learned }
}

/** A bead of sentences is as sure as its paragraphs let it be. */
export const sentencesWithin = (
  groups: readonly Group[],
  scorer: Scorer,
  known?: readonly Shape[],
): ConfidentBead[] =>
  groups.flatMap(({ pieces, confidence, isRow, isKnown }) => {
    const beads =
      isRow === true ? sentencesOfRow(scorer, pieces[0]) : alignPieces(scorer, pieces, known).flat()
    return beads.map((bead) => ({
      ...bead,
      confidence: toConfidence(bead.posterior) * confidence,
      ...(isKnown === true && { pinned: true }),
    }))
  })

const wholeDocument = ({ en, zh }: Document): Region => ({
  en: { from: 0, to: en.sentences.length },
  zh: { from: 0, to: zh.sentences.length },
})

/** Pins of paragraphs as pins of their sentences. */
function sentencePins(document: Document, pins: readonly Pin[]): Pin[] {
  if (pins.length === 0) return []
  const [en, zh] = [firstSentences(document.en), firstSentences(document.zh)]
  return pins.map((pin) => ({
    en: { from: en[pin.en.from], to: en[pin.en.to] },
    zh: { from: zh[pin.zh.from], to: zh[pin.zh.to] },
  }))
}

export const toBead = ({
  en,
  enSize,
  zh,
  zhSize,
  confidence,
  doubts = [],
  moved,
  alternative,
}: ConfidentBead): LadderBead => ({
  en: segmentsFrom(en, enSize),
  zh: segmentsFrom(zh, zhSize),
  confidence,
  ...(doubts.length > 0 && { doubts }),
  ...(alternative !== undefined && { alternative: alternative && toAlternative(alternative) }),
  ...(moved !== undefined && { moved: moved.en }),
})

const toAlternative = ({ beads, behind, lacks }: AlternativeSpans): Alternative => ({
  beads: beads.map(({ en, enSize, zh, zhSize }) => ({
    en: segmentsFrom(en, enSize),
    zh: segmentsFrom(zh, zhSize),
  })),
  behind,
  lacks,
})

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
