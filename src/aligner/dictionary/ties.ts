import { chineseNumbers, englishNumbers } from '../tokens/numerals.js'
import { syllables } from '../tokens/pinyin.js'
import { stem } from '../tokens/stem.js'
import { MAX_WORD_UNITS } from './dictionary.js'
import type { Dictionary } from './dictionary.js'

/**
 * What a word is worth that the dictionary ties to another, in ties: one of several characters, or of one character,
 * which means many things. Halved and doubled one by one, cases and gold come out alike, but for half a word and half a
 * character, with which some translations on one line are not parted.
 */
const TIES_PER_WORD = {
  word: 1,
  weakly: 0.7,
  character: 0.45,
  weakCharacter: 0.25,
  number: 1,
  latin: 1,
  name: 1,
}
/**
 * Fewest ties of two texts, in all and per English word that means something. With half of either cases and gold come
 * out alike; with twice either, some translations on one line are not parted.
 */
const MIN_TIES = { all: 0.3, perWord: 0.2 }
/** Numbers that Chinese uses for other things, too, unless they are ordinal. */
const FIRST_NUMBERS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:1|one|first|I)\b/i, /第[一1]|[一1][、.．章]/],
  [/\b(?:2|two|second|II)\b/i, /第[二2]|[二2][、.．章]/],
]
/** A shorter name can be read in almost any Chinese text. From 2 to 8 letters cases and gold come out alike. */
const MIN_NAME_LETTERS = 4
/**
 * Only the beginning of a text is compared, in words and characters. With half and twice either cases and gold come out
 * alike.
 */
const SAMPLE_LENGTH = { words: 60, characters: 200 }

/** Words that every text has, and single ones that a number of any kind may stand for. */
const EMPTY_WORDS = new Set(
  (
    'the a an of and or to in on at for with by from as into onto is are was were be been being it its this that these ' +
    'those he she they we you i me him her them us my your his our their not no do does did done have has had will ' +
    'would shall should can could may might must so if but than then there here what which who whom whose when where ' +
    'how why all any some each every both more most other such only own same very just also too one'
  ).split(' '),
)

/**
 * How far words, numbers and names tie an English text and a Chinese one, in ties per English word that means
 * something; 0 where too few do. Translations rarely have none, texts that happen to stand together rarely have many.
 */
export function tieOf(dictionary: Dictionary, english: string, chinese: string): number {
  const numbers = new Set(englishNumbers(english))
  const informative = wordsOf(english, (word) => !EMPTY_WORDS.has(word))
  // `Who are you? 你是谁？` has nothing else.
  const words = informative.size + numbers.size > 0 ? informative : wordsOf(english, () => true)
  const han = simplified(dictionary, chinese.slice(0, SAMPLE_LENGTH.characters))
  const theirs = new Set(chineseNumbers(han))
  const digits = new Set(english.match(/\d+/g))
  const bySign =
    [...theirs].filter((number) => numbers.has(number) || digits.has(number)).length *
      TIES_PER_WORD.number +
    latinOf(chinese).filter((word) => words.has(word)).length * TIES_PER_WORD.latin
  const stems = new Map<number, number>()
  for (const word of words.keys()) {
    const number = dictionary.stemNumber(stem(word))
    if (number >= 0) stems.set(number, 0)
  }
  glossesOf(dictionary, han, stems)
  const isFirst = FIRST_NUMBERS.some(([en, zh]) => en.test(english) && zh.test(han))
  let sum =
    bySign +
    (isFirst ? TIES_PER_WORD.number : 0) +
    TIES_PER_WORD.name * namesRead(dictionary, english, han)
  for (const worth of stems.values()) sum += worth
  const count = words.size + numbers.size
  return sum >= Math.max(MIN_TIES.all, MIN_TIES.perWord * count) ? sum / Math.max(1, count) : 0
}

/** English words of some kind, in lower case. */
function wordsOf(english: string, isWanted: (word: string) => boolean): ReadonlyMap<string, true> {
  const words = (english.toLowerCase().match(/[a-z]+(?:['’][a-z]+)?/g) ?? [])
    .map((word) => word.replace(/['’].*$/, ''))
    .filter((word) => word.length > 1 && isWanted(word))
  return new Map(words.slice(0, SAMPLE_LENGTH.words).map((word) => [word, true]))
}

/** Latin words within Chinese, in lower case. */
const latinOf = (chinese: string): string[] => [
  ...new Set(chinese.toLowerCase().match(/[a-z][a-z\d]+/g)),
]

function simplified({ data }: Dictionary, text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const index = data.characterIndex[text.charCodeAt(i)]
    return index === 0 ? text[i] : String.fromCharCode(data.simplified[index - 1])
  }).join('')
}

/** For each stem what the best of the Chinese words that it translates is worth. @param stems changed in place */
function glossesOf(dictionary: Dictionary, han: string, stems: Map<number, number>): void {
  const { glossOffsets, glosses, strongCounts } = dictionary.data
  for (let at = 0; at < han.length; at++)
    for (const { word, length } of wordsAt(dictionary, han, at))
      for (let g = glossOffsets[word]; g < glossOffsets[word + 1]; g++) {
        const known = stems.get(glosses[g])
        if (known === undefined) continue
        const isStrong = g - glossOffsets[word] < strongCounts[word]
        const worth =
          length === 1
            ? isStrong
              ? TIES_PER_WORD.character
              : TIES_PER_WORD.weakCharacter
            : isStrong
              ? TIES_PER_WORD.word
              : TIES_PER_WORD.weakly
        if (worth > known) stems.set(glosses[g], worth)
      }
}

/** The words of the dictionary that begin at a place. */
function wordsAt(
  { data }: Dictionary,
  han: string,
  at: number,
): { readonly word: number; readonly length: number }[] {
  const index = data.characterIndex[han.charCodeAt(at)]
  if (index === 0) return []
  const found: { word: number; length: number }[] = []
  for (let word = data.wordStarts[index - 1]; word < data.wordStarts[index]; word++) {
    const from = data.wordOffsets[word]
    const length = data.wordOffsets[word + 1] - from
    if (length > MAX_WORD_UNITS) continue
    let i = 0
    while (i < length && data.wordUnits[from + i] === han.charCodeAt(at + i)) i++
    if (i === length) found.push({ word, length })
  }
  return found
}

/** How many names of the English can be read in the Chinese. */
function namesRead(dictionary: Dictionary, english: string, han: string): number {
  const names = new Set(english.match(/(?<![\p{L}])\p{Lu}\p{Ll}+(?:['’-]?\p{L}\p{Ll}+)*/gu))
  return [...names].filter((name) => {
    const sounds = syllables(name, (text) => dictionary.syllableNumber(text) >= 0)
    if (sounds === undefined || name.length < MIN_NAME_LETTERS) return false
    const numbers = sounds.map((sound) => dictionary.syllableNumber(sound))
    return Array.from(han).some((_, at) =>
      numbers.every((number, i) => dictionary.reads(han.charCodeAt(at + i), number)),
    )
  }).length
}
