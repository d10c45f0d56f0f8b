import { RELIABILITY } from '../../weights.js'
import { Postings, sameOnBothSides } from './postings.js'
import { eachPlace } from './words.js'
import type { WordCue } from './cue.js'

/**
 * A word that English uses in more than this share of its pieces, and this many times as often as
 * Chinese, is there only because the Chinese quotes English: `of` in a book title.
 */
const MAX_ENGLISH_SHARE = 0.01
const MAX_ENGLISH_TO_CHINESE = 3

/** Latin words that the Chinese keeps as they are: `NASA`, `kubectl`, `Titanic`. */
export const latin: WordCue = {
  name: 'latin',
  find(words, _kernel, cue) {
    const zh = keptWords(words.chineseLines)
    if (zh.words.length === 0) return { en: [], zh: [] }
    const en = new Postings<string>()
    const { lower, inPiece } = words.en
    const both = new Uint8Array(lower.length)
    for (let w = 0; w < lower.length; w++) if (zh.numbers.has(lower[w])) both[w] = 1
    eachPlace(inPiece, both, (word, piece) => {
      en.add(lower[word], piece)
    })
    for (const [word, number] of en.numbers) {
      const kept = zh.pieces[zh.numbers.get(word)!].length
      const used = en.pieces[number].length
      if (used > MAX_ENGLISH_TO_CHINESE * kept && used > MAX_ENGLISH_SHARE * words.english.length)
        en.numbers.delete(word)
    }
    return sameOnBothSides(en, zh, cue, RELIABILITY.latin)
  },
}

/** Two letters or more, lower case; words run together are taken apart: `PalmComputing`. */
function keptWords(lines: string): Postings<string> {
  const postings = new Postings<string>()
  let piece = 0
  for (const run of lines.match(/\n|[A-Za-z]{2,}/g) ?? []) {
    if (run === '\n') {
      piece++
      continue
    }
    postings.add(run.toLowerCase(), piece)
    if (!/[a-z][A-Z]/.test(run)) continue
    for (const part of run.split(/(?<=[a-z])(?=[A-Z])/))
      if (part.length > 1) postings.add(part.toLowerCase(), piece)
  }
  return postings
}
