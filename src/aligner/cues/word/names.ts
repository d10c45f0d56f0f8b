import type { Dictionary } from '../../dictionary/dictionary.js'
import { stem } from '../../tokens/stem.js'
import { syllables } from '../../tokens/pinyin.js'
import { RELIABILITY } from '../../weights.js'
import { Postings, oneToOne } from './postings.js'
import { isPlainEnglish } from './words.js'
import type { Couple } from './postings.js'
import type { WordCue } from './cue.js'

/** Capitalised English words that happen to be pinyin. By themselves they are not names. */
const NOT_NAMES = new Set(
  'a an ban can dang fan gang hang he lie long man me men pan ping ran sang she so song sun the tie tong wan we you'.split(
    ' ',
  ),
)

/** Capitalised words, with hyphens and apostrophes: Haisheng, Xi-feng, Tu'er. A line end matches with the name that follows it. */
const NAME = (): RegExp =>
  /\n(?:\p{Lu}[\p{Ll}ü]+(?:['’-]\p{L}[\p{Ll}ü]+)*)?|\p{Lu}[\p{Ll}ü]+(?:['’-]\p{L}[\p{Ll}ü]+)*/gu
/** The same for {@link isPlainEnglish} text. */
const PLAIN_NAME = /\n(?:[A-Z][a-z]+(?:['’-][A-Za-z][a-z]+)*)?|[A-Z][a-z]+(?:['’-][A-Za-z][a-z]+)*/g

/**
 * Names by pinyin: `Wen Haisheng` and 文海生, in any reading of each character. Only the English names are witnesses,
 * because in Chinese the characters of a name are ordinary words.
 */
export const names: WordCue = {
  name: 'names',
  find(words, { dictionary }, cue) {
    const { named, sounds } = findNames(words.englishLines, dictionary)
    if (sounds.length === 0) return { en: [], zh: [] }
    const found = spellings(words.chineseLines, sounds, dictionary)
    const written: { words: string[]; pieces: number[][] } = { words: [], pieces: [] }
    const couples: Couple[] = []
    found.forEach(({ pieces, counts }, name) => {
      if (pieces.length === 0) return
      couples.push([name, written.words.length])
      written.words.push(commonest(counts))
      written.pieces.push(pieces)
    })
    return { en: [oneToOne(cue, named, written, couples, RELIABILITY.names)], zh: [] }
  },
}

interface Named {
  readonly named: Postings<string>
  /** name → the numbers of its syllables */
  readonly sounds: (readonly number[])[]
}

/** The English names that are pinyin. */
function findNames(lines: string, dictionary: Dictionary): Named {
  const named = new Postings<string>()
  const sounds: (readonly number[])[] = []
  const known = new Map<string, readonly number[] | undefined>()
  const tokens = `\n${lines}`.match(isPlainEnglish(lines) ? PLAIN_NAME : NAME()) ?? []
  let piece = -1
  for (let i = 0; i < tokens.length; i++) {
    const isFirst = tokens[i].startsWith('\n')
    if (isFirst) piece++
    if (tokens[i] === '\n') continue
    const name = isFirst ? tokens[i].slice(1) : tokens[i]
    if (!known.has(name)) known.set(name, soundsOf(name, dictionary))
    const read = known.get(name)
    if (read === undefined) continue
    // At the start of a sentence every word is capitalised.
    if (isFirst && dictionary.stemNumber(stem(name.toLowerCase())) >= 0) continue
    if (named.add(name, piece) === sounds.length) sounds.push(read)
  }
  return { named, sounds }
}

function soundsOf(name: string, dictionary: Dictionary): readonly number[] | undefined {
  const sounds = syllables(name, (text) => dictionary.syllableNumber(text) >= 0)
  if (sounds === undefined || NOT_NAMES.has(name.toLowerCase())) return undefined
  return sounds.map((sound) => dictionary.syllableNumber(sound))
}

interface Spelling {
  /** pieces in which the name can be read, ascending */
  readonly pieces: number[]
  /** its spellings there, with their counts */
  readonly counts: Map<string, number>
}

/**
 * Finds the runs of characters that can be read as the given names.
 * @param names as numbers of syllables
 */
function spellings(
  lines: string,
  names: readonly (readonly number[])[],
  dictionary: Dictionary,
): Spelling[] {
  const found = names.map((): Spelling => ({ pieces: [], counts: new Map() }))
  const beginning = readerOf(names, dictionary)
  // Most characters begin no name.
  const silent = new Uint8Array(0x10000)
  let piece = 0
  for (let at = 0; at < lines.length; at++) {
    const character = lines.charCodeAt(at)
    if (character === LINE_END) piece++
    if (silent[character] === 1) continue
    const possible = beginning(character)
    if (possible.length === 0) silent[character] = 1
    for (const name of possible) {
      const sounds = names[name]
      let i = 1
      while (i < sounds.length && dictionary.reads(lines.charCodeAt(at + i), sounds[i])) i++
      if (i < sounds.length) continue
      const { pieces, counts } = found[name]
      const written = lines.slice(at, at + i)
      counts.set(written, (counts.get(written) ?? 0) + 1)
      if (pieces[pieces.length - 1] !== piece) pieces.push(piece)
    }
  }
  return found
}

/** Character → the names whose first syllable may be its reading. */
function readerOf(
  names: readonly (readonly number[])[],
  { data: { characterIndex, readingOffsets, readings } }: Dictionary,
): (character: number) => readonly number[] {
  const bySound = new Map<number, number[]>()
  names.forEach(([first], name) => {
    bySound.set(first, [...(bySound.get(first) ?? []), name])
  })
  const known = new Map<number, readonly number[]>()
  return (character) => {
    let possible = known.get(character)
    if (possible !== undefined) return possible
    possible = []
    const index = characterIndex[character]
    for (let i = index === 0 ? 0 : readingOffsets[index - 1]; i < readingOffsets[index]; i++) {
      const more = bySound.get(readings[i])
      if (more !== undefined) possible = [...possible, ...more]
    }
    known.set(character, possible)
    return possible
  }
}

const LINE_END = 0x0a

function commonest(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [written, n] of counts) if (n > (counts.get(best) ?? 0)) best = written
  return best
}
