import type { Kernel } from '../kernel.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import { stem } from '../tokens/stem.js'
import { DICTIONARY, RELIABILITY } from '../weights.js'
import { layOutVocabulary } from '../witnesses.js'
import type { Testimony, Vocabulary } from '../witnesses.js'
import { Postings } from './words.js'
import type { WordCue, Words } from './words.js'

/**
 * Words that the dictionary gives as translations of each other. English words are called by their stems;
 * Chinese ones are the units into which the longest match cuts the text, which are found by the words
 * inside them, too. The looking up is the kernel's (`kernel/dictionary.ts`).
 */
export const dictionary: WordCue = {
  name: 'dictionary',
  find(words, lexicon, cue, kernel) {
    const en = readEnglish(words.en)
    const stems = Int32Array.from(en.numbers.keys(), (known) => lexicon.stemNumber(known))
    const zhAt = readChinese(words.zh, kernel)
    const [enTestimony, zhTestimony] = kernel.viewInts(
      kernel.run.consult(
        layOutVocabulary(kernel, en),
        kernel.ints(stems),
        stems.length,
        zhAt,
        cue,
        kernel.record('fffffffffffff', ...WEIGHTS),
      ),
      2,
    )
    const zh = chineseWords(kernel, zhAt, lexicon)
    return {
      en: [written(kernel, enTestimony, en, zh.all)],
      zh: [written(kernel, zhTestimony, zh.units, en)],
    }
  },
}

/** In the order of the kernel's class. */
const WEIGHTS: readonly number[] = [
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

/** English words by stem, shown as first written; numerals are another cue's. */
function readEnglish(pieces: Words['en']): Postings<string> {
  const postings = new Postings<string>()
  const stems = new Map<string, string>()
  pieces.forEach((words, p) => {
    for (const word of words) {
      let known = stems.get(word)
      if (known === undefined) {
        known = /^\d/.test(word) ? '' : stem(word.toLowerCase())
        stems.set(word, known)
      }
      if (known !== '') postings.add(known, p, word)
    }
  })
  return postings
}

/** @returns where the kernel has put the Chinese words it has found */
function readChinese(pieces: Words['zh'], kernel: Kernel): number {
  const ends = new Int32Array(pieces.length)
  let end = 0
  for (let p = 0; p < pieces.length; p++) ends[p] = end += pieces[p].length
  return kernel.run.readChinese(kernel.text(pieces.join('')), kernel.ints(ends), pieces.length)
}

/** The Chinese words that the kernel has found: every one the dictionary knows, and the units. */
function chineseWords(
  kernel: Kernel,
  at: number,
  lexicon: Lexicon,
): { all: Vocabulary; units: Vocabulary } {
  const [count, all, units, , , inLexicon] = kernel.viewInts(at, 6)
  const words = once(() =>
    Array.from(kernel.viewInts(inLexicon, count), (word) => lexicon.word(word)),
  )
  const vocabulary = (places: number): Vocabulary => {
    const pieces = once(() => readRows(kernel, places, count))
    return {
      get words() {
        return words()
      },
      get pieces() {
        return pieces()
      },
    }
  }
  return { all: vocabulary(all), units: vocabulary(units) }
}

function readRows(kernel: Kernel, at: number, count: number): Int32Array[] {
  const [offsetsAt, dataAt] = kernel.viewInts(at, 2)
  const offsets = kernel.viewInts(offsetsAt, count + 1)
  return Array.from({ length: count }, (_, row) =>
    kernel.viewInts(dataAt + offsets[row] * 4, offsets[row + 1] - offsets[row]).slice(),
  )
}

/** A testimony that the kernel has written. */
function written(kernel: Kernel, at: number, own: Vocabulary, other: Vocabulary): Testimony {
  const [cue, count, words, , reliabilities, , rows] = kernel.viewInts(at, 7)
  const [offsetsAt, dataAt, weightsAt] = kernel.viewInts(rows, 3)
  const witnesses = once(() => kernel.viewInts(words, count).slice())
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
    get witnesses() {
      return witnesses()
    },
    get reliability() {
      return reliability()
    },
    get counterparts() {
      return counterparts()
    },
    get weights() {
      const { offsets } = counterparts()
      return new Float32Array(kernel.run.memory.buffer, weightsAt, offsets[count]).slice()
    },
  }
}

/** What is copied out of the kernel only when asked for, which is rarely, and once. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
