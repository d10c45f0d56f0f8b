import { expect, test } from 'vitest'
import { parse } from '../../../src/index.js'
import { isTitleCase, topOf } from '../../../src/parser/prose/titles.js'

test.each([
  ['Lanchuan Online 2024-09-18 10:26:15', 'dateline'],
  ['Updated: 09:30, September 18, 2024', 'dateline'],
  ['18 Sep 2024 | City desk', 'dateline'],
  ['澜川在线 2024年9月18日 10:26', 'dateline'],
  ['By Helen Marsh', 'byline'],
  ['BY HELEN MARSH', 'byline'],
  ['作者：林晚', 'byline'],
  ['来源: 澜川日报', 'byline'],
  ['Chapter 3', 'heading'],
  ['Part Two: The Ferry', 'heading'],
  ['第三章 渡口', 'heading'],
  ['**Before you begin**', 'heading'],
])('%s is a %s', (line, top) => {
  expect(topOf(line)).toBe(top)
})

test.each([
  'The bridge was opened on September 18, 2024, and 300 people came to see it that day',
  'On 2024-09-18 the council met.',
  'by the river, where nobody',
  'Section 3 of the law says that whoever finds a purse',
  '第三章所述的条款，适用于下列情形',
  '**Note** that the passphrase is lost',
])('%s is running text', (line) => {
  expect(topOf(line)).toBeUndefined()
})

test('knows a title by its capitals', () => {
  expect(isTitleCase('Old Friends, New Routes')).toBe(true)
  expect(isTitleCase('Old friends take new routes')).toBe(false)
})

const paragraphs = (text: string): readonly string[] =>
  parse(text).en.paragraphs.map((paragraph) => paragraph.text)

test('a title, its dateline and the text below are three paragraphs', () => {
  const lines = [
    'Delegation Visits Halvorsund: Old Friends, New Routes',
    'Lanchuan Online 2024-09-18 10:26:15',
    'From September 12 to 15 a six-member delegation visited the port city, and met its mayor there.',
  ]
  expect(paragraphs(lines.join('\n'))).toEqual(lines)
})

test('a title that stops at a small word goes on', () => {
  expect(paragraphs('How to Apply These Terms to\nYour Own New Programs\n\nRead on.')).toEqual([
    'How to Apply These Terms to Your Own New Programs',
    'Read on.',
  ])
})
