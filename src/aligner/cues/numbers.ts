import { chineseNumbers, englishNumbers, isNumberWord } from '../tokens/numbers.js'
import { RELIABILITY } from '../weights.js'
import { Postings, sameOnBothSides } from './words.js'
import type { WordCue } from './words.js'

/** Equal numbers, however written: `3.5亿` and `350 million`. */
export const numbers: WordCue = {
  name: 'numbers',
  find(words, _lexicon, cue) {
    const en = new Postings<string>()
    const zh = new Postings<string>()
    words.english.forEach((piece, p) => {
      if (/\d/.test(piece) || words.en[p].some(isNumberWord)) {
        for (const value of englishNumbers(piece)) en.add(value, p)
      }
    })
    words.zh.forEach((piece, p) => {
      for (const value of chineseNumbers(piece)) zh.add(value, p)
    })
    return sameOnBothSides(en, zh, cue, RELIABILITY.numbers)
  },
}
