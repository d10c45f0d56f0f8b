import {
  isDoubtful,
  MIN_CERTAIN_CONFIDENCE,
  MIN_LIKELY_CONFIDENCE,
  MIN_SURE_CONFIDENCE,
} from '../../alignment/doubt.js'
import type { DoubtReason } from '../../types.js'
import { isOneSided, textOf } from './row.js'
import type { Row } from './row.js'

/** What the page can see of a pair for itself. */
type SeenReason = 'alone' | 'uncertain' | 'lengths' | 'several' | 'numbers' | 'long'

/** Why a pair deserves a look. */
export type Reason = SeenReason | DoubtReason

/** How sure a pair is, for people. */
export type Sureness = 'confirmed' | 'deleted' | 'sure' | 'likely' | 'doubtful' | 'very doubtful'

export function surenessOf({ state, confidence }: Row): Sureness {
  if (state === 'deleted') return 'deleted'
  if (state !== undefined) return 'confirmed'
  if (confidence >= MIN_CERTAIN_CONFIDENCE) return 'sure'
  if (confidence >= MIN_SURE_CONFIDENCE) return 'likely'
  return confidence >= MIN_LIKELY_CONFIDENCE ? 'doubtful' : 'very doubtful'
}

/** Not reviewed yet, and uncertain. */
export const needsReview = (row: Row): boolean => row.state === undefined && isDoubtful(row)

/** The same of a pair, as the list and summaries count them. */
export const isDoubtfulPair = (row: Row): boolean => needsReview(row) && !isOneSided(row)

/**
 * English characters per Chinese one, at least and at most: outside, one side says more than the other. Of 4,835 gold
 * pairs that are long enough 20 have fewer and 94 more.
 */
const LENGTH_RATIO = { least: 1.3, most: 6 }
/**
 * Shorter sides differ by chance, in characters of English; a Chinese one counts as three. Of 468 shorter gold pairs 31
 * are outside.
 */
const MIN_COMPARED_LENGTH = 40
/** A side that is longer is long, in the same characters: 10 of 5,303 gold pairs. */
const MIN_LONG_LENGTH = 600

/** What the aligner found in the texts as they are; of changed ones the page judges for itself. */
const doubtsOf = ({ doubts, edited }: Row): readonly DoubtReason[] | undefined =>
  edited === undefined ? doubts : undefined

export function reasonsOf(row: Row): Reason[] {
  const doubts = doubtsOf(row)
  const seen = seenIn(row)
  if (doubts === undefined) return seen
  // Two that were left apart bear the reasons why they are no pair.
  const alone = seen.filter((reason) => reason === 'alone')
  const sizes = seen.filter((reason) => reason === 'several' || reason === 'long')
  return [...alone, ...doubts, ...sizes]
}

/** What is said of a row besides how sure it is: of a sure one only what it is, not what might speak against it. */
export const shownReasons = (row: Row): Reason[] =>
  row.state !== undefined
    ? []
    : reasonsOf(row).filter((reason) => isDoubtful(row) || reason === 'alone' || reason === 'long')

/** What the page sees for itself, without the aligner's reasons. */
function seenIn(row: Row): Reason[] {
  const [en, zh] = [textOf(row, 'en'), textOf(row, 'zh')]
  const isPair = !isOneSided(row)
  const longest = Math.max(en.length, zh.length * 3)
  const ratio = en.length / Math.max(zh.length, 1)
  const holds: Readonly<Record<SeenReason, boolean>> = {
    alone: !isPair,
    uncertain: isPair && isDoubtful(row),
    lengths:
      isPair &&
      longest >= MIN_COMPARED_LENGTH &&
      (ratio < LENGTH_RATIO.least || ratio > LENGTH_RATIO.most),
    several: row.en.length + row.zh.length > 3,
    numbers: isPair && differInNumbers(en, zh),
    long: longest > MIN_LONG_LENGTH,
  }
  return (Object.keys(holds) as SeenReason[]).filter((reason) => holds[reason])
}

/** Whether both sides hold numbers in digits, and not one in common. */
function differInNumbers(en: string, zh: string): boolean {
  const numbers = (text: string): string[] => text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []
  const [english, chinese] = [numbers(en), new Set(numbers(zh))]
  return english.length > 0 && chinese.size > 0 && !english.some((number) => chinese.has(number))
}
