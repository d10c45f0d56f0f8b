import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { html } from '../../src/exporters/html.js'
import { oneLine } from '../../src/alignment/one-line.js'
import { legal } from '../../src/exporters/xml.js'
import { align, parse } from '../../src/index.js'
import { anyText } from '../arbitraries.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

/** The elements of a page by name, in order: their attributes and the text in them. */
function elements(
  page: string,
  wanted: string,
): { attributes: Record<string, string>; text: string }[] {
  const found: { attributes: Record<string, string>; text: string }[] = []
  let open = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === wanted) {
        found.push({ attributes, text: '' })
        open++
      }
    },
    ontext(text) {
      if (open > 0) found[found.length - 1].text += text
    },
    onclosetag(name) {
      if (name === wanted) open--
    },
  })
  parser.write(page)
  parser.end()
  return found
}

const texts = (page: string, name: string): string[] => elements(page, name).map(({ text }) => text)

test('a row a bead, in place, each side in its language; the title from the document', () => {
  const page = write(html, makeAlignment(ARTICLE))
  expect(texts(page, 'title')).toEqual(['茶山'])
  expect(elements(page, 'span')).toEqual([
    { attributes: { lang: 'zh-CN', class: 'alone' }, text: '茶山' },
  ])
  expect(elements(page, 'td').map(({ attributes, text }) => [attributes.lang, text])).toEqual([
    ['en-US', 'Tea grows on 15 hills. Most of them face south.'],
    ['zh-CN', '茶叶长在15座山上，大多朝南。'],
    ['en-US', 'Salt & "pepper" <do> not.'],
    ['zh-CN', '盐和“胡椒”不长。'],
    ['en-US', 'Photo: the author'],
    ['zh-CN', ''],
  ])
})

test('nothing is fetched and nothing runs', () => {
  expect(write(html, makeAlignment(ARTICLE))).not.toMatch(
    /<script|<link|<img|src=|url\(|@import|https?:/,
  )
})

test('the other direction, and Traditional Chinese', () => {
  const alignment = align(parse('Tea grows on the hills here.\n\n這裡的山上長著茶葉。\n', {}))
  const page = write(html, alignment, { direction: 'zh-en' })
  expect(elements(page, 'html')[0].attributes.lang).toBe('zh-TW')
  expect(elements(page, 'td').map(({ attributes }) => attributes.lang)).toEqual(['zh-TW', 'en-US'])
})

describe('the title', () => {
  const titleOf = (name: string | null, ...beads: Parameters<typeof makeAlignment>[0]): string =>
    texts(write(html, makeAlignment(beads, name)), 'title')[0]

  const sentence = { en: ['Tea grows here.'], zh: ['这里长茶。'] }

  test('is a first line that is no sentence, in both languages', () => {
    expect(titleOf('a.txt', { en: ['Tea'], zh: ['茶'] }, sentence)).toBe('Tea · 茶')
  })
  test('else the name of the file', () => {
    expect(titleOf('text/the tea.v2.txt', sentence)).toBe('the tea.v2')
    expect(titleOf('C:\\text\\茶.md', sentence)).toBe('茶')
    expect(titleOf('.txt', sentence)).toBe('.txt')
  })
  test('else the languages', () => {
    expect(titleOf(null, sentence)).toBe('English · 中文')
  })
  test('is a heading that comes later, which keeps its row', () => {
    const page = write(
      html,
      align(
        parse('Tea grows on the hills.\n\n茶叶长在山上。\n\n# Tea\n\n# 茶\n', { name: 'a.md' }),
      ),
    )
    expect(texts(page, 'title')).toEqual(['Tea · 茶'])
    expect(texts(page, 'td')).toContain('Tea')
  })
})

test('several documents are articles of one page', () => {
  const one = makeAlignment([{ en: ['Tea'], zh: ['茶'] }])
  const [page] = writeParts(html, [one, one], { merged: true })
  expect(elements(page, 'article')).toHaveLength(2)
  expect(texts(page, 'title')).toEqual(['Tea · 茶'])
  expect(texts(writeParts(html, [])[0], 'title')).toEqual(['English · 中文'])
})

test('any text is text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(), anyText()), { maxLength: 5 }), (pairs) => {
      const rows = pairs.map(([en, zh]) => ({ en: [en + '.'], zh: [zh + '。'] }))
      const page = write(html, makeAlignment([{ en: ['Begin.'] }, ...rows]))
      const shown = (text: string): string => legal(oneLine(text)).trim()
      expect(texts(page, 'td').slice(2)).toEqual(
        pairs.flatMap(([en, zh]) => [shown(en + '.'), shown(zh + '。')]),
      )
      expect(elements(page, 'script')).toEqual([])
    }),
    { numRuns: 300 },
  )
})
