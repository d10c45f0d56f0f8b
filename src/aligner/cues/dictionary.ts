import type { Lexicon } from '../lexicon/lexicon.js'
import { stem } from '../tokens/stem.js'
import { DICTIONARY, RELIABILITY } from '../weights.js'
import type { Counterpart, Witness } from '../witnesses.js'
import { Postings } from './words.js'
import type { WordCue, Words, Witnesses } from './words.js'

/** Words that the dictionary, or the document itself, gives as translations of each other. */
export const dictionary: WordCue = {
  name: 'dictionary',
  find: (words, lexicon, cue) => callDictionary(readDictionary(words, lexicon), lexicon, cue, []),
}

/** A translation beyond the dictionary: an English stem and a Chinese string, with a weight. */
export interface LearnedPair {
  readonly stem: string
  readonly chinese: string
}

/** What the dictionary knows of a pair: numbered English stems and Chinese words, and their places. */
export interface DictionaryText {
  readonly stems: readonly string[]
  readonly stemPieces: readonly (readonly number[])[]
  readonly chinese: readonly string[]
  readonly chinesePieces: readonly (readonly number[])[]
  /** Units: the words that the longest match cuts the Chinese into, by number, and their places. */
  readonly units: ReadonlyMap<number, readonly number[]>
  /** unit → dictionary words inside it */
  readonly inner: ReadonlyMap<number, readonly number[]>
  readonly lexiconWords: readonly number[]
  readonly words: Words
}

export function readDictionary(words: Words, lexicon: Lexicon): DictionaryText {
  return { ...readEnglish(words.en), ...readChinese(words.zh, lexicon), words }
}

function readEnglish(pieces: Words['en']): Pick<DictionaryText, 'stems' | 'stemPieces'> {
  const postings = new Postings<string>()
  const stemOf = new Map<string, string>()
  pieces.forEach((words, p) => {
    for (const word of words) {
      let known = stemOf.get(word)
      if (known === undefined) {
        known = /^\d/.test(word) ? '' : stem(word.toLowerCase())
        stemOf.set(word, known)
      }
      if (known !== '') postings.add(known, p)
    }
  })
  return { stems: [...postings.pieces.keys()], stemPieces: [...postings.pieces.values()] }
}

function readChinese(
  pieces: Words['zh'],
  lexicon: Lexicon,
): Pick<DictionaryText, 'chinese' | 'chinesePieces' | 'units' | 'inner' | 'lexiconWords'> {
  const numbers = new Map<number, number>()
  const chinese: string[] = []
  const chinesePieces: number[][] = []
  const lexiconWords: number[] = []
  const units = new Postings<number>()
  const inner = new Map<number, number[]>()
  pieces.forEach((piece, p) => {
    const starts: number[] = []
    const found: number[] = []
    const ends: number[] = []
    for (let at = 0; at < piece.length; at++) {
      lexicon.wordsAt(piece, at, (word, length) => {
        let number = numbers.get(word)
        if (number === undefined) {
          number = chinese.length
          numbers.set(word, number)
          chinese.push(piece.slice(at, at + length))
          lexiconWords.push(word)
          chinesePieces.push([])
        }
        const places = chinesePieces[number]
        if (places[places.length - 1] !== p) places.push(p)
        starts.push(at)
        ends.push(at + length)
        found.push(number)
      })
    }
    cutUnits(starts, ends, (i, others) => {
      units.add(found[i], p)
      if (!inner.has(found[i]))
        inner.set(
          found[i],
          others.map((k) => found[k]),
        )
    })
  })
  return { chinese, chinesePieces, lexiconWords, units: units.pieces, inner }
}

/**
 * Longest match from the left over words sorted by start, then by length.
 * @param unit called with the index of each unit and of the words inside it
 */
function cutUnits(
  starts: readonly number[],
  ends: readonly number[],
  unit: (i: number, inside: number[]) => void,
): void {
  for (let i = 0; i < starts.length;) {
    let longest = i
    while (longest + 1 < starts.length && starts[longest + 1] === starts[i]) longest++
    const inside: number[] = []
    let next = i
    for (; next < starts.length && starts[next] < ends[longest]; next++)
      if (next !== longest && ends[next] <= ends[longest]) inside.push(next)
    unit(longest, inside)
    i = next
  }
}

/** One side's candidate translations: own word → other word → weight. */
type Candidates = Map<number, number>[]

