import { unicodePattern } from '../../unicode.js'

/** Median English to Chinese length in characters over a hundred real files. */
const USUAL_RATIO = 2.85
/** Spread of the log length ratio of translations, and of texts that happen to be neighbours. */
const SPREAD = { pair: 0.35, chance: 1 }
/** No length speaks stronger against a pair. */
const MOST_MISFIT = 4
/** Worth of a number or Latin word found on both sides, or in the Chinese only; and how many count. */
const SIGN = { shared: 1.5, alone: 0.5, most: 4 }

/**
 * How much an English and a Chinese text look like a text and its translation, against texts that
 * happen to stand together, without a dictionary: lengths, numbers, and the Latin words in the Chinese.
 * @returns nats
 */
export function likeness(english: string, chinese: string): number {
  const d = Math.log((english.length + 10) / (chinese.length * USUAL_RATIO + 10))
  const length =
    Math.log(SPREAD.chance / SPREAD.pair) +
    (d * d) / (2 * SPREAD.chance ** 2) -
    Math.min((d * d) / (2 * SPREAD.pair ** 2), MOST_MISFIT)
  const [ours, theirs] = [signsOf(english), signsOf(chinese)]
  const shared = [...theirs].filter((sign) => ours.has(sign)).length
  const alone = theirs.size - shared
  return (
    length + SIGN.shared * Math.min(shared, SIGN.most) - SIGN.alone * Math.min(alone, SIGN.most)
  )
}

const SIGN_OF_TEXT = unicodePattern('\\d+(?:[.,]\\d+)*|[\\p{Script=Latin}]{3,}', 'g')

const signsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(SIGN_OF_TEXT(text)))
