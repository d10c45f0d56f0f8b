import { expect, test } from 'vitest'
import type { Lines } from './gold.js'
import { ladderOf } from './gold-ladder.js'

const shown = (beads: readonly Lines[], en: number, zh: number): string =>
  ladderOf(beads, en, zh)
    .map((size) => size.join('-'))
    .join(' ')

test('a ladder stays as it is', () => {
  const beads: Lines[] = [
    [[0, 1], [0]],
    [[2], []],
    [[3], [1, 2]],
  ]
  expect(shown(beads, 4, 3)).toBe('2-1 1-0 1-2')
})

test('segments without a partner are beads of their own, before, between and after', () => {
  const beads: Lines[] = [
    [[], [0]],
    [[1], [1]],
    [[2, 3], []],
  ]
  expect(shown(beads, 4, 3)).toBe('1-0 0-1 1-1 1-0 1-0 0-1')
})

test('two pairs that cross are one', () => {
  const beads: Lines[] = [
    [[0], [0]],
    [[1], [2]],
    [[2], [1]],
    [[3], [3]],
  ]
  expect(shown(beads, 4, 4)).toBe('1-1 2-2 1-1')
})

test('what stands between the parts of a bead belongs to it', () => {
  const beads: Lines[] = [
    [[0], [0, 2]],
    [[], [1]],
    [[1], [3]],
  ]
  expect(shown(beads, 2, 4)).toBe('1-3 1-1')
})

test('a bead that crosses a joined one joins it', () => {
  const beads: Lines[] = [
    [[0], [1]],
    [[1], [3]],
    [[2], [0, 2]],
  ]
  expect(shown(beads, 3, 4)).toBe('3-4')
})
