import { WORD_CUES } from '../cues/index.js'
import { dictionary } from '../cues/word/dictionary.js'
import type { Words } from '../cues/word/words.js'
import { inPieces, sourceOf } from '../kernel/witnesses.js'
import type { CueWitnesses } from '../kernel/witnesses.js'
import type { Scorer } from '../scorer/scorer.js'
import { stem } from '../tokens/stem.js'
import { isCommonWord } from '../tokens/common-words.js'
import type { PieceRange, Sample } from './samples.js'

/** How many English words of a text, each counted once a sample, are found in its Chinese. */
export interface Coverage {
  /** words that the dictionary knows, without common ones */
  readonly words: number
  /** log-likelihood ratio, in nats: as many are found as in a translation, against as in any other text */
  readonly nats: number
}

/** Chance that a dictionary word is found in a translation by a Chinese word of several characters, or of one only. */
const TRANSLATED_CHANCE = { word: 0.38, character: 0.2 }

/**
 * The same in another text of as many Chinese characters as given: limit · (1 − exp(−n / characters)), bounded.
 * All measured on 3,300 excerpts of the development gold, each with its own translation or with another's.
 */
const UNRELATED_CHANCE = {
  word: { characters: 900, limit: 1, min: 0.01, max: 0.25 },
  character: { characters: 350, limit: 0.3, min: 0.03, max: 0.3 },
}

/**
 * Numbers, names and Latin words count as words of several characters, but no more of them a sample: tables are full of
 * them. With 1 and 6 the beginnings of 24 gold texts, 4 to 40 beads long, are paired or not as with 3.
 */
const MAX_OTHER_WORDS = 3

export function coverageOf(scorer: Scorer, words: Words, samples: readonly Sample[]): Coverage {
  let [count, nats] = [0, 0]
  for (const sample of samples) {
    const known = knownStems(scorer, words, sample.en)
    const found = foundWords(scorer, sample)
    const missing = Math.max(0, known - found.words - found.characters)
    const length = lengthOf(scorer, sample.zh)
    const [word, character] = [
      chance(length, UNRELATED_CHANCE.word),
      chance(length, UNRELATED_CHANCE.character),
    ]
    count += known
    nats +=
      (found.words + Math.min(MAX_OTHER_WORDS, found.others)) *
        Math.log(TRANSLATED_CHANCE.word / word) +
      found.characters * Math.log(TRANSLATED_CHANCE.character / character) +
      missing *
        Math.log(
          (1 - TRANSLATED_CHANCE.word - TRANSLATED_CHANCE.character) / (1 - word - character),
        )
  }
  return { words: count, nats }
}

const chance = (
  length: number,
  { characters, limit, min, max }: typeof UNRELATED_CHANCE.word,
): number => Math.min(max, Math.max(min, limit * (1 - Math.exp(-length / characters))))

const lengthOf = ({ bitext }: Scorer, { from, to }: PieceRange): number =>
  bitext.zh.pieceLengthBefore[to] - bitext.zh.pieceLengthBefore[from]

function knownStems({ kernel }: Scorer, { en }: Words, { from, to }: PieceRange): number {
  const stems = new Set<string>()
  const { offsets, data } = en.inPiece
  for (let i = offsets[from]; i < offsets[to]; i++) stems.add(en.stems[data[i]])
  return [...stems].filter(
    (one) => one !== '' && !isCommonWord(one) && kernel.dictionary.stemNumber(one) >= 0,
  ).length
}

const DICTIONARY_CUE = WORD_CUES.indexOf(dictionary)
/** Weight of a counterpart that the dictionary gives as a translation, and not as part of one. */
const MIN_COUNTERPART_WEIGHT = 0.99

interface Found {
  words: number
  characters: number
  others: number
}

/** The English witnesses of a sample that have a counterpart in its Chinese. */
function foundWords({ tables }: Scorer, { en, zh }: Sample): Found {
  const found: Found = { words: 0, characters: 0, others: 0 }
  for (const witness of new Set(inPieces(tables.en, en.from, en.to))) {
    const { source, index } = sourceOf(tables.en, witness)
    const counterparts = counterpartsIn(source, index, zh)
    if (counterparts.length === 0) continue
    if (source.cue !== DICTIONARY_CUE) found.others++
    else if (isCommonWord(stem(source.own.words[source.words[index]].toLowerCase()))) continue
    else if (counterparts.every((word) => source.other.isCharacter?.(word))) found.characters++
    else found.words++
  }
  return found
}

/** The counterparts of a witness that stand in a range of the Chinese. */
function counterpartsIn(source: CueWitnesses, index: number, { from, to }: PieceRange): number[] {
  const { offsets, data } = source.counterparts
  const { weights, other } = source
  const words: number[] = []
  for (let i = offsets[index]; i < offsets[index + 1]; i++) {
    if (weights[i] < MIN_COUNTERPART_WEIGHT) continue
    const pieces = other.pieces[data[i]]
    let k = 0
    while (k < pieces.length && pieces[k] < from) k++
    if (k < pieces.length && pieces[k] < to) words.push(data[i])
  }
  return words
}
