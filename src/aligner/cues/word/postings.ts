import type { CueWitnesses, Vocabulary } from '../../kernel/witnesses.js'
import type { FoundWitnesses } from './cue.js'

/** An index of keys, numbered in order of first occurrence, and of the pieces in which they occur, ascending, each once. */
export class Postings<Key> implements Vocabulary {
  readonly numbers = new Map<Key, number>()
  readonly words: string[] = []
  readonly pieces: number[][] = []

  /** @param word as which the key is shown, if not as itself @returns the number of the key */
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

/** A word of one side and its only counterpart on the other. */
export type Couple = readonly [own: number, other: number]

/** Witnesses with one counterpart each. */
export function oneToOne(
  cue: number,
  own: Vocabulary,
  other: Vocabulary,
  couples: readonly Couple[],
  reliability: number,
): CueWitnesses {
  return {
    cue,
    count: couples.length,
    own,
    words: Int32Array.from(couples, ([word]) => word),
    reliability: new Float64Array(couples.length).fill(reliability),
    other,
    counterparts: {
      offsets: Int32Array.from({ length: couples.length + 1 }, (_, i) => i),
      data: Int32Array.from(couples, ([, word]) => word),
    },
    weights: new Float32Array(couples.length).fill(1),
  }
}

/** Witnesses for the keys that occur on both sides, each the other's only counterpart. */
export function sameOnBothSides(
  en: Postings<string>,
  zh: Postings<string>,
  cue: number,
  reliability: number,
): FoundWitnesses {
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
