import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOfWords } from '../../../../src/aligner/cues/word/part-of-words.js'
import { cutWords } from '../../../../src/aligner/cues/word/words.js'
import type { Words } from '../../../../src/aligner/cues/word/words.js'
import { Kernel } from '../../../../src/aligner/kernel/kernel.js'
import { shippedDictionary } from '../../../../src/node/dictionary.js'

const kernel = new Kernel(shippedDictionary())

const piece = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '))
const side = (pieces: readonly string[]) => fc.array(piece(pieces), { maxLength: 12 })

const ENGLISH = [
  'don’t',
  "can't",
  'do',
  'not',
  'Café',
  'Ferries',
  'ferries',
  '3.5 million',
  '12',
  '',
]
const CHINESE = ['三百五十万', '渡船', '渡船們', '12', '没有', 'NASA', '']

/** Everything in the words but functions, and the numbers of each piece. */
const shown = ({ numbers, ...words }: Words): unknown => ({
  ...words,
  en: {
    ...words.en,
    inPiece: { offsets: [...words.en.inPiece.offsets], data: [...words.en.inPiece.data] },
  },
  numbers: {
    en: words.english.map((_, i) => numbers.en(i)),
    zh: words.zh.map((_, i) => numbers.zh(i)),
  },
})

test('the words of a part are those that its pieces have by themselves', () => {
  fc.assert(
    fc.property(
      side(ENGLISH),
      side(CHINESE),
      fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
      (en, zh, [a, b, c, d]) => {
        const range = (size: number, one: number, other: number) => {
          const [from, to] = [one % (size + 1), other % (size + 1)].sort((x, y) => x - y)
          return { from, to }
        }
        const [english, chinese] = [range(en.length, a, b), range(zh.length, c, d)]
        const part = partsOfWords(cutWords(en, zh, kernel))(english, chinese)
        const alone = cutWords(
          en.slice(english.from, english.to),
          zh.slice(chinese.from, chinese.to),
          kernel,
        )
        expect(shown(part)).toEqual(shown(alone))
      },
    ),
  )
})
