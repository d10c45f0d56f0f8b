import { unicodePattern } from '../../unicode.js'
import { MEDIAN_LENGTH_RATIO } from '../languages/length-ratio.js'

/** Spread of the log length ratio of translations, and of texts that happen to be neighbours. */
const LOG_RATIO_SPREAD = { pair: 0.35, chance: 1 }
/** No length speaks stronger against a pair. */
const MAX_MISFIT_NATS = 4
/** Worth of a number or Latin word found on both sides, or in the Chinese only; and how many count. */
const SIGN_NATS = { shared: 1.5, alone: 0.5 }
const MAX_SIGNS = 4

/**
 * How much an English and a Chinese text look like a text and its translation, against texts that
 * happen to stand together, without a dictionary: lengths, numbers, and the Latin words in the Chinese.
 * @returns nats
 */
export function likeness(english: string, chinese: string): number {
  const d = Math.log((english.length + 10) / (chinese.length * MEDIAN_LENGTH_RATIO + 10))
  const length =
    Math.log(LOG_RATIO_SPREAD.chance / LOG_RATIO_SPREAD.pair) +
    (d * d) / (2 * LOG_RATIO_SPREAD.chance ** 2) -
    Math.min((d * d) / (2 * LOG_RATIO_SPREAD.pair ** 2), MAX_MISFIT_NATS)
  const [ours, theirs] = [signsOf(english), signsOf(chinese)]
  const shared = [...theirs].filter((sign) => ours.has(sign)).length
  const alone = theirs.size - shared
  return (
    length +
    SIGN_NATS.shared * Math.min(shared, MAX_SIGNS) -
    SIGN_NATS.alone * Math.min(alone, MAX_SIGNS)
  )
}

const SIGN_OF_TEXT = unicodePattern('\\d+(?:[.,]\\d+)*|[\\p{Script=Latin}]{3,}', 'g')

const signsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(SIGN_OF_TEXT(text)))
