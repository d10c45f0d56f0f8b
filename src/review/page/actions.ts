import { isPair } from '../../alignment/shape.js'
import { cutSegmentAt } from '../../corrections/cut-segment.js'
import type { Language, Segment } from '../../types.js'
import type { Splice } from './history.js'
import { OTHER, confirmed, isEmpty, makeRow, notesOf, textOf } from './row.js'
import type { Row } from './row.js'

/** What a command does to the rows. */
export interface Act {
  readonly splice: Splice
  /** The row that has the focus afterwards. */
  readonly focus: number
  /** Whether pairs were changed, so that what stands below is aligned anew. */
  readonly corrects: boolean
}

type Rows = readonly Row[]

const replace = (at: number, remove: number, insert: Rows, focus = at, corrects = true): Act => ({
  splice: { at, remove, insert },
  focus,
  corrects,
})

/** Confirms a row and goes on to the next; a deleted one comes back. */
export const confirm = (rows: Rows, at: number): Act =>
  replace(at, 1, [confirmed(rows[at])], Math.min(at + 1, rows.length - 1), false)

/** Deletes a pair, or takes a deleted one back. */
export function remove(rows: Rows, at: number): Act {
  const state = rows[at].state === 'deleted' ? 'confirmed' : 'deleted'
  return replace(at, 1, [{ ...confirmed(rows[at]), state }], at, false)
}

/** Joins a row with the next one. */
export function merge(rows: Rows, at: number): Act | undefined {
  const [row, next] = [rows[at], rows[at + 1]]
  if (next === undefined) return undefined
  const edited = joinEdits(row, next)
  const joined = confirmed({
    en: [...row.en, ...next.en],
    zh: [...row.zh, ...next.zh],
    ...(edited === undefined ? {} : { edited }),
    ...notesOf([row, next]),
  })
  return replace(at, 2, [joined])
}

function joinEdits(row: Row, next: Row): Row['edited'] {
  const side = (language: Language): string | undefined => {
    if (row.edited?.[language] === undefined && next.edited?.[language] === undefined)
      return undefined
    const texts = [textOf(row, language), textOf(next, language)].filter((text) => text !== '')
    return texts.join(language === 'en' ? ' ' : '')
  }
  const [en, zh] = [side('en'), side('zh')]
  if (en === undefined && zh === undefined) return undefined
  return { ...(en === undefined ? {} : { en }), ...(zh === undefined ? {} : { zh }) }
}

/** Gives the last segment of a side to the next row, or its first one to the row before. */
export function move(rows: Rows, at: number, side: Language, down: boolean): Act | undefined {
  const to = down ? at + 1 : at - 1
  const [row, target] = [rows[at], rows[to]]
  if (target === undefined || row[side].length === 0) return undefined
  // A text that a person wrote is one piece, and stays where it is.
  if (row.edited?.[side] !== undefined || target.edited?.[side] !== undefined) return undefined
  const segments = row[side]
  const moved = down ? segments.at(-1)! : segments[0]
  const rest = down ? segments.slice(0, -1) : segments.slice(1)
  const left = confirmed({ ...row, [side]: rest })
  const taken = down ? [moved, ...target[side]] : [...target[side], moved]
  const isGone = rest.length === 0 && row[OTHER[side]].length === 0
  const kept = isGone ? [] : [left]
  // What was written on a row that is gone belongs to the one that took its text.
  const note = notesOf(isGone ? (down ? [row, target] : [target, row]) : [target])
  if (!down) return replace(to, 2, [confirmed({ ...target, [side]: taken, ...note }), ...kept], to)
  // The row below is open again: only what stands above is known to be right.
  const { en, zh, confidence } = target
  const open = { en, zh, confidence, ...note }
  const got =
    target.state === undefined
      ? makeRow({ ...open, [side]: taken })
      : confirmed({ ...target, [side]: taken, ...note })
  return replace(at, 2, [...kept, got], at)
}