export function callDictionary(
  text: DictionaryText,
  lexicon: Lexicon,
  cue: number,
  learned: readonly LearnedPair[],
): Witnesses {
  const en: Candidates = text.stems.map(() => new Map<number, number>())
  const zh: Candidates = text.chinese.map(() => new Map<number, number>())
  addGlosses(text, lexicon, en, zh)
  const chinese = [...text.chinese]
  const chinesePieces = [...text.chinesePieces]
  const units = new Map(text.units)
  for (const pair of learned) addLearned(pair)

  const english = en.flatMap((candidates, e) =>
    witness(
      text.stems[e],
      cue,
      RELIABILITY.dictionary,
      text.stemPieces[e],
      candidates,
      chinese,
      chinesePieces,
    ),
  )
  const chineseSide = [...units].flatMap(([word, pieces]) => {
    const reliability =
      RELIABILITY.dictionary * (chinese[word].length === 1 ? RELIABILITY.character : 1)
    return witness(
      chinese[word],
      cue,
      reliability,
      pieces,
      withInner(word),
      text.stems,
      text.stemPieces,
    )
  })
  return { en: english, zh: chineseSide }

  /** A long word is found by its parts too: 难倒 by 难. */
  function withInner(word: number): ReadonlyMap<number, number> {
    const inside = text.inner.get(word) ?? []
    if (inside.length === 0) return zh[word]
    const all = new Map(zh[word])
    for (const part of inside)
      for (const [stem, weight] of zh[part]) raise(all, stem, weight * DICTIONARY.inner)
    return all
  }

  function addLearned(pair: LearnedPair): void {
    const stem = text.stems.indexOf(pair.stem)
    let word = chinese.indexOf(pair.chinese)
    if (stem < 0) return
    if (word < 0) {
      word = chinese.push(pair.chinese) - 1
      chinesePieces.push(
        text.words.zh.flatMap((piece, p) => (piece.includes(pair.chinese) ? p : [])),
      )
      zh.push(new Map())
    }
    if (!units.has(word)) units.set(word, chinesePieces[word])
    learn(en[stem], word)
    learn(zh[word], stem)
  }
}

/** A learned counterpart weighs as much as half of what the dictionary has, and something besides. */
function learn(candidates: Map<number, number>, other: number): void {
  let total = 0
  for (const weight of candidates.values()) total += weight
  raise(candidates, other, DICTIONARY.learned + total / 2)
}

function addGlosses(text: DictionaryText, lexicon: Lexicon, en: Candidates, zh: Candidates): void {
  const local = new Int32Array(lexicon.stemCount).fill(-1)
  text.stems.forEach((stem, e) => {
    const number = lexicon.stemNumber(stem)
    if (number >= 0) local[number] = e
  })
  const characters = new Map<string, number>()
  text.chinese.forEach((word, z) => {
    const single = word.length === 1
    if (single) characters.set(word, z)
    lexicon.glosses(text.lexiconWords[z], (number, strong) => {
      const e = local[number]
      if (e < 0) return
      raise(
        en[e],
        z,
        single
          ? strong
            ? DICTIONARY.characterStrong
            : DICTIONARY.characterWeak
          : strong
            ? DICTIONARY.wordStrong
            : DICTIONARY.wordWeak,
      )
      raise(zh[z], e, strong ? DICTIONARY.glossStrong : DICTIONARY.glossWeak)
    })
  })
  local.forEach((e, number) => {
    if (e < 0) return
    lexicon.associations(number, (character, share) => {
      const z = characters.get(character)
      if (z === undefined) return
      raise(en[e], z, DICTIONARY.association * share)
      raise(zh[z], e, DICTIONARY.glossAssociation * share)
    })
  })
}

function raise(weights: Map<number, number>, key: number, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight)
}

/** None when the word has no counterpart in the document: then it says nothing. */
function witness(
  word: string,
  cue: number,
  reliability: number,
  pieces: readonly number[],
  candidates: ReadonlyMap<number, number>,
  others: readonly string[],
  otherPieces: readonly (readonly number[])[],
): Witness[] {
  if (candidates.size === 0) return []
  const counterparts: Counterpart[] = []
  let total = 0
  let heaviest = 0
  for (const weight of candidates.values()) heaviest = Math.max(heaviest, weight)
  for (const [other, weight] of candidates) {
    if (weight < heaviest * DICTIONARY.least) continue
    total += weight
    counterparts.push({ word: others[other], weight, pieces: otherPieces[other] })
  }
  return [
    {
      word,
      cue,
      reliability: (reliability * total) / (total + DICTIONARY.unseen),
      pieces,
      counterparts,
    },
  ]
}
