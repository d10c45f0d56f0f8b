import { lineStarts } from '../bitext/lines.js'
import type { Words } from '../cues/word/words.js'
import type { WitnessTable } from '../kernel/witnesses.js'
import type { Scorer } from '../scorer/scorer.js'
import { stem } from '../tokens/stem.js'
import { explainedWords } from './explained-words.js'
import { MatchLists } from './match-lists.js'
import { blank, eachRun, hanText } from './han-text.js'
import type { Match } from './match.js'
import { StringNumbers } from './string-numbers.js'

/** Chinese strings of these lengths may be words. */
const MIN_STRING_LENGTH = 2
const MAX_STRING_LENGTH = 4
/** Shorter English words are not learned. */
const MIN_WORD_LENGTH = 3

/** English stems and Chinese strings that no witness explains, by match. */
export interface Leftovers {
  readonly stems: MatchLists
  readonly strings: MatchLists
  readonly stem: (number: number) => string
  readonly string: (number: number) => string
}

export function findLeftovers(
  { tables }: Pick<Scorer, 'tables'>,
  matches: readonly Match[],
  words: Words,
): Leftovers {
  const english = stemFinder(tables.en, words)
  const chinese = stringFinder(tables.zh, words)
  for (const match of matches) {
    english.add(match)
    chinese.add(match)
  }
  return {
    stems: english.lists,
    strings: chinese.lists,
    stem: english.stem,
    string: chinese.string,
  }
}

function stemFinder(table: WitnessTable, { en }: Words) {
  const { offsets, data } = en.inPiece
  const lists = new MatchLists()
  /** stem → its number as a leftover, −1 before it is one, and the last match that explains it */
  const known = new Map<string, { number: number; match: number }>()
  const found: string[] = []
  const stems = en.stems.map((text) => {
    const one = known.get(text) ?? { number: -1, match: -1 }
    known.set(text, one)
    return one
  })
  const explained = explainedWords(table, (word) => known.get(stem(word.toLowerCase())) ?? null)
  const add = (match: Match): void => {
    explained(match.en, match.zh, (one) => {
      one.match = lists.size
    })
    for (let i = offsets[match.en.from]; i < offsets[match.en.to]; i++) {
      const word = data[i]
      const one = stems[word]
      if (one.match === lists.size || en.words[word].length < MIN_WORD_LENGTH) continue
      if (one.number < 0) one.number = found.push(en.stems[word]) - 1
      lists.add(one.number)
    }
    lists.endMatch()
  }
  return { lists, add, stem: (number: number) => found[number] }
}

function stringFinder(table: WitnessTable, words: Words) {
  const lists = new MatchLists()
  const numbers = new StringNumbers()
  const text = hanText(words.chineseLines)
  const starts = lineStarts(words.zh)
  const explained = explainedWords(table, (word) => word)
  const addRun = (from: number, to: number): void => {
    const strings = Array.from({ length: to - from }, (_, i) =>
      numbers.numberOf(-1, text.units[from + i]),
    )
    for (let length = MIN_STRING_LENGTH; length <= MAX_STRING_LENGTH; length++) {
      for (let at = 0; at + length <= strings.length; at++) {
        strings[at] = numbers.numberOf(strings[at], text.units[from + at + length - 1])
        lists.add(strings[at])
      }
    }
  }
  const add = (match: Match): void => {
    const strings = new Set<string>()
    explained(match.zh, match.en, (word) => strings.add(word))
    const longestFirst = [...strings].sort((a, b) => b.length - a.length)
    for (let piece = match.zh.from; piece < match.zh.to; piece++) {
      const [from, to] = [starts[piece], starts[piece + 1] - 1]
      for (const string of longestFirst) blank(text, string, from, to)
      eachRun(text, from, to, addRun)
    }
    lists.endMatch()
  }
  return { lists, add, string: (number: number) => numbers.text(number) }
}
