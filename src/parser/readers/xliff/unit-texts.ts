import type { Ignored } from '../../../types.js'
import type { RowText } from '../../rows/row-writer.js'

/** A text of a unit, or a segment of one. */
export interface UnitText extends RowText {
  /** 0 is the source and 1 the target. */
  readonly column: 0 | 1
  /** The element it stands in: a whole text is in `source`, its segments may be in `seg-source`. */
  readonly element: string
}

/**
 * The texts of a unit that are rows. A source may stand there twice, whole and cut into segments: the segments count
 * where the target is cut too.
 */
export function rowsOfUnit(texts: readonly UnitText[]): {
  rows: readonly UnitText[]
  repeated: readonly Ignored[]
} {
  if (!texts.some(({ element }) => element === 'seg-source')) return { rows: texts, repeated: [] }
  const isCut = texts.some(({ column, part }) => column === 1 && part !== undefined)
  const hasTarget = texts.some(({ column }) => column === 1)
  const unwanted = isCut || !hasTarget ? 'source' : 'seg-source'
  return {
    rows: texts.filter(({ element }) => element !== unwanted),
    repeated: texts
      .filter(({ element }) => element === unwanted)
      .map(({ from, to }) => ({ from, to, why: 'repetition' })),
  }
}
