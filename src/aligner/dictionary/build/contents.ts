import { MAX_WORD_UNITS } from '../dictionary.js'
import type { Entry } from './cedict.js'
import { glossStems, reference } from './glosses.js'

/** A stem is strong if it is at least this share of the content words of a gloss. */
export const MIN_STRONG_SHARE = 0.5

export interface DictionaryContents {
  /** simplified word → stem → largest share of a gloss, (0, 1] */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** character → toneless syllables, `v` for ü */
  readonly readings: ReadonlyMap<string, ReadonlySet<string>>
  /** traditional character → its commonest simplified form, where they differ */
  readonly simplified: ReadonlyMap<string, string>
}

const toneless = (syllable: string): string =>
  syllable.toLowerCase().replace(/u:/g, 'v').replace(/\d/g, '')
const isWord = (text: string): boolean =>
  text.length <= MAX_WORD_UNITS && /^\p{Script=Han}+$/u.test(text)

export function readContents(entries: readonly Entry[]): DictionaryContents {
  const readings = new Map<string, Set<string>>()
  const forms = new Map<string, Map<string, number>>()
  for (const entry of entries) {
    const simple = [...entry.simplified]
    const traditional = [...entry.traditional]
    const syllables = entry.pinyin.split(' ')
    if (traditional.length === simple.length)
      traditional.forEach((character, i) => {
        count(forms, character, simple[i])
      })
    if (syllables.length === simple.length)
      simple.forEach((character, i) => {
        add(readings, character, toneless(syllables[i]))
      })
  }
  return { words: glossed(entries), readings, simplified: commonest(forms) }
}

/** Words and their stems. A word that is explained by another word inherits its stems. */
function glossed(entries: readonly Entry[]): Map<string, Map<string, number>> {
  const words = new Map<string, Map<string, number>>()
  const references: [word: string, other: string][] = []
  for (const { simplified: word, glosses } of entries) {
    if (!isWord(word)) continue
    const stems = words.get(word) ?? new Map<string, number>()
    words.set(word, stems)
    for (const gloss of glosses) {
      const other = reference(gloss)
      if (other !== undefined && other !== word) references.push([word, other])
      for (const { stem, share } of glossStems(gloss)) raise(stems, stem, share)
    }
  }
  for (const [word, other] of references) {
    for (const [stem, share] of words.get(other) ?? []) raise(words.get(word)!, stem, share)
  }
  for (const [word, stems] of words) if (stems.size === 0) words.delete(word)
  return words
}

function commonest(forms: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const out = new Map<string, string>()
  for (const [character, counts] of forms) {
    const [form] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
    // A character that is sometimes simplified and sometimes not (乾 gān, 乾 qián) stays as it is.
    if (form !== character && !counts.has(character)) out.set(character, form)
  }
  return out
}

const raise = (stems: Map<string, number>, stem: string, share: number): void => {
  stems.set(stem, Math.max(stems.get(stem) ?? 0, share))
}

const count = (table: Map<string, Map<string, number>>, key: string, value: string): void => {
  const counts = table.get(key) ?? new Map<string, number>()
  table.set(key, counts.set(value, (counts.get(value) ?? 0) + 1))
}

const add = (table: Map<string, Set<string>>, key: string, value: string): void => {
  table.set(key, (table.get(key) ?? new Set()).add(value))
}
