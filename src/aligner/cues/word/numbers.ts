import { isNumberWord } from '../../tokens/numerals.js'
import { RELIABILITY } from '../../weights.js'
import { Postings, sameOnBothSides } from './postings.js'
import { eachPlace } from './words.js'
import type { WordCue } from './cue.js'

/** Equal numbers, however written: `3.5亿` and `350 million`. */
export const numbers: WordCue = {
  name: 'numbers',
  find(words, _kernel, cue) {
    const en = new Postings<string>()
    const zh = new Postings<string>()
    const { words: written, lower, inPiece } = words.en
    const isNumber = new Uint8Array(written.length)
    for (let w = 0; w < written.length; w++) if (isNumberWord(written[w], lower[w])) isNumber[w] = 1
    let last = -1
    eachPlace(inPiece, isNumber, (_word, piece) => {
      if (piece === last) return
      last = piece
      for (const value of words.numbers.en(piece)) en.add(value, piece)
    })
    for (let piece = 0; piece < words.zh.length; piece++)
      for (const value of words.numbers.zh(piece)) zh.add(value, piece)
    return sameOnBothSides(en, zh, cue, RELIABILITY.numbers)
  },
}
