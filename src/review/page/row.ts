import type { RowState } from '../../corrections/index.js'
import type { DoubtReason, Language, Segment } from '../../types.js'

/** A pair in the page. A changed row is a new one, with a new number. */
export interface Row {
  /** Names its element. */
  readonly id: number
  readonly en: readonly Segment[]
  readonly zh: readonly Segment[]
  /** 0..1 */
  readonly confidence: number
  /** Why the aligner doubts it, of the texts as they were; absent where nothing speaks against it. */
  readonly doubts?: readonly DoubtReason[]
  readonly state?: RowState
  readonly edited?: { readonly en?: string; readonly zh?: string }
  readonly note?: string
}

let lastId = 0

export const makeRow = (row: Omit<Row, 'id'>): Row => ({ ...row, id: ++lastId })

/** A row that a person has put right. */
export const confirmed = ({ en, zh, edited, note }: Omit<Row, 'id' | 'confidence'>): Row =>
  makeRow({
    en,
    zh,
    confidence: 1,
    state: 'confirmed',
    ...(edited === undefined ? {} : { edited }),
    ...(note === undefined ? {} : { note }),
  })

/** The notes of rows as that of the row which takes their place. */
export function notesOf(rows: readonly Pick<Row, 'note'>[]): Pick<Row, 'note'> {
  const note = rows.flatMap(({ note = '' }) => (note === '' ? [] : [note])).join('\n')
  return note === '' ? {} : { note }
}

/** One side as it is shown. */
export const textOf = (row: Row, side: Language): string =>
  row.edited?.[side] ?? row[side].map(({ text }) => text).join(side === 'en' ? ' ' : '')

export function isEmpty(row: Row, side: Language): boolean {
  const edited = row.edited?.[side]
  return edited === undefined ? row[side].every(({ text }) => text === '') : edited === ''
}

/** Whether one side is shown empty. */
export const isOneSided = (row: Row): boolean => isEmpty(row, 'en') || isEmpty(row, 'zh')

export const OTHER: Readonly<Record<Language, Language>> = { en: 'zh', zh: 'en' }
