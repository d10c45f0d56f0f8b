import { RELIABILITY } from '../../weights.js'
import { Postings, sameOnBothSides } from './postings.js'
import { eachPlace } from './words.js'
import type { WordCue } from './cue.js'

/**
 * A word that occurs in more than this share of the English pieces, and this many times as often as in Chinese, is part
 * of quoted English: `of` in the title of a book. Half or twice as much changes no F1 of the gold.
 */
const MAX_ENGLISH_SHARE = 0.01
const MAX_ENGLISH_TO_CHINESE = 3

/** Latin words that stand unchanged in the Chinese: `NASA`, `kubectl`, `Titanic`. */
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

/** Words of two letters or more, in lower case. Compounds like `PalmComputing` are also taken apart. */
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
