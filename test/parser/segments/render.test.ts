import { expect, test } from 'vitest'
import { parse } from '../../../src/parser/index.js'

const segments = (text: string, reader: string): string[] => {
  const { en, zh } = parse(text, { reader })
  return [...en.sentences, ...zh.sentences].map(({ from, to }) => text.slice(from, to))
}

test('a segment that ends with a reference ends behind its semicolon', () => {
  expect(segments('<p>Tom &amp; Ann&rdquo;</p>', 'html')).toEqual(['Tom &amp; Ann&rdquo;'])
})

test('a sentence inside a paragraph ends behind the reference that ends it', () => {
  expect(segments('<p>&ldquo;Go!&rdquo; He went.</p>', 'html')).toEqual([
    '&ldquo;Go!&rdquo;',
    'He went.',
  ])
})

test('a paragraph does not go on behind a table', () => {
  expect(
    segments('- one\n\n| hot tea | 热茶 |\n|---|---|\n| sea salt | 海盐 |\ngoes on', 'markdown'),
  ).toEqual(['- one', 'hot tea', 'sea salt', 'goes on', '热茶', '海盐'])
})
