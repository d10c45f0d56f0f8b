import { sideText } from './beads.js'
import { isPair } from './shape.js'
import type { Alignment } from '../types.js'

/** A bead with both sides, as texts. */
export interface TextPair {
  readonly en: string
  readonly zh: string
  /** 0..1 */
  readonly confidence: number
}

/** The texts that translate each other, in order; what found no partner is left out. */
export const pairs = (alignment: Alignment): TextPair[] =>
  alignment.beads.filter(isPair).map((bead) => ({
    en: sideText(alignment, bead, 'en'),
    zh: sideText(alignment, bead, 'zh'),
    confidence: bead.confidence,
  }))
