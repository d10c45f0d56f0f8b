import { RELIABILITY } from '../weights.js'
import { Postings, sameOnBothSides } from './words.js'
import type { WordCue } from './words.js'

/**
 * A word that English uses in more than this share of its pieces, and this many times as often as
 * Chinese, is there only because the Chinese quotes English: `of` in a book title.
 */
const OFTEN = 0.01
const MORE_OFTEN = 3

/** Latin words that the Chinese keeps as they are: `NASA`, `kubectl`, `Titanic`. */
export const latin: WordCue = {
  name: 'latin',
  find(words, _lexicon, cue) {
    const zh = new Postings<string>()
    words.zh.forEach((piece, p) => {
      for (const word of latinWords(piece)) zh.add(word, p)
    })
    if (zh.words.length === 0) return { en: [], zh: [] }
    const en = new Postings<string>()
    words.en.forEach((piece, p) => {
      for (const written of piece) {
        const word = written.toLowerCase()
        if (zh.numbers.has(word)) en.add(word, p)
      }
    })
    for (const [word, number] of en.numbers) {
      const kept = zh.pieces[zh.numbers.get(word)!].length
      const used = en.pieces[number].length
      if (used > MORE_OFTEN * kept && used > OFTEN * words.en.length) en.numbers.delete(word)
    }
    return sameOnBothSides(en, zh, cue, RELIABILITY.latin)
  },
}

/** Two letters or more, lower case; words run together are taken apart: `PalmComputing`. */
function latinWords(text: string): string[] {
  return (text.match(/[A-Za-z]{2,}/g) ?? []).flatMap((run) => {
    const parts = run.split(/(?<=[a-z])(?=[A-Z])/)
    return (parts.length > 1 ? [run, ...parts.filter((part) => part.length > 1)] : [run]).map(
      (word) => word.toLowerCase(),
    )
  })
}
