import { expect, test } from 'vitest'
import { stretchesOf, touching } from '../../src/review/page/stretches.js'
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

const replaced = (old: string, made: string): string =>
  touching(
    old === '' ? [] : ladder(old),
    made === '' ? [] : ladder(made),
    (size) => size,
    (size) => size,
  )
    .map((size) => size.join('-'))
    .join(' ')

test.each([
  ['a rest that belongs to the next pair', '1-0 1-1 2-1 1-1', '2-1 2-1 1-1', '2-1 2-1 1-1'],
  ['what changes farther down stays', '0-1 1-1 2-1 1-1', '1-2 1-1 1-0 1-1', '1-2 2-1 1-1'],
  ['nothing that touches it changes', '1-1 2-1', '1-1 1-1 1-0', '1-1 2-1'],
  ['all of it is one stretch', '1-1 1-1', '2-2', '2-2'],
  ['no pairs below', '', '', ''],
])('of pairs aligned anew those that touch the correction are taken: %s', (_, old, made, rows) => {
  expect(replaced(old, made)).toBe(rows)
})
