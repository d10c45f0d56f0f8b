import { expect, test } from 'vitest'
import { visible } from '../../../src/parser/spans/visible.js'

const edit = (from: number, to: number, text: string) => ({ from, to, text })

test('tags go and references become what they stand for', () => {
  const text = 'a <b>c</b> &amp; d'
  const edits = [edit(2, 5, ''), edit(6, 10, ''), edit(11, 16, '&')]
  expect(visible(text, { from: 0, to: text.length, edits })).toBe('a c & d')
})

test('edits outside the span do not count', () => {
  expect(
    visible('<b>tea</b>', { from: 3, to: 6, edits: [edit(0, 3, 'x'), edit(6, 10, 'y')] }),
  ).toBe('tea')
})
