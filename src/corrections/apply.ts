import type { Alignment, Bead, Ladder, LadderBead, Segment } from '../types.js'
import { isOfParagraphs } from './corrections.js'
import type { CorrectedRow } from './corrections.js'
import type { Fitted, FittedRow } from './fit.js'

/**
 * The alignment as a person left it: deleted pairs are gone, edited sides are one segment with the new text, notes are
 * with their pairs, and what was only passed is as sure as it was.
 * @param alignment that goes through the rows' pins
 */
export function applyRows(alignment: Ladder, fitted: Pick<Fitted, 'rows' | 'noted'>): Ladder {
  if (fitted.rows.length + fitted.noted.length === 0) return alignment
  const beads = beadsOf(alignment, fitted.rows)
  const notes = notesOf(alignment, fitted.noted)
  const [en, zh]: [Segment[], Segment[]] = [[], []]
  const out = alignment.beads.flatMap((bead): LadderBead[] => {
    const row = beads.get(bead)
    const written = [
      ...(row?.row.note === undefined ? [] : [row.row.note]),
      ...(notes.get(bead) ?? []),
    ]
    const moved = {
      ...bead,
      ...beliefOf(row?.row),
      ...(written.length === 0 ? {} : { notes: written }),
      ...(row?.row.state === 'confirmed' ? { reviewed: true as const } : {}),
      en: addSide(alignment.en, bead.en, en, row?.row.en),
      zh: addSide(alignment.zh, bead.zh, zh, row?.row.zh),
    }
    const isGone = row?.row.state === 'deleted' || moved.en.length + moved.zh.length === 0
    return isGone ? [] : [moved]
  })
  return { ...alignment, en, zh, beads: out }
}

/** What the aligner thought of a row that nobody confirmed; nothing where it is not known. */
export const beliefOf = (
  row: CorrectedRow | undefined,
): Pick<LadderBead, 'confidence' | 'doubts'> | undefined =>
  row?.state !== 'passed' || row.confidence === undefined
    ? undefined
    : {
        confidence: row.confidence,
        ...(row.doubts === undefined ? {} : { doubts: row.doubts }),
      }

/** The notes of beads of which nothing else was said. */
export function notesOf(
  alignment: Alignment,
  noted: readonly FittedRow[],
): ReadonlyMap<Bead, readonly string[]> {
  const notes = new Map<Bead, string[]>()
  if (noted.length === 0) return notes
  const counted = countedFrom(alignment)
  const waiting = new Map<string, string>()
  for (const { pin, row } of noted) {
    const side = pin.en.from < pin.en.to ? 'en' : 'zh'
    if (row.note !== undefined) waiting.set(`${side} ${pin[side].from}`, row.note)
  }
  const next = { en: 0, zh: 0 }
  for (const bead of alignment.beads)
    for (const side of ['en', 'zh'] as const)
      for (let i = 0; i < bead[side].length; i++) {
        const note = waiting.get(`${side} ${counted[side][next[side]++]}`)
        if (note !== undefined) notes.set(bead, [...(notes.get(bead) ?? []), note])
      }
  return notes
}

/** The beads of the rows. */
export function beadsOf(alignment: Alignment, rows: readonly FittedRow[]): Map<Bead, FittedRow> {
  const counted = countedFrom(alignment)
  const byPlace = new Map(rows.map((row) => [placeOf(row.pin.en, row.pin.zh), row]))
  const beads = new Map<Bead, FittedRow>()
  let [en, zh] = [0, 0]
  for (const bead of alignment.beads) {
    const next = [en + bead.en.length, zh + bead.zh.length] as const
    const range = (side: 'en' | 'zh', from: number, to: number) => ({
      from: counted[side][from],
      to: counted[side][to],
    })
    const row = byPlace.get(placeOf(range('en', en, next[0]), range('zh', zh, next[1])))
    if (row !== undefined) beads.set(bead, row)
    ;[en, zh] = next
  }
  return beads
}

interface Range {
  readonly from: number
  readonly to: number
}

const placeOf = (en: Range, zh: Range): string => `${en.from} ${en.to} ${zh.from} ${zh.to}`

/** Segment → the document's unit that it is or begins, with one more entry for the end; others are parts and have no number. */
function countedFrom({ level, en, zh, document }: Alignment): Record<'en' | 'zh', number[]> {
  const count = (segments: readonly Segment[], size: number): number[] => {
    let next = 0
    const numbers = segments.map(({ sentence }) => {
      if (level !== 'clause' || sentence === undefined) return next++
      if (sentence < next) return NaN
      next = sentence + 1
      return sentence
    })
    return [...numbers, size]
  }
  const unit = isOfParagraphs(level) && document.reader !== 'lines' ? 'paragraphs' : 'sentences'
  return { en: count(en, document.en[unit].length), zh: count(zh, document.zh[unit].length) }
}

/** Adds one side of a bead to the segments. @returns its numbers there */
function addSide(
  segments: readonly Segment[],
  own: readonly number[],
  out: Segment[],
  side: FittedRow['row']['en'] | undefined,
): number[] {
  const first = out.length
  const old = own.map((number) => segments[number])
  if (side?.edited === undefined) out.push(...old)
  else if (side.edited !== '') out.push(edited(old, side.edited, out.at(-1)))
  // What a person deletes is a segment all the same, and in no bead.
  else {
    out.push(...old)
    return []
  }
  return Array.from({ length: out.length - first }, (_, i) => first + i)
}

/** @param before the segment before, beside which text stands that has no place of its own */
function edited(old: readonly Segment[], text: string, before: Segment | undefined): Segment {
  const from = old[0]?.from ?? before?.to ?? 0
  const to = old.at(-1)?.to ?? from
  const paragraph = old[0]?.paragraph ?? before?.paragraph ?? 0
  return { text, from, to, paragraph, clauses: [{ text, from, to }] }
}
