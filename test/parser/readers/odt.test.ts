import { describe, expect, test } from 'vitest'
import { makeOpenDocument } from '../containers/make-sheets.js'
import { leftOut, taken } from '../containers/taken.js'

const STYLES =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>' +
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>'
const makeOdt = (body: string): Uint8Array => makeOpenDocument('text', STYLES + body)
const odt = (body: string): string[] => taken(makeOdt(body))
const p = (text: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${text}</text:p>`

describe('paragraphs', () => {
  test('know by element, list and style what they are', () => {
    const list = `<text:list><text:list-item>${p('one')}</text:list-item></text:list>`
    expect(
      odt(`<text:h>Tea</text:h>${p('Salt', 'P1')}${p('Go.', 'P2')}${list}${p('two')}`),
    ).toEqual(['heading Tea', 'heading Salt', 'quote Go.', 'item one', 'paragraph two'])
  })

  test('have their blanks, and are cut at line breaks between sentences', () => {
    expect(odt(p('\n  Hot<text:s text:c="2"/>tea.\n<text:line-break/>热茶。'))).toEqual([
      'paragraph Hot  tea.',
      'paragraph 热茶。',
    ])
  })

  test('have nothing in them that nobody sees', () => {
    const body =
      `<text:tracked-changes>${p('deleted')}</text:tracked-changes>` +
      p(
        'a<office:annotation><text:p>x</text:p></office:annotation><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>',
      ) +
      `<text:section text:display="none">${p('x')}</text:section>`
    expect(odt(body)).toEqual(['paragraph ab'])
  })

  test('of a text box stand where it is anchored, and notes at the end', () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Closed in winter.')}</text:note-body></text:note>`
    const box = `<draw:frame><draw:text-box>${p('Boxed.')}</draw:text-box><svg:title>x</svg:title></draw:frame>`
    expect(odt(p(`The pier${note} is ${box}old.`))).toEqual([
      'paragraph The pier is',
      'paragraph Boxed.',
      'paragraph old.',
      'paragraph Closed in winter.',
    ])
  })

  test('of a table of contents are left out', () => {
    const bytes = makeOdt(`<text:table-of-content>${p('Tea 1')}</text:table-of-content>${p('Tea')}`)
    expect(taken(bytes)).toEqual(['paragraph Tea'])
    expect(leftOut(bytes)).toEqual(['table of contents: Tea 1'])
  })
})

test('tables are read row by row', () => {
  const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
  const table = `<table:table>${row(cell('a'), '<table:covered-table-cell/>', cell('b'))}${row(cell('c'))}</table:table>`
  expect(odt(table + p('x') + table)).toEqual([
    '0,0 a',
    '0,2 b',
    '1,0 c',
    'paragraph x',
    '3,0 a',
    '3,2 b',
    '4,0 c',
  ])
})
