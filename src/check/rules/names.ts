import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import { syllables } from '../../aligner/tokens/pinyin.js'
import { firstOf } from './rule.js'
import type { Rule, Problem } from './rule.js'

/** Names in Latin letters that stand in the Chinese and not in the English, and Chinese names that are read otherwise. */
export const names: Rule = {
  name: 'names',
  fails: false,
  begin: (dictionary) => {
    return (units) =>
      units.map(({ pairs }) =>
        firstOf(
          pairs,
          ({ en, zh }) => latinName(en.text, zh.text) ?? chineseName(en.text, zh.text, dictionary),
        ),
      )
  },
}

/** Two letters may be a unit of measure. */
const LATIN_NAME = /(?<![A-Za-z\d./@_-])[A-Z][A-Za-z]{2,}(?![A-Za-z\d./@_-])/g

function latinName(en: string, zh: string): Problem {
  const found = zh.match(LATIN_NAME)
  if (found === null) return undefined
  const lower = en.toLowerCase().replace(/[^a-z]/g, '')
  const strange = found.filter((name) => !lower.includes(name.toLowerCase()))
  return strange.length === 0 ? undefined : `${strange.join(', ')} is not in the English`
}

/** Capitalised words that follow each other. */
const CAPITALISED =
  /\p{Lu}[\p{Ll}ü]+(?:['’-]\p{L}[\p{Ll}ü]+)*(?:\s\p{Lu}[\p{Ll}ü]+(?:['’-]\p{L}[\p{Ll}ü]+)*)*/gu

/**
 * Of a shorter name one character alone would have to be the same. Of 5,303 gold pairs 58 are flagged with 2 syllables,
 * 2 with 3 and none with 4, but most names of persons have 3 at most.
 */
const MIN_SYLLABLES = 3

/**
 * A name that Chinese often leaves out, or puts a title in its place, proves nothing. One of which all characters but one
 * are there is written otherwise.
 */
function chineseName(en: string, zh: string, dictionary: Dictionary): Problem {
  for (const [name] of en.matchAll(CAPITALISED)) {
    const sounds = soundsOf(name, dictionary)
    if (sounds === undefined || sounds.length < MIN_SYLLABLES) continue
    const near = nearest(zh, sounds, dictionary)
    if (near !== undefined) return `${name} in the English, ${near} in the Chinese`
  }
  return undefined
}

function soundsOf(name: string, dictionary: Dictionary): number[] | undefined {
  const sounds: number[] = []
  for (const word of name.split(/\s/)) {
    const own = syllables(word, (text) => dictionary.syllableNumber(text) >= 0)
    if (own === undefined) return undefined
    sounds.push(...own.map((sound) => dictionary.syllableNumber(sound)))
  }
  return sounds
}

/** What is read as a name but for one character, where nothing is read as the name itself. */
function nearest(
  text: string,
  sounds: readonly number[],
  dictionary: Dictionary,
): string | undefined {
  let near: string | undefined
  for (let at = 0; at + sounds.length <= text.length; at++) {
    const same = sounds.filter((sound, i) => dictionary.reads(text.charCodeAt(at + i), sound))
    if (same.length === sounds.length) return undefined
    const written = text.slice(at, at + sounds.length)
    if (same.length === sounds.length - 1 && /^\p{Script=Han}+$/u.test(written)) near ??= written
  }
  return near
}
