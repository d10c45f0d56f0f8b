import { countHan, unicodePattern } from '../../unicode.js'
import { bareOf } from './identify.js'

/**
 * So much of either language is prose, whatever stands around it. At two words five cases take placeholders and keys for
 * prose, at five words three lose text; from 2 to 12 characters they come out alike.
 */
export const MIN_PROSE = { words: 3, han: 5 }

/** A word by itself: no part of an identifier, a path or a selector. */
const WORD = unicodePattern(
  "(?<![^\\s(\"'“‘—-])[\\p{L}]{2,}(?:['’-][\\p{L}]+)*(?=[.,;:!?)\"'”’—]*(?:\\s|$))",
  'g',
)

/** Whether a text holds three English words or five Han characters outside code, links, tags and addresses. */
export function holdsProse(text: string): boolean {
  const bare = bareOf(text)
  if (countHan(bare) >= MIN_PROSE.han) return true
  return (bare.match(WORD(bare))?.length ?? 0) >= MIN_PROSE.words
}
