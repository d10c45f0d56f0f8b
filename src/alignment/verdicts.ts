import { VERDICT_PROPERTY, rowsOf } from './annotations.js'
import type { Alignment, Bead, RowAnnotations } from '../types.js'

/** What a reviewer may say of a pair in a workbook: it is right, or it is to be left out. */
export const VERDICTS = ['ok', 'wrong'] as const

export type Verdict = (typeof VERDICTS)[number]

/** As it stands in a row: whatever was written in its column. */
export const writtenVerdict = ({ properties = [] }: RowAnnotations): string | undefined =>
  properties.find(([type]) => type === VERDICT_PROPERTY)?.[1]

const verdictIn = (row: RowAnnotations | undefined): Verdict | undefined => {
  const written = row === undefined ? undefined : writtenVerdict(row)?.trim().toLowerCase()
  return VERDICTS.find((verdict) => verdict === written)
}

/** What stands in the place of verdicts and is none, in order. */
export const otherVerdicts = ({ document }: Alignment): string[] => {
  const paragraphs = [...document.en.paragraphs, ...document.zh.paragraphs]
  const byRow = new Map(paragraphs.map(({ row, rowAnnotations }) => [row, rowAnnotations]))
  return [...byRow.values()].flatMap((row) => {
    const written = row === undefined ? undefined : writtenVerdict(row)
    return written === undefined || verdictIn(row) !== undefined ? [] : [written]
  })
}

/** The verdict on a bead, if its rows have one and the same and no later review says otherwise. */
export function verdictOf(alignment: Alignment, bead: Bead): Verdict | undefined {
  if (bead.reviewed === true) return undefined
  const [first, ...others] = rowsOf(alignment, bead).map(verdictIn)
  return others.every((verdict) => verdict === first) ? first : undefined
}

/** The alignment with the pairs that a reviewer found right as sure as any that a person confirmed. */
export function withVerdicts(alignment: Alignment): Alignment {
  const { document } = alignment
  const isReviewed = [...document.en.paragraphs, ...document.zh.paragraphs].some(
    ({ rowAnnotations }) => verdictIn(rowAnnotations) === 'ok',
  )
  if (!isReviewed) return alignment
  return {
    ...alignment,
    beads: alignment.beads.map((bead) => {
      if (verdictOf(alignment, bead) !== 'ok') return bead
      const sure: { -readonly [Key in keyof Bead]: Bead[Key] } = { ...bead, confidence: 1 }
      delete sure.doubts
      return sure
    }),
  }
}

/** The alignment without the beads that a reviewer found wrong. Its segments stay: their numbers keep their meaning. */
export function withoutRejected(alignment: Alignment): Alignment {
  const beads = alignment.beads.filter((bead) => verdictOf(alignment, bead) !== 'wrong')
  return beads.length === alignment.beads.length ? alignment : { ...alignment, beads }
}
