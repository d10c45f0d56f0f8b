import { expect, test } from 'vitest'
import { parse } from '../../src/parser/index.js'
import { englishSentences } from '../../src/parser/sentences/english.js'

test('a long line is cut where its sentences are when they stand alone', () => {
  const sentences = [
    'Dr. Lee left at noon. ',
    '“Go!” she said. ',
    `It ${'really '.repeat(900)}was. `,
    'Tea? ',
  ]
  const text = Array.from({ length: 2000 }, (_, i) => sentences[i % 4])
  let at = 0
  const starts = text.map((sentence) => (at += sentence.length) - sentence.length)
  expect(englishSentences(text.join(''))).toEqual(starts)
})

// Each of these once took quadratic time, or all the room that a regular expression has.
test.each(['x', '1', '.', ' ', '<a ', 'The ferry left. ', '茶', '渡船开走了。'])(
  'a line of two million characters, all %j, is read',
  (piece) => {
    const { en, zh } = parse(piece.repeat(2e6 / piece.length), { reader: 'plain' })
    expect(en.paragraphs.length + zh.paragraphs.length).toBeLessThan(2)
  },
  60_000,
)
