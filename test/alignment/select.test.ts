import { expect, test } from 'vitest'
import { select } from '../../src/alignment/select.js'
import { shapeOf } from '../../src/alignment/shape.js'
import { ARTICLE, makeAlignment } from '../exporters/alignment.js'

const alignment = makeAlignment(ARTICLE)
const shapes = (selection: Parameters<typeof select>[1]): string =>
  select(alignment, selection).beads.map(shapeOf).join(' ')

test.each([
  ['everything', {}, '0-1 2-1 1-1 1-0'],
  ['those of some shapes', { shapes: ['1-1', '2-1'] }, '2-1 1-1'],
  ['those that are sure enough', { minConfidence: 0.75 }, '0-1 2-1 1-0'],
  ['both', { shapes: ['1-1', '2-1'], minConfidence: 0.75 }, '2-1'],
  ['nothing', { shapes: [] }, ''],
])('%s', (_what, selection, kept) => {
  expect(shapes(selection)).toBe(kept)
})

test('segments keep their numbers', () => {
  const { en, zh, beads } = select(alignment, { shapes: ['1-0'] })
  expect([en, zh]).toEqual([alignment.en, alignment.zh])
  expect(beads[0].en).toEqual([3])
})
