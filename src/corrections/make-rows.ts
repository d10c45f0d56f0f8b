import type { Segment } from '../types.js'
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
}

/** The rows that a person has reviewed, as they are kept. @param rows all of a document's, in order */
export function makeRows(rows: readonly ShownRow[], sources: Sources): CorrectedRow[] {
  const ends = { en: 0, zh: 0 }
  return rows.flatMap(({ state, note, edited, ...sides }): CorrectedRow[] => {
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
    if (state === undefined) return []
    return [{ en, zh, state, ...(note === undefined || note === '' ? {} : { note }) }]
  })
}
