import type { Kernel } from '../../kernel/kernel.js'
import type { Dictionary } from '../../dictionary/dictionary.js'
import { DICTIONARY, RELIABILITY } from '../../weights.js'
import type { CueWitnesses, Vocabulary } from '../../kernel/witnesses.js'
import type { WordCue } from './cue.js'
import type { Words } from './words.js'

/**
 * Words that the dictionary gives as translations of each other. English words are called by their stems;
 * Chinese ones are the units into which the longest match cuts the text, which are found by the words
 * inside them, too. The looking up is the kernel's (`kernel/assembly/dictionary.ts`).
 */
export const dictionary: WordCue = {
  name: 'dictionary',
  find(words, kernel, cue) {
    const known = kernel.dictionary
    const { shown, inDictionary, ofWord } = stemsOf(words.en, known)
    const { offsets, data } = words.en.inPiece
    const enAt = kernel.run.readEnglish(
      kernel.ints(offsets),
      kernel.ints(data),
      offsets.length - 1,
      kernel.ints(ofWord),
      shown.length,
    )
    const { chineseLines } = words
    const zhAt = kernel.run.readChinese(
      kernel.text(chineseLines),
      chineseLines.length,
      words.zh.length,
    )
    const [enWitnesses, zhWitnesses] = kernel.viewInts(
      kernel.run.consult(
        enAt,
        kernel.ints(inDictionary),
        shown.length,
        zhAt,
        cue,
        kernel.record('fffffffffffff', ...weights()),
      ),
      2,
    )
    const en = vocabulary(kernel, enAt, shown.length, () => shown)
    const zh = chineseWords(kernel, zhAt, known)
    return {
      en: [readCueWitnesses(kernel, enWitnesses, en, zh.all)],
      zh: [readCueWitnesses(kernel, zhWitnesses, zh.units, en)],
    }
  },
}

/** In the order of the kernel's class. */
const weights = (): number[] => [
  DICTIONARY.wordStrong,
  DICTIONARY.wordWeak,
  DICTIONARY.characterStrong,
  DICTIONARY.characterWeak,
  DICTIONARY.association,
  DICTIONARY.glossStrong,
  DICTIONARY.glossWeak,
  DICTIONARY.inner,
  DICTIONARY.glossAssociation,
  DICTIONARY.unseen,
  DICTIONARY.least,
  RELIABILITY.dictionary,
  RELIABILITY.character,
]

/** English words by stem; numerals are another cue's. */
interface Stems {
  /** stem → how it is first written, and its number in the dictionary or -1 */
  readonly shown: readonly string[]
  readonly inDictionary: readonly number[]
  /** word → its stem, or -1 */
  readonly ofWord: Int32Array
}

function stemsOf({ words, stems }: Words['en'], dictionary: Dictionary): Stems {
  const numbers = new Map<string, number>()
  const shown: string[] = []
  const inDictionary: number[] = []
  const ofWord = new Int32Array(words.length).fill(-1)
  for (let word = 0; word < words.length; word++) {
    const stem = stems[word]
    let number = numbers.get(stem)
    if (number === undefined) {
      const isNumeral = /^\d/.test(stem)
      number = isNumeral || stem === '' ? -1 : shown.length
      numbers.set(stem, number)
      if (number >= 0) {
        shown.push(words[word])
        inDictionary.push(dictionary.stemNumber(stem))
      }
    }
    ofWord[word] = number
  }
  return { shown, inDictionary, ofWord }
}

/** The Chinese words that the kernel has found: every one the dictionary knows, and the units. */
function chineseWords(
  kernel: Kernel,
  at: number,
  dictionary: Dictionary,
): { all: Vocabulary; units: Vocabulary } {
  const [count, all, units, , , inDictionary] = kernel.viewInts(at, 6)
  const words = once(() =>
    Array.from(kernel.viewInts(inDictionary, count), (word) => dictionary.word(word)),
  )
  return {
    all: vocabulary(kernel, all, count, words),
    units: vocabulary(kernel, units, count, words),
  }
}

function vocabulary(
  kernel: Kernel,
  at: number,
  count: number,
  words: () => readonly string[],
): Vocabulary {
  const pieces = once(() => readRows(kernel, at, count))
  return {
    get words() {
      return words()
    },
    get pieces() {
      return pieces()
    },
  }
}

function readRows(kernel: Kernel, at: number, count: number): Int32Array[] {
  const [offsetsAt, dataAt] = kernel.viewInts(at, 2)
  const offsets = kernel.viewInts(offsetsAt, count + 1)
  return Array.from({ length: count }, (_, row) =>
    kernel.viewInts(dataAt + offsets[row] * 4, offsets[row + 1] - offsets[row]).slice(),
  )
}

/** The witnesses that the kernel has found. */
function readCueWitnesses(
  kernel: Kernel,
  at: number,
  own: Vocabulary,
  other: Vocabulary,
): CueWitnesses {
  const [cue, count, wordsAt, , reliabilities, , rows] = kernel.viewInts(at, 7)
  const [offsetsAt, dataAt, weightsAt] = kernel.viewInts(rows, 3)
  const words = once(() => kernel.viewInts(wordsAt, count).slice())
  const reliability = once(() => kernel.viewFloats(reliabilities, count).slice())
  const counterparts = once(() => {
    const offsets = kernel.viewInts(offsetsAt, count + 1).slice()
    return { offsets, data: kernel.viewInts(dataAt, offsets[count]).slice() }
  })
  return {
    at,
    cue,
    count,
    own,
    other,
    get words() {
      return words()
    },
    get reliability() {
      return reliability()
    },
    get counterparts() {
      return counterparts()
    },
    get weights() {
      const { offsets } = counterparts()
      return kernel.viewSingles(weightsAt, offsets[count]).slice()
    },
  }
}

/** What is copied out of the kernel only when asked for, which is rarely, and once. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
