import { expect, test } from 'vitest'
import { markdown } from '../../../src/parser/readers/markdown.js'
import { plain } from '../../../src/parser/readers/plain.js'
import { texts } from '../readers/seen.js'

const LINES = [
  'The snow has gone from the roof',
  'and the cat sits on the wall',
  'watching the gate',
]
const VERSE = ['屋頂雪已消', '貓在牆頭坐', '看門開未開']

test.each([
  ['two blanks', '  '],
  ['more blanks', '    '],
  ['a backslash', '\\'],
  ['a tag', '<br>'],
  ['a closed tag', '<br />'],
])('%s at the end of a line of Markdown end it', (_, end) => {
  for (const poem of [LINES, VERSE])
    for (const lineBreak of ['\n', '\r\n'])
      expect(texts(markdown, poem.join(end + lineBreak)).map((line) => line.trim())).toEqual(
        poem.map((line, i) => (end.startsWith('<') && i < 2 ? line + end : line)),
      )
})

test('in plain text blanks at the end of a line mean nothing, and a backslash ends it', () => {
  const wrapped = 'The snow has gone from the roof and the  \nold cat sits on the wall.'
  expect(texts(plain, wrapped)).toHaveLength(1)
  expect(texts(plain, LINES.join('\\\n'))).toEqual(LINES)
})

test('a backslash that escapes something stays', () => {
  expect(texts(markdown, 'A path ends in C:\\\\')).toEqual(['A path ends in C:\\\\'])
})
