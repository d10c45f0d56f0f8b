import { lineStarts } from '../../bitext/lines.js'
import type { Rows } from '../../kernel/witnesses.js'
import type { EnglishWords, Words } from './words.js'

/** `[from, to)` */
interface PieceRange {
  readonly from: number
  readonly to: number
}

/** The words of some pieces of each side. */
export type TakeWords = (en: PieceRange, zh: PieceRange) => Words

/**
 * Makes a function that takes from the words of a whole text those of a part of it: the same that `cutWords` finds in its
 * pieces, without cutting them again. A very long text is looked at several times, in windows that overlap.
 */
export function partsOfWords(whole: Words): TakeWords {
  const lines = {
    en: lineStarts(whole.english),
    zh: lineStarts(whole.zh),
  }
  const numbers = {
    en: remembered(whole.numbers.en, whole.english.length),
    zh: remembered(whole.numbers.zh, whole.zh.length),
  }
  return (en, zh) => ({
    ...whole,
    english: whole.english.slice(en.from, en.to),
    englishLines: linesOf(whole.englishLines, lines.en, en),
    en: takeEnglish(whole.en, en),
    zh: whole.zh.slice(zh.from, zh.to),
    chineseLines: linesOf(whole.chineseLines, lines.zh, zh),
    numbers: {
      en: (piece) => numbers.en(en.from + piece),
      zh: (piece) => numbers.zh(zh.from + piece),
    },
  })
}

const linesOf = (text: string, starts: Float64Array, { from, to }: PieceRange): string =>
  to > from ? text.slice(starts[from], starts[to] - 1) : ''

/** Most pieces hold no number. */
const NONE: readonly string[] = []

/** The same function, which works each value out once. */
function remembered(
  find: (piece: number) => readonly string[],
  pieces: number,
): (piece: number) => readonly string[] {
  const known = new Array<readonly string[] | undefined>(pieces).fill(undefined)
  return (piece) => {
    let found = known[piece]
    if (found === undefined) {
      found = find(piece)
      known[piece] = found.length === 0 ? NONE : found
    }
    return found
  }
}

/** The English words of some pieces, numbered anew in order of first occurrence. */
function takeEnglish(
  { words, lower, stems, inPiece }: EnglishWords,
  { from, to }: PieceRange,
): EnglishWords {
  const numbers = new Int32Array(words.length).fill(-1)
  const taken: number[] = []
  const first = inPiece.offsets[from]
  const data = inPiece.data.slice(first, inPiece.offsets[to])
  for (let i = 0; i < data.length; i++) {
    const word = data[i]
    if (numbers[word] < 0) numbers[word] = taken.push(word) - 1
    data[i] = numbers[word]
  }
  const offsets = inPiece.offsets.slice(from, to + 1)
  for (let piece = 0; piece < offsets.length; piece++) offsets[piece] -= first
  return {
    words: taken.map((word) => words[word]),
    lower: taken.map((word) => lower[word]),
    stems: taken.map((word) => stems[word]),
    inPiece: { offsets, data } satisfies Rows,
  }
}
