import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentenceBoundaries } from '../../../src/parser/sentences/boundaries.js'

const FIXTURES = join(import.meta.dirname, '../../../fixtures')

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The same rules as the runtime has them. Of the characters below no version of Unicode thinks otherwise. */
const bySegmenter = (text: string): number[] =>
  [...segmenter.segment(text)].map(({ index }) => index).slice(1)

const lines = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|md|mdx|srt|vtt|html|csv|po|jsonl)$/.test(name))
  .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n'))

test('the lines of the fixtures are parted where the runtime parts them', () => {
  expect(lines.length).toBeGreaterThan(1000)
  for (let i = 0; i < lines.length; i += 4) {
    const text = lines.slice(i, i + 4).join(i % 8 === 0 ? ' ' : '\n')
    expect(sentenceBoundaries(text), text).toEqual(bySegmenter(text))
  }
})

/** Whatever the rules tell apart, most of it more than once. */
const PIECES =
  '. . . ! ? … ... "  ” “ ’ \' ( ) [ ] a B Yes dr U.S 3 3.5 é É 茶 。 ， , ; : - – — / * # 😀 𝐀 𝐚 ß ª ǅ １ ． ！ ¡ ¿ « » ‹ † ‼ ※ • ა ٠'.split(
    ' ',
  )
const INVISIBLE =
  ' |  |\u00a0|\u2003|\t|\n|\r\n|\r|\u2028|\x85|\u00ad|\u0301|\u200b|\u200d|\ufeff|\ud800'
const strings = fc
  .array(fc.constantFrom(...PIECES, ...INVISIBLE.split('|')), { maxLength: 16 })
  .map((pieces) => pieces.join(''))

test('any text is parted where the runtime parts it', () => {
  fc.assert(
    fc.property(strings, (text) => {
      expect(sentenceBoundaries(text)).toEqual(bySegmenter(text))
    }),
    { numRuns: 5000 },
  )
})
