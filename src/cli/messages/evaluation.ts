import type { BeadNumbers, Comparison, Evaluation, Score, ShapeEvaluation } from '../../index.js'
import type { Evaluated, NumberedDocument } from '../evaluate/evaluate-documents.js'
import { count } from './count.js'
import { printable } from './messages.js'

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
export function evaluationText(evaluated: EvaluatedDocuments, differences: boolean): string {
  const { evaluation, other, comparison, documents, genres } = evaluated
  return [
    scores(evaluation),
    shapes(evaluation.shapes),
    ...(other === undefined ? [] : ['the second:', scores(other), shapes(other.shapes)]),
    ...(comparison === undefined ? [] : [compared(comparison)]),
    ...(genres.length === 0 ? [] : [genreTable(genres)]),
    ...(differences ? documents.map((one) => differing(one, documents.length > 1)) : []),
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

/** `strict`, the longest, and two blanks. */
const NAME_COLUMNS = 8

const figures = ({ precision, recall, f1 }: Score): string =>
  [precision, recall, f1].map((value) => value.toFixed(4)).join('  ')

const scores = ({ strict, lax, proposed, gold }: Evaluation): string =>
  [
    `${' '.repeat(NAME_COLUMNS)}P       R       F1`,
    `${'strict'.padEnd(NAME_COLUMNS)}${figures(strict)}`,
    `${'lax'.padEnd(NAME_COLUMNS)}${figures(lax)}`,
    `${proposed} beads proposed, ${gold} in gold`,
    '',
  ].join('\n')

const shapes = (all: readonly ShapeEvaluation[]): string =>
  all
    .map(
      ({ shape, strict, proposed, gold }) =>
        `${shape.padEnd(NAME_COLUMNS)}${figures(strict)}  ${proposed} proposed, ${gold} in gold\n`,
    )
    .join('')

const compared = ({ difference, interval: [low, high], p, sections }: Comparison): string =>
  `difference of strict F1: ${signed(difference)}, 95 % between ${signed(low)} and ${signed(high)}, p = ${p.toFixed(3)} (paired bootstrap, ${sections} sections)\n`

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`

/** Strict and lax F1 of each genre, of both aligners where there are two. */
function genreTable(genres: readonly EvaluatedGenre[]): string {
  const columns = Math.max(...genres.map(({ genre }) => genre.length), NAME_COLUMNS) + 1
  return genres
    .map(({ genre, documents, evaluation, other }) =>
      [
        genre.padEnd(columns),
        `strict F1 ${f1s('strict', evaluation, other)}`,
        `lax F1 ${f1s('lax', evaluation, other)}`,
        count(documents, 'document'),
      ].join('  '),
    )
    .map((line) => `${line}\n`)
    .join('')
}

const f1s = (
  measure: 'strict' | 'lax',
  evaluation: Evaluation,
  other: Evaluation | undefined,
): string =>
  [evaluation, ...(other === undefined ? [] : [other])]
    .map((one) => one[measure].f1.toFixed(4))
    .join(' and ')

/** `- [3,4]:[2]` what is in gold only, `+ [3]:[2]` what was proposed only; by their place in the text. */
function differing(
  { name, evaluation: { missed, wrong }, segments }: EvaluatedDocument,
  isNamed: boolean,
): string {
  const marked = [
    ...missed.map((bead) => ({ mark: '-', bead })),
    ...wrong.map((bead) => ({ mark: '+', bead })),
  ].sort((a, b) => placeOf(a.bead) - placeOf(b.bead))
  const lines = marked.map(({ mark, bead }) => `${mark} ${shown(bead, segments)}\n`)
  return [...(isNamed && lines.length > 0 ? [`${printable(name)}:\n`] : []), ...lines].join('')
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
