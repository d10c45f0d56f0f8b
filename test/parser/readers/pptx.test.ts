import { expect, test } from 'vitest'
import { makePptx, shape, slideTable } from '../containers/make-slides.js'
import { leftOut, taken } from '../containers/taken.js'

test('slides are read in their order, each with its notes', () => {
  const bytes = makePptx([
    { shapes: shape('ctrTitle', 'Tea') + shape('body', 'Hot.', '热。') },
    { shapes: shape('body', 'Salt.'), notes: shape('body', 'Say it twice.') },
  ])
  expect(taken(bytes)).toEqual([
    'heading Tea',
    'paragraph Hot.',
    'paragraph 热。',
    'paragraph Salt.',
    'paragraph Say it twice.',
  ])
})

test('line breaks cut between languages and sentences', () => {
  expect(taken(makePptx([{ shapes: shape('title', 'A cup of tea\n一杯茶') }]))).toEqual([
    'heading A cup of tea',
    'heading 一杯茶',
  ])
})

test('a title is text once, and edges and hidden slides are left out', () => {
  const title = shape('title', 'Tea')
  const bytes = makePptx([
    { shapes: title + shape('sldNum', '1') },
    { shapes: title + shape('body', 'Hot.') },
    { shapes: shape('body', 'Draft.'), hidden: true, notes: shape('body', 'Sh.') },
  ])
  expect(taken(bytes)).toEqual(['heading Tea', 'paragraph Hot.'])
  expect(leftOut(bytes)).toEqual(['header: 1', 'header: Tea', 'hidden: Draft.', 'hidden: Sh.'])
})

test('tables are read row by row', () => {
  expect(taken(makePptx([{ shapes: slideTable(['tea', '茶'], ['salt', '盐']) }]))).toEqual([
    '0,0 tea',
    '0,1 茶',
    '1,0 salt',
    '1,1 盐',
  ])
})
