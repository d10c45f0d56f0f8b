import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { docx } from '../../src/exporters/docx.js'
import { epub } from '../../src/exporters/epub.js'
import { align, parse } from '../../src/index.js'
import { anyText } from '../arbitraries.js'
import { makeAlignment } from './alignment.js'
import { writeParts, writeZip } from './write.js'

const BOOK = `# A book of tea

# 茶书

## Spring

## 春

Tea grows on the hills.

茶叶长在山上。

## Autumn

## 秋

The hills are bare.

山上光秃秃的。
`

const book = align(parse(BOOK, { name: 'book.md' }))

test('a file a chapter, headings in a row together, all in the contents', () => {
  const entries = writeZip(epub, [book])
  const chapters = Object.keys(entries).filter((name) => name.includes('chapter'))
  expect(chapters).toEqual(['book/chapter-1.xhtml', 'book/chapter-2.xhtml'])
  expect(entries['book/nav.xhtml'].match(/<li>.*<\/li>/g)).toEqual([
    '<li><a href="chapter-1.xhtml">A book of tea · 茶书</a></li>',
    '<li><a href="chapter-2.xhtml">Autumn · 秋</a></li>',
  ])
  expect(entries['book/package.opf']).toContain('<dc:title>A book of tea · 茶书</dc:title>')
  expect(entries['book/chapter-1.xhtml'].match(/<(h\d|div|p|span) ?[^>]*>/g)?.join('')).toBe(
    '<h1><span lang="en-US" xml:lang="en-US"><span lang="zh-CN" xml:lang="zh-CN">' +
      '<h2><span lang="en-US" xml:lang="en-US"><span lang="zh-CN" xml:lang="zh-CN">' +
      '<div><p lang="en-US" xml:lang="en-US"><p lang="zh-CN" xml:lang="zh-CN">',
  )
})

test('the first entry says what it is, and is not compressed', () => {
  const [bytes] = writeParts(epub, [book])
  expect(bytes.slice(30, 58)).toBe('mimetypeapplication/epub+zip')
})

test('Chinese first in the other direction', () => {
  const [, body] = writeZip(epub, [book], { direction: 'zh-en' })['book/chapter-2.xhtml'].split(
    '<body>',
  )
  expect(body.indexOf('秋')).toBeLessThan(body.indexOf('Autumn'))
})

test.each([epub, docx])('$name is well-formed for any text', (exporter) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyText(), anyText()), { maxLength: 4 }),
      anyText(),
      (pairs, name) => {
        const beads = pairs.map(([en, zh]) => ({ en: [en], zh: [zh] }))
        const entries = writeZip(exporter, [makeAlignment(beads, name)])
        for (const [file, text] of Object.entries(entries))
          if (/\.(xml|xhtml|opf|rels)$/.test(file)) checkXml(text)
      },
    ),
    { numRuns: 60 },
  )
})

function checkXml(text: string): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
}
