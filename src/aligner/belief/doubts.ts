import type { DoubtReason } from '../../types.js'
import { isPair } from '../ladder/beads.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { isSameText } from '../tokens/same-text.js'
import type { PairFacts } from './features.js'

/** The two probabilities whose product is a pair's confidence. */
export interface Belief {
  readonly translation: number
  readonly border: number
}

/** A pair that is at least as sure needs no reason for doubt: it is what people keep unseen. */
export const MIN_UNQUESTIONED_CONFIDENCE = 0.95
/** Of the informative words of a translation about two in five are found; of a foreign sentence one in ten. */
const MIN_FOUND_SHARE = 1 / 4
/** Nineteen in twenty translations are less uneven, by the document's own ratio. */
const MAX_LENGTH_LOG_RATIO = Math.log(1.7)

/** Why a pair is doubtful, the gravest reason first; none where it is sure. */
export function doubtsOf(facts: PairFacts, { translation, border }: Belief): DoubtReason[] {
  if (translation * border >= MIN_UNQUESTIONED_CONFIDENCE) return []
  const reasons = border < translation ? [] : contentDoubts(facts)
  if (border < MIN_UNQUESTIONED_CONFIDENCE) reasons.push('border')
  if (border < translation && translation < MIN_UNQUESTIONED_CONFIDENCE)
    reasons.push(...contentDoubts(facts))
  return reasons.length > 0 ? reasons : ['few shared words']
}

function contentDoubts({ en, zh, numbers, longer }: PairFacts): DoubtReason[] {
  const [known, found] = [en.known + zh.known, en.found + zh.found]
  const reasons: DoubtReason[] = []
  if (numbers.en.length + numbers.zh.length > 0) reasons.push('numbers differ')
  if (found + en.others + zh.others === 0) reasons.push('no shared words')
  else if (found < known * MIN_FOUND_SHARE) reasons.push('few shared words')
  if (Math.abs(longer) > MAX_LENGTH_LOG_RATIO) reasons.push('length')
  return reasons
}

/** Whether both sides of a pair are the same text. */
export const isUntranslated = ({ bitext }: Scorer, bead: BeadSpan): boolean =>
  isPair(bead) &&
  isSameText(
    bitext.en.texts.slice(bead.en, bead.en + bead.enSize).join(''),
    bitext.zh.texts.slice(bead.zh, bead.zh + bead.zhSize).join(''),
  )