/** Leaves each side of a row without the other. */
export function part(rows: Rows, at: number): Act | undefined {
  const row = rows[at]
  if (!isPair(row) || row.edited !== undefined) return undefined
  return replace(at, 1, [confirmed({ ...row, zh: [] }), confirmed({ en: [], zh: row.zh })])
}

/** Takes a text that a person wrote for a side. */
export function edit(rows: Rows, at: number, side: Language, text: string): Act | undefined {
  const row = rows[at]
  if (text === textOf(row, side)) return undefined
  const edited = { ...row.edited, [side]: text }
  return replace(at, 1, [confirmed({ ...row, edited })], at, false)
}

/** Writes a note, which says nothing of whether the pair is right. */
export function annotate(rows: Rows, at: number, note: string): Act | undefined {
  const { note: old = '', ...row } = rows[at]
  if (note === old) return undefined
  return replace(at, 1, [makeRow({ ...row, ...(note === '' ? {} : { note }) })], at, false)
}

/**
 * Cuts a row in two at a character of a side's text. The other side is cut between two segments or, where there is only
 * one, between two clauses, as near as can be to the same share of its length.
 */
export function split(
  rows: Rows,
  at: number,
  side: Language,
  character: number,
  sources: Readonly<Record<Language, string>>,
): Act | undefined {
  const row = rows[at]
  if (row.edited !== undefined || isEmpty(row, side)) return undefined
  const own = cutSide(row[side], side, character, sources[side])
  if (own === undefined) return undefined
  const other = OTHER[side]
  const share = character / textOf(row, side).length
  const theirs = cutNear(row[other], other, share, sources[other])
  const half = (i: 0 | 1): Row =>
    confirmed({
      en: side === 'en' ? own[i] : theirs[i],
      zh: side === 'zh' ? own[i] : theirs[i],
      ...(i === 0 && row.note !== undefined ? { note: row.note } : {}),
    })
  return replace(at, 1, [half(0), half(1)])
}

type Halves = readonly [readonly Segment[], readonly Segment[]]

/** Where a side may be cut: characters of its text, before a segment and before a clause. */
export function cutPlaces(
  segments: readonly Segment[],
  side: Language,
): { readonly segments: number[]; readonly clauses: number[] } {
  const places: { segments: number[]; clauses: number[] } = { segments: [], clauses: [] }
  let at = 0
  segments.forEach(({ text, clauses }, i) => {
    if (i > 0) places.segments.push(at)
    let inner = at
    clauses.forEach((clause, c) => {
      if (c > 0) places.clauses.push(inner)
      inner += clause.text.length
    })
    at += text.length + (side === 'en' ? 1 : 0)
  })
  return places
}

function cutSide(
  segments: readonly Segment[],
  side: Language,
  character: number,
  source: string,
): Halves | undefined {
  let at = 0
  for (const [i, segment] of segments.entries()) {
    const end = at + segment.text.length
    if (character <= at) return i === 0 ? undefined : [segments.slice(0, i), segments.slice(i)]
    if (character < end) {
      const parts = cutSegmentAt(segment, source, character - at)
      if (parts.length === 1) return undefined
      return [
        [...segments.slice(0, i), parts[0]],
        [...parts.slice(1), ...segments.slice(i + 1)],
      ]
    }
    at = end + (side === 'en' ? 1 : 0)
  }
  return undefined
}

function cutNear(
  segments: readonly Segment[],
  side: Language,
  share: number,
  source: string,
): Halves {
  const places = cutPlaces(segments, side)
  const candidates = places.segments.length > 0 ? places.segments : places.clauses
  const length = segments.reduce((sum, { text }) => sum + text.length, 0)
  const distance = (place: number): number => Math.abs(place / length - share)
  const [best] = [...candidates].sort((a, b) => distance(a) - distance(b))
  const cut = best === undefined ? undefined : cutSide(segments, side, best, source)
  return cut ?? [segments, []]
}
