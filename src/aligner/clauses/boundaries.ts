import { unicodePattern } from '../../unicode.js'
import type { Language } from '../../types.js'

/**
 * Where a sentence may be cut into clauses: after a comma, semicolon or colon in Chinese, after a
 * semicolon, colon or spaced dash in English; never inside quotation marks, brackets, titles or numbers.
 * @param pieces of the sentence; joined they are its text
 * @returns piece → whether the sentence may be cut before it; false for the first
 */
export function clauseBoundaries(pieces: readonly string[], language: Language): boolean[] {
  const text = pieces.join('')
  const enclosed = enclosedPlaces(text)
  const ends = language === 'zh' ? endsChineseClause : endsEnglishClause
  let last = 0
  let start = 0
  return pieces.map((_, i) => {
    start += i === 0 ? 0 : pieces[i - 1].length
    const [before, after] = [text.slice(last, start), text.slice(start)]
    // A number by itself, like `1，`, is not a clause.
    if (!holdsLetter(before) || !holdsLetter(after)) return false
    if (enclosed[start] === 1 || !ends(before, after)) return false
    last = start
    return true
  })
}

const LETTER = unicodePattern('[\\p{L}]')

const holdsLetter = (text: string): boolean => LETTER(text).test(text)

const endsChineseClause = (before: string, after: string): boolean =>
  CHINESE_END.test(before) && !(NUMBER_BEFORE.test(before) && /^\d/.test(after))
const endsEnglishClause = (before: string): boolean => ENGLISH_END.test(before)

const CHINESE_END = /[，；：,;:]\s*$/u
const ENGLISH_END = /[^\s;:][;:]\s+$|\s[—–]\s+$/u
/** 1,000 and 14:30 */
const NUMBER_BEFORE = /\d[，：,:]$/u

const PAIRS = ['“”', '‘’', '「」', '『』', '（）', '()', '【】', '[]', '〔〕', '《》', '〈〉']

/** Position between two characters → 1 inside a pair of marks, even one that another sentence opens or closes. */
function enclosedPlaces(text: string): Uint8Array {
  const places = new Uint8Array(text.length + 1)
  const enclose = (from: number, to: number): void => {
    places.fill(1, from, to)
  }
  for (const [opening, closing] of PAIRS) {
    if (closing === '’' && !text.includes('‘')) continue // an apostrophe
    let depth = 0
    let from = 0
    for (let at = 0; at < text.length; at++) {
      if (text[at] === opening && depth++ === 0) from = at + 1
      else if (text[at] === closing) {
        if (depth <= 1) enclose(depth === 0 ? 0 : from, at + 1)
        depth = Math.max(0, depth - 1)
      }
    }
    if (depth > 0) enclose(from, places.length)
  }
  const straight = [...text.matchAll(/"/g)].map(({ index }) => index)
  if (straight.length % 2 === 1) enclose(0, places.length)
  for (let i = 0; i + 1 < straight.length; i += 2) enclose(straight[i] + 1, straight[i + 1] + 1)
  return places
}
