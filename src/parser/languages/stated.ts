import { countHan, unicodePattern } from '../../unicode.js'
import type { Language } from '../../types.js'
import { identify } from './identify.js'
import type { Identified } from './identify.js'

/**
 * Longest text in Latin letters that may be Chinese because the file says so, in words: names stay as
 * they are. From 1 to 8 cases and gold come out alike.
 */
const MAX_NAME_WORDS = 3

const WORD = unicodePattern('[\\p{Script=Latin}\\p{N}]+', 'g')

/**
 * The language that a file says a text is in, unless the text contradicts it: a page's template may name a
 * language that is not that of its content.
 */
export function languageHonoured(text: string, stated: Language | undefined): Identified {
  const identified = identify(text)
  if (stated === undefined || identified === stated) return identified
  const words = text.match(WORD(text))?.length ?? 0
  const han = countHan(text)
  if (words === 0 || isPronunciation(identified)) return identified
  const isStated = stated === 'zh' ? han === 0 && words <= MAX_NAME_WORDS : words > han
  return isStated ? stated : identified
}

const isPronunciation = (identified: Identified): boolean =>
  typeof identified !== 'string' && (identified.why === 'pinyin' || identified.why === 'phonetic')
