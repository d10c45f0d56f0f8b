import type { LoneNumbers } from '../../types.js'
import { WORD_CUES } from '../cues/index.js'
import { numbers } from '../cues/word/numbers.js'
import type { SegmentTable } from '../kernel/witnesses.js'
import type { BeadSpan } from '../ladder/beads.js'
import type { Scorer } from '../scorer/scorer.js'
import { chineseNumbers, englishNumbers } from '../tokens/numerals.js'

const NO_NUMBERS: LoneNumbers = { en: [], zh: [] }

/** Finds the numbers of pairs that stand on one side only. */
export function loneNumbersOf({ kernel, bitext, tables }: Scorer): (pair: BeadSpan) => LoneNumbers {
  const english = valuesByPiece(tables.en)
  const chinese = valuesByPiece(tables.zh)
  return ({ en, enSize, zh, zhSize }) => {
    const ours = valuesIn(english, bitext.en.starts[en], bitext.en.starts[en + enSize])
    const theirs = valuesIn(chinese, bitext.zh.starts[zh], bitext.zh.starts[zh + zhSize])
    if (areSame(ours, theirs)) return NO_NUMBERS
    // A number may be cut by the border of a clause, `50,|000`; whole texts are read only where something differs.
    return differenceOf(
      englishNumbers(withoutSpaces(bitext.en.texts.slice(en, en + enSize).join('\n'))),
      chineseNumbers(
        kernel.simplify(withoutSpaces(bitext.zh.texts.slice(zh, zh + zhSize).join('\n'))),
      ),
    )
  }
}

const NUMBERS_CUE = WORD_CUES.indexOf(numbers)

/** Piece → the values of its numbers, whether or not the other side has them anywhere. */
function valuesByPiece({ sources }: SegmentTable): ReadonlyMap<number, readonly string[]> {
  const values = new Map<number, string[]>()
  for (const { cue, own } of sources) {
    if (cue !== NUMBERS_CUE) continue
    own.pieces.forEach((pieces, word) => {
      for (let i = 0; i < pieces.length; i++) {
        const known = values.get(pieces[i])
        if (known === undefined) values.set(pieces[i], [own.words[word]])
        else known.push(own.words[word])
      }
    })
  }
  return values
}

function valuesIn(
  byPiece: ReadonlyMap<number, readonly string[]>,
  from: number,
  to: number,
): Set<string> {
  const values = new Set<string>()
  if (byPiece.size > 0)
    for (let piece = from; piece < to; piece++)
      for (const value of byPiece.get(piece) ?? []) values.add(value)
  return values
}

const areSame = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean =>
  ours.size === theirs.size && [...ours].every((value) => theirs.has(value))

/** `27 138` is one number. */
const withoutSpaces = (text: string): string =>
  text.replace(/(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.,]?\d)/g, (digits) =>
    digits.replace(/\D/g, ''),
  )

function differenceOf(ours: readonly string[], theirs: readonly string[]): LoneNumbers {
  const lone = (own: readonly string[], others: readonly string[]): string[] =>
    [...new Set(own)].filter((value) => !others.some((other) => isSame(value, other)))
  return { en: lone(ours, theirs), zh: lone(theirs, ours) }
}

/** `1991` is 九一年, and the `1960s` are in the 20th century. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [small, large] = [Number(one), Number(other)].sort((a, b) => a - b)
  if (!Number.isInteger(small) || !Number.isInteger(large)) return false
  return (
    large >= 1000 && large < 2100 && (large % 100 === small || Math.ceil(large / 100) === small)
  )
}
