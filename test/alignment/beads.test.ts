import { describe, expect, test } from 'vitest'
import { oneLine, shapeOf, sideText } from '../../src/alignment/beads.js'
import { makeAlignment } from '../exporters/alignment.js'

describe('the sentences of a side', () => {
  test.each([
    ['English are joined by a space', 'en', ['One.', 'Two.'], 'One. Two.'],
    ['Chinese by nothing', 'zh', ['一。', '二。'], '一。二。'],
    [
      'Chinese that end and begin in Latin by a space',
      'zh',
      ['他用 Linux', 'Bash 也行'],
      '他用 Linux Bash 也行',
    ],
    ['Chinese that end and begin in digits too', 'zh', ['共 12', '34 个'], '共 12 34 个'],
  ] as const)('%s', (_rule, language, texts, joined) => {
    const alignment = makeAlignment([{ [language]: texts }])
    expect(sideText(alignment, alignment.beads[0], language)).toBe(joined)
  })
})

test.each([
  ['a\tb', 'a b'],
  ['a\r\n\r\nb', 'a b'],
  ['a\u2028b\u2029c\x85d', 'a b c d'],
  ['  a  b ', 'a  b'],
  ['a\0b\x1bc\x7f', 'abc'],
  ['茶\u3000叶', '茶\u3000叶'],
])('%j on one line is %j', (text, line) => {
  expect(oneLine(text)).toBe(line)
})

test('a shape has English first', () => {
  expect(shapeOf({ en: [0, 1], zh: [0], confidence: 1 })).toBe('2-1')
})
