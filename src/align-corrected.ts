import { align, spokenAt } from './align.js'
import type { AlignOptions } from './align.js'
import { applyRows, fitCorrections } from './corrections/index.js'
import type { CorrectedRow, Corrections } from './corrections/index.js'
import type { Alignment, Document } from './types.js'

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
): boolean => isByParagraph(corrections.level) === isByParagraph(level)

/** Cues are paragraphs of their own. */
const isByParagraph = (level: AlignOptions['level']): boolean =>
  level === 'paragraph' || level === 'cue'

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
  const fitted = fitCorrections(spokenAt(document, options.level), corrections)
  const pins = fitted.rows.map(({ pin }) => pin)
  const alignment = applyRows(align(fitted.document, { ...options, pins }), fitted.rows)
  return {
    alignment,
    used: fitted.rows.filter(({ row }) => row.state !== 'passed').length,
    lost: fitted.lost.filter(({ state }) => state !== 'passed'),
    isChanged: fitted.isChanged,
  }
}
