import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../src/exporters/csv.js'
import { oneLine } from '../../src/alignment/one-line.js'
import { parse } from '../../src/index.js'
import { anyText } from '../arbitraries.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write } from './write.js'

/** The records of a file as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const records: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}

test('a mark, a header, a bead a line, lines that end in CRLF', () => {
  expect(write(csv, makeAlignment(ARTICLE))).toBe(
    [
      '\ufeffen,zh,shape,confidence,source,id,doubt,note',
      ',茶山,0-1,0.99,tea.txt,1,,',
      'Tea grows on 15 hills. Most of them face south.,茶叶长在15座山上，大多朝南。,2-1,0.97,tea.txt,2,,',
      '"Salt & ""pepper"" <do> not.",盐和“胡椒”不长。,1-1,0.50,tea.txt,3,,',
      'Photo: the author,,1-0,0.75,tea.txt,4,,',
      '',
    ].join('\r\n'),
  )
})

test('what begins like a formula begins with an apostrophe, and one more where there is one', () => {
  const texts = ['=1+1', '+86 21', '-5 degrees', '@SUM(A1)', '＝1', "'tis", '0012', 'a=b', '1-1']
  const alignment = makeAlignment(texts.map((text) => ({ en: [text], zh: ['茶'] })))
  const [, ...records] = readCsv(write(csv, alignment))
  expect(records.map(([en]) => en)).toEqual([
    "'=1+1",
    "'+86 21",
    "'-5 degrees",
    "'@SUM(A1)",
    "'＝1",
    "''tis",
    '0012',
    'a=b',
    '1-1',
  ])
})

test('any text reads back, and none is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(), anyText())), (texts) => {
      const alignment = makeAlignment(texts.map(([en, zh]) => ({ en: [en], zh: [zh] })))
      const [, ...records] = readCsv(write(csv, alignment).replace('\ufeff', ''))
      const cells = records.map(([en, zh]) => [en, zh])
      expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
      expect(cells.map((pair) => pair.map((cell) => cell.replace(/^'/, '')))).toEqual(
        texts.map((pair) => pair.map(oneLine)),
      )
    }),
    { numRuns: 300 },
  )
})

test('the reader of tables reads it', () => {
  const doubtful = [...ARTICLE, { en: ['Sea.'], zh: ['海'], doubts: ['border', 'length'] as const }]
  const { en, zh } = parse(Buffer.from(write(csv, makeAlignment(doubtful))), { name: 'tea.csv' })
  expect(en.paragraphs.map(({ text }) => text)).toContain('Salt & "pepper" <do> not.')
  expect(zh.paragraphs.map(({ text }) => text)).toEqual(doubtful.flatMap((bead) => bead.zh ?? []))
})
