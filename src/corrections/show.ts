import type { Alignment, DoubtReason } from '../types.js'
import { beadsOf } from './apply.js'
import type { FittedRow } from './fit.js'
import type { ShownRow } from './make-rows.js'

/** A pair on the screen, and how sure it is. */
export interface ScoredRow extends ShownRow {
  /** 0..1 */
  readonly confidence: number
  /** Why it is doubtful; absent where nothing is. */
  readonly doubts?: readonly DoubtReason[]
}

/** The pairs of an alignment that goes through the rows' pins, with what a person made of them. */
export function showRows(alignment: Alignment, fitted: readonly FittedRow[]): ScoredRow[] {
  const beads = beadsOf(alignment, fitted)
  return alignment.beads.map((bead) => {
    const { state, note, en, zh } = beads.get(bead)?.row ?? {}
    const edited = {
      ...(en?.edited === undefined ? {} : { en: en.edited }),
      ...(zh?.edited === undefined ? {} : { zh: zh.edited }),
    }
    return {
      en: bead.en.map((segment) => alignment.en[segment]),
      zh: bead.zh.map((segment) => alignment.zh[segment]),
      confidence: bead.confidence,
      ...(bead.doubts === undefined ? {} : { doubts: bead.doubts }),
      ...(state === undefined ? {} : { state }),
      ...(note === undefined ? {} : { note }),
      ...(Object.keys(edited).length === 0 ? {} : { edited }),
    }
  })
}
