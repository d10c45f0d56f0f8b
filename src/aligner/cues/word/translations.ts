import type { Translation } from '../../../types.js'
import type { Kernel } from '../../kernel/kernel.js'
import { stem } from '../../tokens/stem.js'
import { RELIABILITY } from '../../weights.js'
import type { CueWitnesses, Vocabulary } from '../../kernel/witnesses.js'
import { Postings } from './postings.js'
import type { WordCue } from './cue.js'
import type { Words } from './words.js'

/** The user's glossary. */
export const glossary: WordCue = {
  name: 'glossary',
  find: (words, kernel, cue) =>
    termWitnesses(words, words.glossary, kernel, cue, RELIABILITY.glossary),
}

/** Translations learned from the text itself in the first pass. */
export const learned: WordCue = {
  name: 'learned',
  find: (words, kernel, cue) =>
    termWitnesses(words, words.learned, kernel, cue, RELIABILITY.learned),
}

function termWitnesses(
  words: Words,
  translations: readonly Translation[],
  kernel: Kernel,
  cue: number,
  reliability: number,
) {
  if (translations.length === 0) return { en: [], zh: [] }
  const pairs = translations
    .map(({ en, zh }) => ({ en: stems(en), zh: kernel.simplify(zh) }))
    .filter(({ en, zh }) => en.length > 0 && zh !== '')
  const english = findTerms(words, new Map(pairs.map(({ en }) => [en.join(' '), en])))
  const chinese = findStrings(words.zh, new Set(pairs.map(({ zh }) => zh)))
  const forward = new Map<number, Set<number>>()
  const backward = new Map<number, Set<number>>()
  for (const { en, zh } of pairs) {
    const [e, z] = [english.numbers.get(en.join(' ')), chinese.numbers.get(zh)]
    if (e === undefined || z === undefined) continue
    forward.set(e, (forward.get(e) ?? new Set()).add(z))
    backward.set(z, (backward.get(z) ?? new Set()).add(e))
  }
  return {
    en: [cueWitnesses(cue, english, chinese, forward, reliability)],
    zh: [cueWitnesses(cue, chinese, english, backward, reliability)],
  }
}

const stems = (term: string): string[] =>
  (term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem)

/** Terms of one or more words, by their stems. */
function findTerms(words: Words, terms: ReadonlyMap<string, readonly string[]>): Postings<string> {
  const byFirst = new Map<string, [key: string, term: readonly string[]][]>()
  for (const [key, term] of terms)
    byFirst.set(term[0], [...(byFirst.get(term[0]) ?? []), [key, term]])
  const { inPiece, words: written, stems } = words.en
  const { offsets, data } = inPiece
  const begins = Uint8Array.from(stems, (first) => (byFirst.has(first) ? 1 : 0))
  const postings = new Postings<string>()
  for (let piece = 0; piece + 1 < offsets.length; piece++) {
    const to = offsets[piece + 1]
    for (let at = offsets[piece]; at < to; at++) {
      if (begins[data[at]] === 0) continue
      for (const [key, term] of byFirst.get(stems[data[at]])!) {
        if (at + term.length > to || !term.every((word, i) => stems[data[at + i]] === word))
          continue
        const place = [...data.subarray(at, at + term.length)]
        postings.add(key, piece, place.map((word) => written[word]).join(' '))
      }
    }
  }
  return postings
}

function findStrings(pieces: readonly string[], strings: ReadonlySet<string>): Postings<string> {
  const byFirst = new Map<string, string[]>()
  for (const string of strings) byFirst.set(string[0], [...(byFirst.get(string[0]) ?? []), string])
  const postings = new Postings<string>()
  pieces.forEach((piece, p) => {
    for (let at = 0; at < piece.length; at++) {
      for (const string of byFirst.get(piece[at]) ?? [])
        if (piece.startsWith(string, at)) postings.add(string, p)
    }
  })
  return postings
}

function cueWitnesses(
  cue: number,
  own: Vocabulary,
  other: Vocabulary,
  rows: ReadonlyMap<number, ReadonlySet<number>>,
  reliability: number,
): CueWitnesses {
  const offsets = [0]
  const data: number[] = []
  for (const others of rows.values()) {
    data.push(...others)
    offsets.push(data.length)
  }
  return {
    cue,
    count: rows.size,
    own,
    words: Int32Array.from(rows.keys()),
    reliability: new Float64Array(rows.size).fill(reliability),
    other,
    counterparts: { offsets: Int32Array.from(offsets), data: Int32Array.from(data) },
    weights: new Float32Array(data.length).fill(1),
  }
}
