import type { Lexicon } from '../lexicon/lexicon.js'
import { stem } from '../tokens/stem.js'
import { syllables } from '../tokens/pinyin.js'
import { RELIABILITY } from '../weights.js'
import type { Witness } from '../witnesses.js'
import { Postings } from './words.js'
import type { WordCue } from './words.js'

/** Capitalised English words that are also pinyin; only as part of a name do they mean a Chinese one. */
const NOT_NAMES = new Set(
  'a an ban can dang fan gang hang he lie long man me men pan ping ran sang she so song sun the tie tong wan we you'.split(
    ' ',
  ),
)

/** Nothing below it has a reading: CJK Radicals Supplement. */
const FIRST_HAN = '\u2e80'

/** Capitalised, also after a hyphen: Haisheng, Xi-feng, Tu'er. */
const NAME = /\p{Lu}[\p{Ll}ü]+(?:['’-]\p{L}[\p{Ll}ü]+)*/gu

/**
 * Names by pinyin: `Wen Haisheng` and 文海生, any reading of each character. English witnesses only:
 * the characters of a name are ordinary words in Chinese.
 */
export const names: WordCue = {
  name: 'names',
  find(words, lexicon, cue) {
    const named = new Postings<string>()
    words.english.forEach((piece, p) => {
      for (const match of piece.matchAll(NAME)) {
        const name = match[0]
        // At the start of a sentence any word is capitalised.
        if (match.index === 0 && lexicon.stemNumber(stem(name.toLowerCase())) >= 0) continue
        if (!NOT_NAMES.has(name.toLowerCase())) named.add(name, p)
      }
    })
    if (named.pieces.size === 0) return { en: [], zh: [] }
    const text = indexCharacters(words.zh)
    const en: Witness[] = []
    for (const [word, pieces] of named.pieces) {
      const sounds = syllables(word, (text) => lexicon.isSyllable(text))
      if (sounds === undefined) continue
      const { written, found } = spellings(text, sounds, lexicon)
      if (written === undefined) continue
      en.push({
        word,
        cue,
        reliability: RELIABILITY.names,
        pieces,
        counterparts: [{ word: written, weight: 1, pieces: found }],
      })
    }
    return { en, zh: [] }
  },
}

interface CharacterIndex {
  /** All pieces in one string, a line each. */
  readonly text: string
  readonly pieceOf: Int32Array
  /** character → its places in `text`, ascending */
  readonly places: ReadonlyMap<string, readonly number[]>
}

function indexCharacters(pieces: readonly string[]): CharacterIndex {
  const text = pieces.join('\n')
  const pieceOf = new Int32Array(text.length)
  const places = new Map<string, number[]>()
  let piece = 0
  for (let at = 0; at < text.length; at++) {
    pieceOf[at] = piece
    const character = text[at]
    if (character === '\n') piece++
    const known = places.get(character)
    if (known !== undefined) known.push(at)
    else if (character >= FIRST_HAN) places.set(character, [at])
  }
  return { text, pieceOf, places }
}

/** Where the syllables can be read, and the commonest way they are written there. */
function spellings(
  index: CharacterIndex,
  sounds: readonly string[],
  lexicon: Lexicon,
): { written: string | undefined; found: number[] } {
  const pieces = new Set<number>()
  const counts = new Map<string, number>()
  for (const [character, places] of index.places) {
    if (!lexicon.reads(character, sounds[0])) continue
    for (const at of places) {
      let i = 1
      while (i < sounds.length && lexicon.reads(index.text.charAt(at + i), sounds[i])) i++
      if (i < sounds.length) continue
      const written = index.text.slice(at, at + i)
      counts.set(written, (counts.get(written) ?? 0) + 1)
      pieces.add(index.pieceOf[at])
    }
  }
  const [written] = [...counts].reduce<readonly [string | undefined, number]>(
    (best, next) => (next[1] > best[1] ? next : best),
    [undefined, 0],
  )
  return { written, found: [...pieces].sort((a, b) => a - b) }
}
