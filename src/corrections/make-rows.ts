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

/** The rows that a person has reviewed or written a note on, as they are kept. @param rows all of a document's, in order */
export function makeRows(rows: readonly ShownRow[], sources: Sources): CorrectedRow[] {
  const ends = { en: 0, zh: 0 }
  return rows.flatMap(
    ({ state: given, note, edited, confidence, doubts, ...sides }): CorrectedRow[] => {
      const side = (language: 'en' | 'zh'): CorrectedSide => {
        const segments = sides[language]
        const from = segments[0]?.from ?? ends[language]
        const to = segments.at(-1)?.to ?? from
        ends[language] = to
        const text = edited?.[language]
        return {
          from,
          to,
          text: sources[language].slice(from, to),
          ...(text === undefined ? {} : { edited: text }),
        }
      }
      const [en, zh] = [side('en'), side('zh')]
      // The other half of a pair that moved stands elsewhere: held in its place, each would be alone.
      const isOpen =
        given === undefined || (given === 'passed' && doubts?.includes('moved') === true)
      const state = isOpen ? noted(note) : given
      if (state === undefined) return []
      return [
        {
          en,
          zh,
          state,
          ...(note === undefined || note === '' ? {} : { note }),
          ...(state === 'passed' && confidence !== undefined ? { confidence } : {}),
          ...(state === 'passed' && doubts !== undefined ? { doubts } : {}),
        },
      ]
    },
  )
}

const noted = (note: string | undefined): RowState | undefined =>
  note === undefined || note === '' ? undefined : 'noted'
