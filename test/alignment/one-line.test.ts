import { expect, test } from 'vitest'
import { oneLine } from '../../src/alignment/one-line.js'

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
