import type { Language, Translation } from '../../../types.js'
import type { Kernel } from '../../kernel/kernel.js'
import { asLines } from '../../bitext/lines.js'
import { chineseNumbers, englishNumbers } from '../../tokens/numerals.js'
import { stem } from '../../tokens/stem.js'
import type { Rows } from '../../kernel/witnesses.js'

/** Both sides cut into words, once for all word cues. */
export interface Words {
  /** The English pieces, also as the lines of one text. */
  readonly english: readonly string[]
  readonly englishLines: string
  readonly en: EnglishWords
  /** The Chinese pieces in simplified characters, also as the lines of one text. */
  readonly zh: readonly string[]
  readonly chineseLines: string
  /** The values of the numbers in a piece. */
  readonly numbers: Readonly<Record<Language, (piece: number) => readonly string[]>>
  /** The user's terms, and those learned from the text. */
  readonly glossary: readonly Translation[]
  readonly learned: readonly Translation[]
}

/**
 * The words of the English pieces, numbered, so that each word is analysed once however often it occurs. Possessives and
 * contractions are taken apart: `don't` → do, not.
 */
export interface EnglishWords {
  /**
   * number → the word as written, in order of first occurrence; a word that also occurs in a contraction has a second
   * number there
   */
  readonly words: readonly string[]
  /** the same in lower case */
  readonly lower: readonly string[]
  readonly stems: readonly string[]
  /** piece → its words, in order */
  readonly inPiece: Rows
}

export function cutWords(
  en: readonly string[],
  zh: readonly string[],
  kernel: Kernel,
  glossary: readonly Translation[] = [],
): Words {
  const englishLines = asLines(en)
  const original = asLines(zh)
  const chineseLines = kernel.simplify(original)
  const simplified = chineseLines === original ? zh : chineseLines.split('\n')
  return {
    english: en,
    englishLines,
    en: englishWords(englishLines, en.length),
    zh: simplified,
    chineseLines,
    numbers: {
      en: (piece) => englishNumbers(en[piece]),
      zh: (piece) => chineseNumbers(simplified[piece]),
    },
    glossary,
    learned: [],
  }
}

/** Words and line ends. */
const ENGLISH_WORD = (): RegExp => /\n|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu
/** The same where {@link isPlainEnglish}. */
const PLAIN_WORD = /\n|[A-Za-z\d]+(?:['’][A-Za-z]+)*/g

/** Whether all letters of a text are A to Z, as in most texts. Patterns for all letters of Unicode take milliseconds to compile. */
export const isPlainEnglish = (text: string): boolean => !/[^\0-\x7f‘’“”–—…]/.test(text)

function englishWords(lines: string, pieces: number): EnglishWords {
  const tokens = lines.match(isPlainEnglish(lines) ? PLAIN_WORD : ENGLISH_WORD()) ?? []
  const words: string[] = []
  // `don't` → ~number of do; that of not follows it
  const numbers = new Map<string, number>()
  const offsets = new Int32Array(pieces + 1)
  const data = new Int32Array(tokens.length * 2)
  let length = 0
  let piece = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === '\n') {
      offsets[++piece] = length
      continue
    }
    let number = numbers.get(token)
    if (number === undefined) {
      number = words.length
      if (token.includes("'") || token.includes('’')) {
        words.push(...takeApart(token))
        if (words.length > number + 1) number = ~number
      } else words.push(token)
      numbers.set(token, number)
    }
    if (number < 0) {
      data[length++] = ~number
      number = ~number + 1
    }
    data[length++] = number
  }
  offsets[pieces] = length
  const lower = words.length === 0 ? [] : words.join('\n').toLowerCase().split('\n')
  return {
    words,
    lower,
    stems: lower.map(stem),
    inPiece: { offsets, data: data.subarray(0, length) },
  }
}

/** Expands a word with an apostrophe. */
function takeApart(word: string): [string] | [string, 'not'] {
  if (/n['’]t$/i.test(word)) {
    return [
      IRREGULAR_NEGATIONS.get(word.toLowerCase().replace('’', "'")) ?? word.slice(0, -3),
      'not',
    ]
  }
  if (/['’](s|d|m)$/i.test(word)) return [word.slice(0, -2)]
  if (/['’](ll|re|ve)$/i.test(word)) return [word.slice(0, -3)]
  return [word.replaceAll('’', "'")]
}

const IRREGULAR_NEGATIONS = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
])

/** Visits every occurrence of the marked words, piece by piece. @param marked word number → 0 or 1 */
export function eachPlace(
  { offsets, data }: Rows,
  marked: Uint8Array,
  call: (word: number, piece: number) => void,
): void {
  for (let piece = 0; piece + 1 < offsets.length; piece++) {
    const to = offsets[piece + 1]
    for (let i = offsets[piece]; i < to; i++) if (marked[data[i]] === 1) call(data[i], piece)
  }
}
