import { expect, test } from 'vitest'
import { stretchesOf, surer } from '../../src/review/page/stretches.js'
import type { Size } from '../../src/review/page/stretches.js'

const ladder = (text: string): Size[] =>
  text.split(' ').map((bead) => bead.split('-').map(Number) as [number, number])

test('ladders are cut where both pass', () => {
  const stretches = stretchesOf(ladder('1-1 2-1 1-0 1-1'), ladder('1-1 1-1 2-0 1-1'))
  expect(stretches).toEqual([
    { old: { from: 0, to: 1 }, made: { from: 0, to: 1 } },
    { old: { from: 1, to: 3 }, made: { from: 1, to: 3 } },
    { old: { from: 3, to: 4 }, made: { from: 3, to: 4 } },
  ])
})

test('one-sided beads at the ends belong to a stretch', () => {
  expect(stretchesOf(ladder('0-1 1-1'), ladder('1-2'))).toEqual([
    { old: { from: 0, to: 2 }, made: { from: 0, to: 1 } },
  ])
})

test.each([
  ['sure', [0.99, 0.95], '1-1 1-0 1-1 1-2'],
  ['in part unsure, and one that is not', [0.99, 0.4], '1-1 2-1 1-2'],
])('a stretch that is %s', (_what, [first, second], expected) => {
  const made = ladder('1-1 1-0 1-1 1-2').map((size, i) => ({
    size,
    confidence: [1, first, second, 0.99][i],
  }))
  const old = ladder('1-1 2-1 0-1 1-1').map((size) => ({ size }))
  const sizeOf = ({ size }: { readonly size: Size }): Size => size
  expect(
    surer(old, made, sizeOf, sizeOf)
      .map(({ size }) => size.join('-'))
      .join(' '),
  ).toBe(expected)
})
