import { expect, test } from 'vitest'
import { compare, parseBeads } from '../../../src/alignment/evaluate/index.js'

const beads = (text: string) => parseBeads(text.replaceAll(' ', '\n'))

/** n one-to-one beads. */
const straight = (n: number) =>
  beads(Array.from({ length: n }, (_, i) => `[${i}]:[${i}]`).join(' '))

/** The same with every k-th pair of neighbours joined into one. */
const joined = (n: number, k: number) =>
  beads(
    Array.from({ length: n / 2 }, (_, i) =>
      i % k === 0
        ? `[${2 * i},${2 * i + 1}]:[${2 * i},${2 * i + 1}]`
        : `[${2 * i}]:[${2 * i}] [${2 * i + 1}]:[${2 * i + 1}]`,
    ).join(' '),
  )

test('two that are equally good differ by nothing', () => {
  const { difference, interval, p } = compare(straight(40), joined(40, 4), joined(40, 4))
  expect([difference, ...interval, p]).toEqual([0, 0, 0, 1])
})

test('one that is always better is so in every sample', () => {
  const { difference, interval, p } = compare(straight(200), straight(200), joined(200, 2))
  expect(difference).toBeGreaterThan(0.2)
  expect(interval[0]).toBeGreaterThan(0)
  expect(interval[1]).toBeGreaterThan(difference)
  expect(p).toBe(0)
})

test('the other way round it is as much worse', () => {
  const one = compare(straight(60), straight(60), joined(60, 3))
  const other = compare(straight(60), joined(60, 3), straight(60))
  expect(other.difference).toBeCloseTo(-one.difference)
  expect(other.p).toBe(one.p)
})

test('one lucky bead in a short text is no evidence', () => {
  const gold = beads('[0]:[0] [1]:[1] [2]:[2] [3]:[3]')
  const a = beads('[0,1]:[0,1] [2]:[2] [3]:[3]')
  const b = beads('[0]:[0] [1]:[1] [2,3]:[2,3]')
  const { difference, p } = compare(gold, a, b)
  expect(difference).toBe(0)
  expect(p).toBeGreaterThan(0.3)
})

test('sections are the stretches that no bead crosses', () => {
  const gold = beads('[0]:[0] [1]:[1] [2]:[2] []:[3]')
  const a = beads('[0,1]:[0,1] [2]:[2] []:[3]')
  expect(compare(gold, a, gold).sections).toBe(3)
})
