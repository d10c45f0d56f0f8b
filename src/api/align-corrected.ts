import { alignInOrder, spokenAt } from './align.js'
import type { AlignOptions } from './align.js'
import {
  applyRows,
  fitCorrections,
  isDecided,
  isOfParagraphs,
  showRows,
} from '../corrections/index.js'
import type {
  CorrectedRow,
  Corrections,
  Fitted,
  RowState,
  ScoredRow,
} from '../corrections/index.js'
import { joinMoved } from '../alignment/moved.js'
import { verdictOf, withVerdicts } from '../alignment/verdicts.js'
import type { Verdict } from '../alignment/verdicts.js'
import type { Alignment, Document, Ladder } from '../types.js'

/** An alignment as a person left it. */
export interface Corrected {
  readonly alignment: Alignment
  /** Rows that a person confirmed, corrected or deleted, and that are in the alignment. */
  readonly used: number
  /** Rows that are no longer in the text, so that nothing came of them. */
  readonly lost: readonly CorrectedRow[]
  /** Whether the text is another than the one that was corrected. */
  readonly isChanged: boolean
}

/** Whether corrections made at one level can be used at another: paragraphs are not sentences. */
export const fitsLevel = (
  corrections: Corrections,
  level: AlignOptions['level'] = 'sentence',
): boolean => isOfParagraphs(corrections.level) === isOfParagraphs(level)

/**
 * Aligns a document in which a person corrected rows: their pairs stay as they were left, and the others are aligned
 * around them.
 * @throws AlignError as `align` does
 */
export function alignCorrected(
  document: Document,
  corrections: Corrections,
  options: AlignOptions = {},
): Corrected {
  const { alignment, fitted } = alignFitted(document, corrections, options)
  return {
    alignment: withVerdicts(joinMoved(applyRows(alignment, fitted))),
    used: fitted.rows.filter(({ row }) => isDecided(row.state)).length,
    lost: fitted.lost.filter(({ state }) => state !== 'passed'),
    isChanged: fitted.isChanged,
  }
}

/** An alignment as a person corrects it: deleted pairs and texts that were edited are still there. */
export interface Reviewable {
  readonly alignment: Alignment
  readonly rows: readonly ScoredRow[]
  /** Rows that are no longer in the text. */
  readonly lost: readonly CorrectedRow[]
}

/**
 * Aligns a document around corrected rows, to be corrected further. The alignment's document has its sentences cut where
 * corrected rows begin and end.
 * @throws AlignError as `align` does
 */
export function alignForReview(
  document: Document,
  corrections: Corrections,
  options: AlignOptions = {},
): Reviewable {
  const { alignment, fitted } = alignFitted(document, corrections, options)
  const rows = showRows(alignment, fitted).map((row, i): ScoredRow => {
    const verdict = row.state === undefined ? verdictOf(alignment, alignment.beads[i]) : undefined
    return verdict === undefined ? row : { ...row, state: STATES[verdict] }
  })
  return { alignment, rows, lost: fitted.lost }
}

/** What a verdict in a workbook is to a review. */
const STATES: Readonly<Record<Verdict, RowState>> = { ok: 'confirmed', wrong: 'deleted' }

/** Corrected rows that are no longer in a document's text, found without aligning it. */
export const lostRows = (
  document: Document,
  corrections: Corrections,
  level: AlignOptions['level'] = 'sentence',
): readonly CorrectedRow[] => fitCorrections(spokenAt(document, level), corrections).lost

function alignFitted(
  document: Document,
  corrections: Corrections,
  options: AlignOptions,
): { alignment: Ladder; fitted: Fitted } {
  const fitted = fitCorrections(spokenAt(document, options.level), corrections)
  const pins = fitted.rows.map(({ pin }) => pin)
  return { alignment: alignInOrder(fitted.document, { ...options, pins }), fitted }
}
