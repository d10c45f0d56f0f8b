import { RELIABILITY } from '../weights.js'
import { Postings, sameOnBothSides } from './words.js'
import type { WordCue } from './words.js'

/** English words that a Chinese text holds only because it quotes English: `of` in a book title. */
const MOST_MISSED = 3

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
      if (en.pieces[number].length > MOST_MISSED * kept) en.numbers.delete(word)
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
