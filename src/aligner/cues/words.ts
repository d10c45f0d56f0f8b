import type { Translation } from '../../types.js'
import type { Kernel } from '../kernel.js'
import type { Lexicon } from '../lexicon/lexicon.js'
import type { Testimony, Vocabulary } from '../witnesses.js'

/** Both sides cut into words, once for all word cues. Indexes are pieces. */
export interface Words {
  /** The English pieces as they are. */
  readonly english: readonly string[]
  /** English words as written, possessive 's and contractions taken apart: `don't` → do, not. */
  readonly en: readonly (readonly string[])[]
  /** Chinese text in simplified characters. */
  readonly zh: readonly string[]
  /** The user's terms, and what was learned. */
  readonly glossary: readonly Translation[]
  readonly learned: readonly Translation[]
}

/** What a word cue has to say, by the side of its witnesses. */
export interface Testimonies {
  readonly en: readonly Testimony[]
  readonly zh: readonly Testimony[]
}

/** A cue whose evidence is words of one side that have counterparts on the other. */
export interface WordCue {
  readonly name: string
  /**
   * @param cue the cue's own index, to sign its testimony with
   * @param kernel where the testimony will be used
   */
  find(words: Words, lexicon: Lexicon, cue: number, kernel: Kernel): Testimonies
}

const ENGLISH_WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu

export function cutWords(
  en: readonly string[],
  zh: readonly string[],
  lexicon: Lexicon,
  glossary: readonly Translation[] = [],
): Words {
  return {
    english: en,
    en: en.map(englishWords),
    zh: zh.map((piece) => lexicon.simplify(piece)),
    glossary,
    learned: [],
  }
}

function englishWords(piece: string): string[] {
  const words = piece.match(ENGLISH_WORD) ?? []
  return /['’]/.test(piece) ? words.flatMap(takeApart) : words
}

function takeApart(word: string): string | string[] {
  if (!/['’]/.test(word)) return word
  const [head, tail] = [word.slice(0, -2), word.slice(-2)]
  if (/n['’]t$/i.test(word)) {
    return [
      IRREGULAR_NEGATIONS.get(word.toLowerCase().replace('’', "'")) ?? word.slice(0, -3),
      'not',
    ]
  }
  if (/^['’](s|d|m)$/i.test(tail)) return head
  if (/['’](ll|re|ve)$/i.test(word)) return word.slice(0, -3)
  return word.replaceAll('’', "'")
}

const IRREGULAR_NEGATIONS = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
])

/** Where each key occurs: numbers keys as they come and lists their pieces, ascending, each once. */
export class Postings<Key> implements Vocabulary {
  readonly numbers = new Map<Key, number>()
  readonly words: string[] = []
  readonly pieces: number[][] = []

  /** @param word how the key is shown, when it is no string */
  add(key: Key, piece: number, word?: string): number {
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.words.length
      this.numbers.set(key, number)
      this.words.push(word ?? String(key))
      this.pieces.push([piece])
      return number
    }
    const list = this.pieces[number]
    if (list[list.length - 1] !== piece) list.push(piece)
    return number
  }
}

/** A word of one side and the word of the other that is its only counterpart. */
export type Couple = readonly [own: number, other: number]

/** Testimony of witnesses with one counterpart each. */
export function oneToOne(
  cue: number,
  own: Vocabulary,
  other: Vocabulary,
  couples: readonly Couple[],
  reliability: number,
): Testimony {
  return {
    cue,
    count: couples.length,
    own,
    witnesses: Int32Array.from(couples, ([word]) => word),
    reliability: new Float64Array(couples.length).fill(reliability),
    other,
    counterparts: {
      offsets: Int32Array.from({ length: couples.length + 1 }, (_, i) => i),
      data: Int32Array.from(couples, ([, word]) => word),
    },
    weights: new Float32Array(couples.length).fill(1),
  }
}

/** Keys that occur on both sides alike: each is the other's only counterpart. */
export function sameOnBothSides(
  en: Postings<string>,
  zh: Postings<string>,
  cue: number,
  reliability: number,
): Testimonies {
  const couples: Couple[] = []
  for (const [key, number] of en.numbers) {
    const other = zh.numbers.get(key)
    if (other !== undefined) couples.push([number, other])
  }
  return {
    en: [oneToOne(cue, en, zh, couples, reliability)],
    zh: [
      oneToOne(
        cue,
        zh,
        en,
        couples.map(([e, z]) => [z, e]),
        reliability,
      ),
    ],
  }
}
