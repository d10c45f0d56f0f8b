import type { DoubtReason, Segment } from '../types.js'
import type { CorrectedRow, CorrectedSide, RowState } from './corrections.js'
import type { Sources } from './anchor.js'

/** A pair on the screen. */
export interface ShownRow {
  readonly en: readonly Segment[]
  readonly zh: readonly Segment[]
  /** Absent until a person has reviewed it. */
  readonly state?: RowState
  /** What a person wrote instead of a side. */
  readonly edited?: { readonly en?: string; readonly zh?: string }
  readonly note?: string
  /** 0..1, and why it is doubtful; kept of a row that was passed. */
  readonly confidence?: number
  readonly doubts?: readonly DoubtReason[]
}

/**
 * The rows that a person has reviewed or written a note on, as they are kept. The page makes them at every save, between two keys, so that
 * rows without a state cost next to nothing.
 * @param rows all of a document's, in order
 * @param passed the first rows, so many, count as reviewed
 */
export function makeRows(rows: readonly ShownRow[], sources: Sources, passed = 0): CorrectedRow[] {
  const made: CorrectedRow[] = []
  const side = (at: number, language: 'en' | 'zh'): CorrectedSide => {
    const { edited } = rows[at]
    const segments = rows[at][language]
    const from = segments[0]?.from ?? endBefore(rows, at, language)
    const to = segments.at(-1)?.to ?? from
    const text = edited?.[language]
    return {
      from,
      to,
      text: sources[language].slice(from, to),
      ...(text === undefined ? {} : { edited: text }),
    }
  }
  for (let at = 0; at < rows.length; at++) {
    const { note, confidence, doubts } = rows[at]
    const given = rows[at].state ?? (at < passed ? 'passed' : undefined)
    // The other half of a pair that moved stands elsewhere: held in its place, each would be alone.
    const isOpen = given === undefined || (given === 'passed' && doubts?.includes('moved') === true)
    const state = isOpen ? noted(note) : given
    if (state === undefined) continue
    made.push({
      en: side(at, 'en'),
      zh: side(at, 'zh'),
      state,
      ...(note === undefined || note === '' ? {} : { note }),
      ...(state === 'passed' && confidence !== undefined ? { confidence } : {}),
      ...(state === 'passed' && doubts !== undefined ? { doubts } : {}),
    })
  }
  return made
}

/** Where the last segment before a row ends. */
function endBefore(rows: readonly ShownRow[], at: number, language: 'en' | 'zh'): number {
  for (let before = at - 1; before >= 0; before--) {
    const last = rows[before][language].at(-1)
    if (last !== undefined) return last.to
  }
  return 0
}

const noted = (note: string | undefined): RowState | undefined =>
  note === undefined || note === '' ? undefined : 'noted'
