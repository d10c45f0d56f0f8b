import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { oneLine } from '../../src/alignment/one-line.js'
import { legal } from '../../src/exporters/xml.js'
import { xlsx } from '../../src/exporters/xlsx.js'
import type { Alignment } from '../../src/types.js'
import { anyText } from '../arbitraries.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { writeParts, writeZip } from './write.js'

const SHEET = 'xl/worksheets/sheet1.xml'

interface Cell {
  readonly place: string
  readonly style: number
  readonly isText: boolean
  text: string
}

/** The cells of the sheet as an XML parser reads them, row by row. */
function readCells(sheet: string): Cell[][] {
  const rows: Cell[][] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([])
    if (name === 'c')
      rows.at(-1)?.push({
        place: attributes.r,
        style: Number(attributes.s),
        isText: attributes.t === 'inlineStr',
        text: '',
      })
  })
  parser.on('text', (text) => {
    const cell = rows.at(-1)?.at(-1)
    if (cell !== undefined && rows.length > 0) cell.text += text
  })
  parser.write(sheet.slice(0, sheet.indexOf('</sheetData>')) + '</sheetData></worksheet>').close()
  return rows
}

const cellsOf = (...alignments: Alignment[]): Cell[][] =>
  readCells(writeZip(xlsx, alignments, { merged: alignments.length > 1 })[SHEET])

test('the columns of TSV, doubts the last of them, then two for the reviewer; text as text, numbers as numbers', () => {
  const [head, ...rows] = cellsOf(makeAlignment(ARTICLE))
  expect(head.map(({ text }) => text).join(' ')).toBe(
    'en zh shape confidence source id doubt verdict note',
  )
  expect(rows[1].map(({ place, text }) => `${place} ${text}`)).toEqual([
    'A3 Tea grows on 15 hills. Most of them face south.',
    'B3 茶叶长在15座山上，大多朝南。',
    'C3 2-1',
    'D3 0.97',
    'E3 tea.txt',
    'F3 2',
    'G3 ',
    'H3 ',
    'I3 ',
  ])
  expect(rows[1].map(({ isText }) => isText)).toEqual([
    true,
    true,
    true,
    false,
    true,
    true,
    true,
    false,
    false,
  ])
})

test('sure, doubtful and bad rows have colours of their own', () => {
  const [, ...rows] = cellsOf(makeAlignment(ARTICLE))
  expect(rows.map(([{ style }]) => style)).toEqual([2, 2, 4, 3])
})

test('header frozen, filter, list of verdicts, heights by the longest cell', () => {
  const long = '茶'.repeat(200)
  const sheet = writeZip(xlsx, [makeAlignment([{ en: ['a'], zh: [long] }])])[SHEET]
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"')
  expect(sheet).toContain('<autoFilter ref="A1:I2"/>')
  expect(sheet).toContain('sqref="H2:H2"><formula1>"ok,wrong"</formula1>')
  expect(sheet).toMatch(/<row r="2" ht="123" /)
})

test('ids begin with the number of the document where there are several', () => {
  const one = makeAlignment([{ en: ['a'], zh: ['茶'] }])
  expect(cellsOf(one, one).map((row) => row[5].text)).toEqual(['id', '1.1', '2.1'])
})

test('a text that looks like a number, a formula or an escape is text', () => {
  const texts = ['=1+1', '0012', '+86', '1-1', '_x000D_ _x41_', '<b>&amp;</b>']
  const rows = cellsOf(makeAlignment(texts.map((text) => ({ en: [text], zh: ['茶'] }))))
  expect(rows.slice(1).map(([{ isText, text }]) => [isText, text])).toEqual(
    texts.map((text) => [true, text.replace('_x000D_', '_x005F_x000D_')]),
  )
})

test('any text reads back, but for what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText(), anyText()), { maxLength: 4 }), (pairs) => {
      const rows = cellsOf(makeAlignment(pairs.map(([en, zh]) => ({ en: [en], zh: [zh] }))))
      const shown = (text: string): string => legal(oneLine(text)).trim()
      expect(rows.slice(1).map(([en, zh]) => [en.text, zh.text])).toEqual(
        pairs.map((pair) => pair.map(shown)),
      )
    }),
    { numRuns: 100 },
  )
})

test('a text that is longer than a cell is an error, not cut', () => {
  const alignment = makeAlignment([{ en: ['a'.repeat(32_768)], zh: ['茶'] }])
  expect(() => writeParts(xlsx, [alignment])).toThrow(
    'is too large: a cell of 32768 characters, the limit is 32767 in a workbook',
  )
})

test('no document makes a workbook with a header', () => {
  expect(cellsOf()).toHaveLength(1)
})
