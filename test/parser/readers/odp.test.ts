import { expect, test } from 'vitest'
import { makeOpenDocument } from '../containers/make-sheets.js'
import { leftOut, taken } from '../containers/taken.js'

const shape = (place: string, ...paragraphs: readonly string[]): string =>
  `<draw:frame presentation:class="${place}"><draw:text-box>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</draw:text-box></draw:frame>`

const slide = (shapes: string, notes = '', style = 'shown'): string =>
  `<draw:page draw:style-name="${style}">${shapes}<presentation:notes><draw:page-thumbnail/>${notes}</presentation:notes></draw:page>`

const STYLES =
  '<style:style style:name="out"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'

const made = (...slides: readonly string[]): Uint8Array =>
  makeOpenDocument('presentation', STYLES + slides.join(''))

test('slides are read in their order, each with its notes', () => {
  const bytes = made(
    slide(
      shape('title', 'Tea') + shape('outline', 'Hot.', '热。'),
      shape('notes', 'Say it twice.'),
    ),
    slide(shape('outline', 'Salt <text:span>and</text:span><text:s/>tea.')),
  )
  expect(taken(bytes)).toEqual([
    'heading Tea',
    'paragraph Hot.',
    'paragraph 热。',
    'paragraph Say it twice.',
    'paragraph Salt and tea.',
  ])
})

test('a title is text once, and edges, numbers, comments and hidden slides are left out', () => {
  const bytes = made(
    slide(shape('title', 'Tea') + shape('page-number', '<text:page-number>1</text:page-number>')),
    slide(
      shape('title', 'Tea') +
        shape('footer', 'Harbour') +
        '<office:annotation><text:p>Why?</text:p></office:annotation>' +
        shape('outline', 'Hot.'),
    ),
    slide(shape('outline', 'Draft.'), shape('notes', 'Sh.'), 'out'),
  )
  expect(taken(bytes)).toEqual(['heading Tea', 'paragraph Hot.'])
  expect(leftOut(bytes)).toEqual([
    'header: Tea',
    'header: Harbour',
    'hidden: Draft.',
    'hidden: Sh.',
  ])
})

test('tables are read row by row, and line breaks cut between languages', () => {
  const row = (...cells: string[]): string =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const bytes = made(
    slide(
      `<draw:frame><table:table>${row('tea', '茶')}${row('salt', '盐')}</table:table></draw:frame>`,
    ),
    slide(shape('subtitle', 'A cup of tea<text:line-break/>一杯茶')),
  )
  expect(taken(bytes)).toEqual([
    '0,0 tea',
    '0,1 茶',
    '1,0 salt',
    '1,1 盐',
    'heading A cup of tea',
    'heading 一杯茶',
  ])
})
