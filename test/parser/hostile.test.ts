import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { faultOf } from './coverage.js'

const HAN = '我童年的图书馆是消防站楼上的一间屋子四千册书两张长桌和一只钟'

/** Each took minutes in one expression or another that looked at every pair of characters. */
test.each([
  ['a word of two million letters', `${'a'.repeat(2e6)}1`, 'a.txt'],
  ['a Chinese paragraph of thousands of lines', `${HAN}\n`.repeat(3000), 'a.md'],
  ['one line of Chinese', HAN.repeat(10000), 'a.txt'],
  ['a line of breaks', `x<br>${HAN}<br>`.repeat(3000), 'a.md'],
  ['open brackets', '[('.repeat(1e5), 'a.md'],
  ['open comments', '<!-- '.repeat(1e4), 'a.md'],
  ['quotation marks', `${'“'.repeat(1e5)}。`, 'a.txt'],
  ['nested quotations', `${'> '.repeat(1e5)}x`, 'a.md'],
  ['a table of one row', `${'| a '.repeat(3e4)}\n|---|\n`, 'a.md'],
  ['empty cues', '1\n00:00:01,000 --> 00:00:02,000\n\n'.repeat(20000), 'a.srt'],
])('reads %s', (_, text, name) => {
  const { en, zh, ignored } = parse(text, { name })
  const blocks = [...en.sentences, ...zh.sentences]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from, to, kind: 'paragraph' as const, edits: [] }))
  expect(faultOf(text, { blocks, ignored: ignored.en })).toBeUndefined()
})
