import type { Lexicon } from '../lexicon/lexicon.js'
import type { Witness } from '../witnesses.js'

/** Both sides cut into words, once for all word cues. Indexes are pieces. */
export interface Words {
  /** The English pieces as they are. */
  readonly english: readonly string[]
  /** English words as written, possessive 's and contractions taken apart: `don't` → do, not. */
  readonly en: readonly (readonly string[])[]
  /** Chinese text in simplified characters, half-width. */
  readonly zh: readonly string[]
}

/** The witnesses a word cue calls, by side. */
export interface Witnesses {
  readonly en: readonly Witness[]
  readonly zh: readonly Witness[]
}

/** A cue whose evidence is words of one side that have counterparts on the other. */
export interface WordCue {
  readonly name: string
  /** @param cue the cue's own index, to sign its witnesses with */
  find(words: Words, lexicon: Lexicon, cue: number): Witnesses
}

const ENGLISH_WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu

export function cutWords(en: readonly string[], zh: readonly string[], lexicon: Lexicon): Words {
  return {
    english: en,
    en: en.map((piece) => (piece.match(ENGLISH_WORD) ?? []).flatMap(takeApart)),
    zh: zh.map((piece) => lexicon.simplify(piece)),
  }
}

function takeApart(word: string): string | string[] {
  if (!/['’]/.test(word)) return word
  const [head, tail] = [word.slice(0, -2), word.slice(-2)]
  if (/n['’]t$/i.test(word))
    return [
      IRREGULAR_NEGATIONS.get(word.toLowerCase().replace('’', "'")) ?? word.slice(0, -3),
      'not',
    ]
  if (/^['’](s|d|m)$/i.test(tail)) return head
  if (/['’](ll|re|ve)$/i.test(word)) return word.slice(0, -3)
  return word.replaceAll('’', "'")
}

const IRREGULAR_NEGATIONS = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
])

/** Where each key occurs: key → pieces, ascending, each once. */
export class Postings<Key> {
  readonly pieces = new Map<Key, number[]>()

  add(key: Key, piece: number): void {
    const list = this.pieces.get(key)
    if (list === undefined) this.pieces.set(key, [piece])
    else if (list[list.length - 1] !== piece) list.push(piece)
  }
}

/** Witnesses of keys that must occur on both sides alike: each is the other's only counterpart. */
export function sameOnBothSides(
  en: Postings<string>,
  zh: Postings<string>,
  cue: number,
  reliability: number,
): Witnesses {
  const make = (own: Postings<string>, other: Postings<string>): Witness[] =>
    [...own.pieces].flatMap(([word, pieces]) => {
      const found = other.pieces.get(word)
      return found === undefined
        ? []
        : [{ word, cue, reliability, pieces, counterparts: [{ word, weight: 1, pieces: found }] }]
    })
  return { en: make(en, zh), zh: make(zh, en) }
}
