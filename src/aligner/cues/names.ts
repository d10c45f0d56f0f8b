import type { Lexicon } from '../lexicon/lexicon.js'
import { stem } from '../tokens/stem.js'
import { syllables } from '../tokens/pinyin.js'
import { RELIABILITY } from '../weights.js'
import { Postings, oneToOne } from './words.js'
import type { Couple, WordCue } from './words.js'

/** Capitalised English words that are also pinyin; only as part of a name do they mean a Chinese one. */
const NOT_NAMES = new Set(
  'a an ban can dang fan gang hang he lie long man me men pan ping ran sang she so song sun the tie tong wan we you'.split(
    ' ',
  ),
)

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
    const sought = named.words.flatMap((name, number) => {
      const sounds = syllables(name, (text) => lexicon.syllableNumber(text) >= 0)
      return sounds === undefined
        ? []
        : { number, sounds: sounds.map((sound) => lexicon.syllableNumber(sound)) }
    })
    if (sought.length === 0) return { en: [], zh: [] }
    const found = spellings(
      words.zh,
      sought.map((name) => name.sounds),
      lexicon,
    )
    const written: { words: string[]; pieces: number[][] } = { words: [], pieces: [] }
    const couples: Couple[] = []
    sought.forEach(({ number }, i) => {
      if (found[i].pieces.length === 0) return
      couples.push([number, written.words.length])
      written.words.push(commonest(found[i].counts))
      written.pieces.push(found[i].pieces)
    })
    return { en: [oneToOne(cue, named, written, couples, RELIABILITY.names)], zh: [] }
  },
}

interface Spelling {
  /** where the name can be read, ascending */
  readonly pieces: number[]
  /** how it is written there, and how often */
  readonly counts: Map<string, number>
}

/**
 * Finds runs of characters that can be read as given syllables.
 * @param names each a list of syllable numbers
 */
function spellings(
  pieces: readonly string[],
  names: readonly (readonly number[])[],
  lexicon: Lexicon,
): Spelling[] {
  const found = names.map((): Spelling => ({ pieces: [], counts: new Map() }))
  // character → names that may begin with it
  const beginnings = new Map<number, readonly number[]>()
  const beginning = (character: number): readonly number[] => {
    let known = beginnings.get(character)
    if (known === undefined) {
      known = names.flatMap(([first], name) => (lexicon.reads(character, first) ? name : []))
      beginnings.set(character, known)
    }
    return known
  }
  pieces.forEach((piece, p) => {
    for (let at = 0; at < piece.length; at++) {
      for (const name of beginning(piece.charCodeAt(at))) {
        const sounds = names[name]
        let i = 1
        while (i < sounds.length && lexicon.reads(piece.charCodeAt(at + i), sounds[i])) i++
        if (i < sounds.length) continue
        const { pieces: places, counts } = found[name]
        const written = piece.slice(at, at + i)
        counts.set(written, (counts.get(written) ?? 0) + 1)
        if (places[places.length - 1] !== p) places.push(p)
      }
    }
  })
  return found
}

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [written, n] of counts) if (n > (counts.get(best) ?? 0)) best = written
  return best
}
