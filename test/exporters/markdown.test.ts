import { expect, test } from 'vitest'
import { markdown } from '../../src/exporters/markdown.js'
import { align, parse } from '../../src/index.js'
import { makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

const NOTES = `# Tea on the hills

# 山上的茶

Tea grows on *15* hills. Most of them face south.

茶叶长在15座山上。大多朝南。

## The harvest

## 采茶

- They pick by hand.

- 他们用手采。
`

test('each paragraph above its translation, headings and items as such', () => {
  const alignment = align(parse(NOTES, { name: 'notes.md' }))
  expect(write(markdown, alignment)).toBe(NOTES)
})

test('the other direction puts Chinese above English', () => {
  const alignment = makeAlignment([{ en: ['Tea grows here.'], zh: ['这里长茶。'] }])
  expect(write(markdown, alignment, { direction: 'zh-en' })).toBe('这里长茶。\n\nTea grows here.\n')
})

test('what has no partner keeps its place', () => {
  const alignment = makeAlignment([
    { en: ['One here.'], zh: ['这是一。'] },
    { en: ['Alone here.'] },
    { en: ['Two here.'], zh: ['这是二。'] },
  ])
  expect(write(markdown, alignment)).toBe(
    'One here.\n\n这是一。\n\nAlone here.\n\nTwo here.\n\n这是二。\n',
  )
})

test.each([
  ['# no heading.', '\\# no heading.'],
  ['1. no list.', '1\\. no list.'],
  ['- no item.', '\\- no item.'],
  ['> no quote.', '\\> no quote.'],
  ['---', '\\---'],
  ['a *b* _c_ d_e `f` <g> [h](i).', 'a \\*b\\* \\_c\\_ d_e \\`f\\` \\<g> \\[h\\](i).'],
  ['fish &amp; chips & tea.', 'fish \\&amp; chips & tea.'],
  ['2 > 1 - 0 + 5 # six.', '2 > 1 - 0 + 5 # six.'],
])('of a text that is no Markdown %s is text', (text, written) => {
  const first = { en: ['The first one.'], zh: ['第一句。'] }
  const alignment = makeAlignment([first, { en: [text] }])
  expect(write(markdown, alignment).split('\n\n').at(-1)).toBe(`${written}\n`)
})

test('several documents are parted by a rule', () => {
  const one = makeAlignment([{ en: ['Tea is here.'], zh: ['茶在这里。'] }])
  expect(writeParts(markdown, [one, one], { merged: true })[0].split('\n---\n\n')).toHaveLength(2)
})
