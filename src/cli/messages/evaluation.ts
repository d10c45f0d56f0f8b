import type { BeadNumbers, Comparison, Evaluation, Score, ShapeEvaluation } from '../../index.js'
import { printable } from './messages.js'

/** What one aligner got right, and how another compares with it. */
export interface Judged {
  readonly evaluation: Evaluation
  readonly other?: Evaluation
  readonly comparison?: Comparison
}

/** The segments by number. */
export interface SegmentTexts {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

/** Tables for people. */
export function evaluationText(
  { evaluation, other, comparison }: Judged,
  differences: boolean,
  texts: SegmentTexts | undefined,
): string {
  return [
    scores(evaluation),
    shapes(evaluation.shapes),
    ...(other === undefined ? [] : ['the second:', scores(other), shapes(other.shapes)]),
    ...(comparison === undefined ? [] : [compared(comparison)]),
    ...(differences ? [differing(evaluation, texts)] : []),
  ].join('\n')
}

/** The same for programs, with the texts where they are known. */
export const evaluationJson = (judged: Judged, texts: SegmentTexts | undefined): string =>
  `${JSON.stringify(
    texts === undefined
      ? judged
      : {
          ...judged,
          evaluation: {
            ...judged.evaluation,
            missed: judged.evaluation.missed.map((bead) => withTexts(bead, texts)),
            wrong: judged.evaluation.wrong.map((bead) => withTexts(bead, texts)),
          },
        },
    undefined,
    2,
  )}\n`

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

/** `- [3,4]:[2]` what is in gold only, `+ [3]:[2]` what was proposed only; by their place in the text. */
function differing({ missed, wrong }: Evaluation, texts: SegmentTexts | undefined): string {
  const marked = [
    ...missed.map((bead) => ({ mark: '-', bead })),
    ...wrong.map((bead) => ({ mark: '+', bead })),
  ].sort((a, b) => placeOf(a.bead) - placeOf(b.bead))
  return marked.map(({ mark, bead }) => `${mark} ${shown(bead, texts)}\n`).join('')
}

/** The first English segment, or where there is none the first Chinese: near enough to sort by. */
const placeOf = ({ en, zh }: BeadNumbers): number => en[0] ?? zh[0]

function shown(bead: BeadNumbers, texts: SegmentTexts | undefined): string {
  const numbers = `[${bead.en.join()}]:[${bead.zh.join()}]`
  if (texts === undefined) return numbers
  const { enText, zhText } = withTexts(bead, texts)
  return `${numbers}\n    ${printable(enText)}\n    ${printable(zhText)}`
}

const withTexts = (
  { en, zh }: BeadNumbers,
  texts: SegmentTexts,
): BeadNumbers & { readonly enText: string; readonly zhText: string } => ({
  en,
  zh,
  enText: en.map((segment) => texts.en[segment] ?? '').join(' '),
  zhText: zh.map((segment) => texts.zh[segment] ?? '').join(''),
})
