import type { Alignment, DoubtReason } from '../types.js'
import { beadsOf, beliefOf, notesOf } from './apply.js'
import type { Fitted } from './fit.js'
import type { ShownRow } from './make-rows.js'

/** A pair on the screen, and how sure it is. */
export interface ScoredRow extends ShownRow {
  /** 0..1 */
  readonly confidence: number
  /** Why it is doubtful; absent where nothing is. */
  readonly doubts?: readonly DoubtReason[]
}

/** The pairs of an alignment that goes through the rows' pins, with what a person made of them. */
export function showRows(
  alignment: Alignment,
  fitted: Pick<Fitted, 'rows' | 'noted'>,
): ScoredRow[] {
  const beads = beadsOf(alignment, fitted.rows)
  const notes = notesOf(alignment, fitted.noted)
  return alignment.beads.map((bead) => {
    const row = beads.get(bead)?.row
    const { state, en, zh } = row ?? {}
    const { confidence, doubts } = beliefOf(row) ?? bead
    const note = [...(row?.note === undefined ? [] : [row.note]), ...(notes.get(bead) ?? [])].join(
      '\n',
    )
    const edited = {
      ...(en?.edited === undefined ? {} : { en: en.edited }),
      ...(zh?.edited === undefined ? {} : { zh: zh.edited }),
    }
    return {
      en: bead.en.map((segment) => alignment.en[segment]),
      zh: bead.zh.map((segment) => alignment.zh[segment]),
      confidence,
      ...(doubts === undefined ? {} : { doubts }),
      ...(state === undefined ? {} : { state }),
      ...(note === '' ? {} : { note }),
      ...(Object.keys(edited).length === 0 ? {} : { edited }),
    }
  })
}
