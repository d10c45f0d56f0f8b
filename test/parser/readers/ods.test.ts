import { describe, expect, test } from 'vitest'
import { makeOpenDocument } from '../containers/make-sheets.js'
import { leftOut, taken } from '../containers/taken.js'

const HIDDEN =
  '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>'
const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}>${text
    .split('\n')
    .map((line) => `<text:p>${line}</text:p>`)
    .join('')}</table:table-cell>`
const row = (cells: string, more = ''): string =>
  `<table:table-row ${more}>${cells}</table:table-row>`
const sheet = (rows: string, more = ''): string => `<table:table ${more}>${rows}</table:table>`
const makeOds = (...sheets: string[]): Uint8Array =>
  makeOpenDocument('spreadsheet', HIDDEN + sheets.join(''))

describe('cells', () => {
  test('hold what they show', () => {
    expect(taken(makeOds(sheet(row(cell('12.50 元', 'office:value="12.5"')))))).toEqual([
      '0,0 12.50 元',
    ])
  })

  test('hold lines and blanks, without comments and pronunciation', () => {
    const text =
      'green<text:s text:c="2"/>tea\n<text:ruby><text:ruby-base>茶</text:ruby-base><text:ruby-text>chá</text:ruby-text></text:ruby>'
    const comment = '<office:annotation><text:p>sic</text:p></office:annotation>'
    const bytes = makeOds(
      sheet(row(`<table:table-cell>${comment}</table:table-cell>` + cell(text))),
    )
    expect(taken(bytes)).toEqual(['0,1 green  tea⏎茶'])
  })

  test('stand where those before them end, repeated and covered ones too', () => {
    const cells =
      '<table:table-cell table:number-columns-repeated="3"/>' +
      cell('a', 'table:number-columns-repeated="2"') +
      '<table:covered-table-cell/>' +
      cell('b')
    expect(taken(makeOds(sheet(row(cells))))).toEqual(['0,3 a', '0,4 a', '0,6 b'])
  })
})

describe('rows', () => {
  test('stand as often as they are repeated, unless they show nothing', () => {
    const rows =
      row(cell('a') + cell('b'), 'table:number-rows-repeated="2"') +
      row('<table:table-cell/>', 'table:number-rows-repeated="1048000"') +
      row(cell('c') + cell('d'))
    expect(taken(makeOds(sheet(rows)))).toEqual([
      '0,0 a',
      '0,1 b',
      '1,0 a',
      '1,1 b',
      '2,0 c',
      '2,1 d',
    ])
  })

  test('of hidden sheets are left out', () => {
    const bytes = makeOds(sheet(row(cell('open')), 'table:style-name="h"'), sheet(row(cell('tea'))))
    expect(taken(bytes)).toEqual(['2,0 tea'])
    expect(leftOut(bytes)).toEqual(['hidden: open'])
  })
})
