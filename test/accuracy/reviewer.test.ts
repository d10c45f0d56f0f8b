import { expect, test } from 'vitest'
import type { Size } from '../../src/review/page/stretches.js'
import { below, canonical, countCorrections } from './reviewer.js'

const ladder = (text: string): Size[] =>
  text === '' ? [] : text.split(' ').map((bead) => bead.split('-').map(Number) as [number, number])
const shown = (sizes: readonly Size[]): string => sizes.map((size) => size.join('-')).join(' ')

test.each([
  ['0-1 1-0 1-1', '1-0 0-1 1-1'],
  ['1-1 2-0 0-1 1-0', '1-1 1-0 1-0 1-0 0-1'],
])('the order and the joints of one-sided beads mean nothing: %s', (sizes, expected) => {
  expect(shown(canonical(ladder(sizes)))).toBe(expected)
})

test.each([
  ['2-1 1-1', '1-1', '1-0 1-1'],
  ['1-1 1-1', '2-1', '0-1'],
  ['1-2 1-1', '1-1', '0-1 1-1'],
  ['1-1', '1-1', ''],
])('of %s, the first put right as %s, there remains %s', (sizes, first, rest) => {
  expect(shown(below(ladder(sizes), ladder(first)[0]))).toBe(rest)
})

test.each([
  ['1-1 2-1 1-1', '1-1 2-1 1-1', 0],
  ['2-1 1-1', '1-1 1-0 1-1', 1],
  ['1-1 1-1 1-1', '1-2 1-0 1-1', 1],
  ['1-1 1-1 1-1 0-1', '0-1 1-1 1-1 1-1', 4],
])('of %s, which is %s, so many are put right: %i', (aligned, gold, corrections) => {
  expect(countCorrections(ladder(aligned), ladder(gold), (rest) => rest)).toBe(corrections)
})
