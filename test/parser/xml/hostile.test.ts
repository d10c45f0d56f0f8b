import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/index.js'

const memory = (inside: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<tmx version="1.4"><header/><body>${inside}</body></tmx>`
const unit = (en: string, zh: string): string =>
  `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`
const textsOf = (text: string): string[] => {
  const { en, zh } = parse(text, { name: 'a.tmx' })
  return [...en.paragraphs, ...zh.paragraphs].map((paragraph) => paragraph.text)
}

test('declared entities are not expanded, however they nest', () => {
  const lol = Array.from(
    { length: 30 },
    (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};&l${i};&l${i};">`,
  ).join('')
  const bomb = memory(unit('tea &l30;', '茶'), `<!DOCTYPE tmx [<!ENTITY l0 "lol">${lol}]>`)
  expect(textsOf(bomb)).toEqual(['tea &l30;', '茶'])
})

test('no file is loaded from outside', () => {
  const text = memory(unit('&f;', '茶'), '<!DOCTYPE tmx [<!ENTITY f SYSTEM "file:///etc/passwd">]>')
  expect(textsOf(text)).toEqual(['&f;', '茶'])
})

describe('takes time in proportion to the text, as its steps show', () => {
  const times = 60_000

  test.each([
    ['elements that nest and never end', '<a>'.repeat(times)],
    ['ends that end nothing', '</b>'.repeat(times)],
    ['nested elements with ends of others', '<a>'.repeat(times) + '</b>'.repeat(times)],
    ['units that never end', '<tu>'.repeat(times)],
    ['codes in codes', `<tu><tuv xml:lang="en"><seg>tea${'<ph>'.repeat(times)}`],
    ['ampersands', `<tu><tuv xml:lang="en"><seg>${'&'.repeat(times)}`],
    ['open comments', '<!--'.repeat(times)],
    ['open CDATA', `<seg>${'<![CDATA['.repeat(times)}`],
  ])(
    '%s',
    (_, inside) => {
      const { en } = parse(memory(unit('tea', '茶') + inside), { name: 'a.tmx' })
      expect(en.paragraphs[0].text).toBe('tea')
    },
    20_000,
  )
})
