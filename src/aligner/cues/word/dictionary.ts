import type { Kernel } from '../../kernel/kernel.js'
import type { Dictionary } from '../../dictionary/dictionary.js'
import {
  CHINESE_WORDS,
  CUE_WITNESSES,
  DICTIONARY_WEIGHTS,
  FINDINGS,
  ROWS,
  VOCABULARY,
} from '../../kernel/structs.js'
import { DICTIONARY, RELIABILITY } from '../../weights.js'
import type { CueWitnesses, Vocabulary } from '../../kernel/witnesses.js'
import { isCommonWord } from '../../tokens/common-words.js'
import type { WordCue } from './cue.js'
import type { Words } from './words.js'

/**
 * Words that the dictionary gives as translations of each other. English witnesses are stems. Chinese ones are the words
 * into which longest match cuts the text, which also inherit the translations of the shorter words inside them. The
 * kernel does the looking up (`kernel/assembly/dictionary-cue.ts`).
 */
export const dictionary: WordCue = {
  name: 'dictionary',
  find(words, kernel, cue) {
    const known = kernel.dictionary
    const { shown, inDictionary, informative, ofWord } = stemsOf(words.en, known)
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
    const weights = kernel.write(DICTIONARY_WEIGHTS, {
      ...DICTIONARY,
      reliability: RELIABILITY.dictionary,
      characterReliability: RELIABILITY.character,
    })
    const stems = kernel.ints(inDictionary)
    const findings = kernel.read(
      FINDINGS,
      kernel.run.consult(enAt, stems, shown.length, zhAt, cue, weights),
    )
    const en = vocabulary(kernel, enAt, shown.length, () => shown, {
      informative: () => informative,
    })
    const zh = chineseWords(kernel, zhAt, known)
    return {
      en: [readCueWitnesses(kernel, findings.en, en, zh.all)],
      zh: [readCueWitnesses(kernel, findings.zh, zh.units, en)],
    }
  },
}

/** English words by stem, without numerals, which have a cue of their own. */
interface Stems {
  /** stem → the word as first written, and the stem's number in the dictionary or -1 */
  readonly shown: readonly string[]
  readonly inDictionary: readonly number[]
  /** stem → 1 if it is in the dictionary and not in every text */
  readonly informative: Uint8Array
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
  const informative = Uint8Array.from(inDictionary, (known) => (known >= 0 ? 1 : 0))
  numbers.forEach((number, stem) => {
    if (number >= 0 && isCommonWord(stem)) informative[number] = 0
  })
  return { shown, inDictionary, informative, ofWord }
}

/** The Chinese words that the kernel has found: all that are in the dictionary, and the units of longest match. */
function chineseWords(
  kernel: Kernel,
  at: number,
  dictionary: Dictionary,
): { all: Vocabulary; units: Vocabulary } {
  const { count, all, asUnits, inDictionary, lengths: lengthsAt } = kernel.read(CHINESE_WORDS, at)
  const words = once(() =>
    Array.from(kernel.viewInts(inDictionary, count), (word) => dictionary.word(word)),
  )
  const lengths = once(() => kernel.viewInts(lengthsAt, count).slice())
  return {
    all: vocabulary(kernel, all, count, words, { isCharacter: (word) => lengths()[word] === 1 }),
    units: vocabulary(kernel, asUnits, count, words, {
      informative: () => Uint8Array.from(lengths(), (length) => (length > 1 ? 1 : 0)),
    }),
  }
}

function vocabulary(
  kernel: Kernel,
  at: number,
  count: number,
  words: () => readonly string[],
  {
    isCharacter,
    informative,
  }: { isCharacter?: (word: number) => boolean; informative?: () => Uint8Array },
): Vocabulary {
  const pieces = once(() => readPieces(kernel, at, count))
  return {
    get words() {
      return words()
    },
    get pieces() {
      return pieces()
    },
    ...(isCharacter !== undefined && { isCharacter }),
    ...(informative !== undefined && { informative: once(informative) }),
  }
}

function readPieces(kernel: Kernel, at: number, count: number): Int32Array[] {
  const { offsets: offsetsAt, pieces: piecesAt } = kernel.read(VOCABULARY, at)
  const offsets = kernel.viewInts(offsetsAt, count + 1)
  const pieces = kernel.viewInts(piecesAt, offsets[count]).slice()
  return Array.from({ length: count }, (_, word) =>
    pieces.subarray(offsets[word], offsets[word + 1]),
  )
}

/** The witnesses that the kernel has found. */
function readCueWitnesses(
  kernel: Kernel,
  at: number,
  own: Vocabulary,
  other: Vocabulary,
): CueWitnesses {
  const record = kernel.read(CUE_WITNESSES, at)
  const rows = kernel.read(ROWS, record.counterparts)
  const { cue, count } = record
  const words = once(() => kernel.viewInts(record.words, count).slice())
  const reliability = once(() => kernel.viewFloats(record.reliability, count).slice())
  const counterparts = once(() => {
    const offsets = kernel.viewInts(rows.offsets, count + 1).slice()
    return { offsets, data: kernel.viewInts(rows.numbers, offsets[count]).slice() }
  })
  const weights = once(() =>
    kernel.viewSingles(rows.weights, counterparts().offsets[count]).slice(),
  )
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
      return weights()
    },
  }
}

/** A value that is rarely needed, copied out of the kernel when it is first used. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
