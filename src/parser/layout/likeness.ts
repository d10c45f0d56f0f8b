import { unicodePattern } from '../../unicode.js'
import { isSyllable } from '../languages/pinyin.js'
import { MEDIAN_LENGTH_RATIO } from '../languages/length-ratio.js'

/**
 * Spread of the log length ratio of translations, and of texts that happen to be neighbours. The gold documents come
 * out alike between 0.2 and 0.5, and between 0.7 and 1.5; at 0.7 and at 2 one of them, numbered subtitles, loses pairs.
 */
const LOG_RATIO_SPREAD = { pair: 0.35, chance: 1 }
/** No length counts for more against a pair. From 4 to 16 the gold documents come out alike; at 2 one loses pairs. */
const MAX_MISFIT_NATS = 4
/**
 * Worth of a number or Latin word found on both sides, or in the Chinese only. From 0 to 3, and from 0 to 1, cases and
 * gold come out alike; at 2 for the latter two texts that have nothing in common are laid out wrongly.
 */
const SIGN_NATS = { shared: 1.5, alone: 0.5 }
/** How many of them count, so that a list of numbers does not decide alone: any limit from 1 to 100 gives the same. */
const MAX_SIGNS = 4
/**
 * Added to either length, in characters, so that short texts are not far apart. With half and twice as much the pairs
 * stay.
 */
const ADDED_LENGTH = 10

/**
 * How much an English and a Chinese text look like a text and its translation, against texts that
 * happen to stand together, without a dictionary: lengths, numbers, and the Latin words in the Chinese.
 * @returns nats
 */
export function likeness(english: string, glossed: string): number {
  const chinese = withoutPinyin(glossed)
  const d = Math.log(
    (english.length + ADDED_LENGTH) / (chinese.length * MEDIAN_LENGTH_RATIO + ADDED_LENGTH),
  )
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

/** `画蛇添足 huà shé tiān zú`: how it sounds is not in the translation. */
const withoutPinyin = (text: string): string =>
  MAY_BE_PINYIN.test(text)
    ? text.replace(LATIN_WORDS(text), (words) => {
        const syllables = words.match(LATIN_WORD(words)) ?? []
        const isPinyin = MAY_BE_PINYIN.test(words) && syllables.every((word) => isSyllable(word))
        return isPinyin ? ' ' : words
      })
    : text

/** A vowel with a tone. */
const MAY_BE_PINYIN = /[àáèéìíòóùúüāēěīńňōūǎǐǒǔǖǘǚǜ]/i
const LATIN_WORD = unicodePattern('[\\p{Script=Latin}]{1,40}', 'g')
const LATIN_WORDS = unicodePattern(
  '[\\p{Script=Latin}]{1,40}(?: [\\p{Script=Latin}]{1,40}){0,99}',
  'g',
)

const SIGN_OF_TEXT = unicodePattern('\\d+(?:[.,]\\d+)*|[\\p{Script=Latin}]{3,}', 'g')

const signsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(SIGN_OF_TEXT(text)))
