import type { BeadNumbers, Comparison, Evaluation, Score, ShapeEvaluation } from '../../index.js'
import type { Evaluated, NumberedDocument } from '../evaluate/evaluate-documents.js'
import { widthOf } from '../../wrap.js'
import { printable } from './messages.js'
import type { Words } from '../words/index.js'

type EvaluationWords = Words['evaluation']

/** All documents as one text, and each by itself. */
export interface EvaluatedDocuments extends Evaluated {
  readonly documents: readonly EvaluatedDocument[]
  /** By the folder that documents stand in, where there are folders. */
  readonly genres: readonly EvaluatedGenre[]
}

export type EvaluatedDocument = NumberedDocument & Evaluated

export interface EvaluatedGenre extends Evaluated {
  readonly genre: string
  readonly documents: number
}

/** Tables for people. */
export function evaluationText(
  evaluated: EvaluatedDocuments,
  differences: boolean,
  words: EvaluationWords,
): string {
  const { evaluation, other, comparison, documents, genres } = evaluated
  const isNamed = documents.length > 1
  return [
    scores(evaluation, words),
    shapes(evaluation.shapes, words),
    ...(other === undefined
      ? []
      : [words.second, scores(other, words), shapes(other.shapes, words)]),
    ...(comparison === undefined ? [] : [compared(comparison, words)]),
    ...(genres.length === 0 ? [] : [genreTable(genres, words)]),
    ...(differences ? documents.map((one) => differing(one, isNamed ? words : undefined)) : []),
  ].join('\n')
}

/** The same for programs, with the texts where they are known. */
export function evaluationJson({ documents, genres, ...evaluated }: EvaluatedDocuments): string {
  const [first] = documents
  return `${JSON.stringify(
    documents.length === 1
      ? { ...evaluated, evaluation: evaluationWithTexts(first) }
      : {
          ...evaluated,
          genres,
          documents: documents.map(({ name, genre, evaluation, segments, ...one }) => ({
            name,
            genre,
            evaluation: evaluationWithTexts({ evaluation, ...(segments && { segments }) }),
            ...(one.other && { other: one.other }),
          })),
        },
    undefined,
    2,
  )}\n`
}

type Shown = Pick<EvaluatedDocument, 'evaluation' | 'segments'>

const evaluationWithTexts = ({ evaluation, segments }: Shown): Evaluation =>
  segments === undefined
    ? evaluation
    : {
        ...evaluation,
        missed: evaluation.missed.map((bead) => withTexts(bead, segments)),
        wrong: evaluation.wrong.map((bead) => withTexts(bead, segments)),
      }

type Segments = NonNullable<NumberedDocument['segments']>

/** `strict`, the longest, or a figure, and two blanks. */
const CELL_COLUMNS = 8

const cell = (text: string, columns = CELL_COLUMNS): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)))

const figures = ({ precision, recall, f1 }: Score): string =>
  [precision, recall, f1].map((value) => value.toFixed(4)).join('  ')

const scores = ({ strict, lax, proposed, gold }: Evaluation, words: EvaluationWords): string =>
  [
    ['', ...words.columns]
      .map((text) => cell(text))
      .join('')
      .trimEnd(),
    `${cell(words.strict)}${figures(strict)}`,
    `${cell(words.lax)}${figures(lax)}`,
    words.beads(proposed, gold),
    '',
  ].join('\n')

const shapes = (all: readonly ShapeEvaluation[], words: EvaluationWords): string =>
  all
    .map(
      ({ shape, strict, proposed, gold }) =>
        `${cell(shape)}${figures(strict)}  ${words.ofShape(proposed, gold)}\n`,
    )
    .join('')

const compared = (
  { difference, interval: [low, high], p, sections }: Comparison,
  words: EvaluationWords,
): string =>
  `${words.compared(signed(difference), signed(low), signed(high), p.toFixed(3), sections)}\n`

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`

/** Strict and lax F1 of each genre, of both aligners where there are two. */
function genreTable(genres: readonly EvaluatedGenre[], words: EvaluationWords): string {
  const columns = Math.max(...genres.map(({ genre }) => widthOf(genre)), CELL_COLUMNS) + 1
  return genres
    .map(({ genre, documents, evaluation, other }) => {
      const both = other === undefined ? [evaluation] : [evaluation, other]
      const f1Of = (measure: 'strict' | 'lax'): string =>
        words.f1(
          words[measure],
          both.map((one) => one[measure].f1.toFixed(4)),
        )
      const cells = [cell(genre, columns), f1Of('strict'), f1Of('lax'), words.documents(documents)]
      return `${cells.join('  ')}\n`
    })
    .join('')
}

/** `- [3,4]:[2]` what is in gold only, `+ [3]:[2]` what was proposed only; by their place in the text. */
function differing(
  { name, evaluation: { missed, wrong }, segments }: EvaluatedDocument,
  named: EvaluationWords | undefined,
): string {
  const marked = [
    ...missed.map((bead) => ({ mark: '-', bead })),
    ...wrong.map((bead) => ({ mark: '+', bead })),
  ].sort((a, b) => placeOf(a.bead) - placeOf(b.bead))
  const lines = marked.map(({ mark, bead }) => `${mark} ${shown(bead, segments)}\n`)
  const isNamed = named !== undefined && lines.length > 0
  return [...(isNamed ? [`${named.document(printable(name))}\n`] : []), ...lines].join('')
}

/** The first English segment, or where there is none the first Chinese: near enough to sort by. */
const placeOf = ({ en, zh }: BeadNumbers): number => en[0] ?? zh[0]

function shown(bead: BeadNumbers, texts: Segments | undefined): string {
  const numbers = `[${bead.en.join()}]:[${bead.zh.join()}]`
  if (texts === undefined) return numbers
  const { enText, zhText } = withTexts(bead, texts)
  return `${numbers}\n    ${printable(enText)}\n    ${printable(zhText)}`
}

const withTexts = (
  { en, zh }: BeadNumbers,
  texts: Segments,
): BeadNumbers & { readonly enText: string; readonly zhText: string } => ({
  en,
  zh,
  enText: en.map((segment) => texts.en[segment] ?? '').join(' '),
  zhText: zh.map((segment) => texts.zh[segment] ?? '').join(''),
})
