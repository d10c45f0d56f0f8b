import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDeduplicator } from '../../src/batch/repeated.js'
import { align, parsePair, sideText } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'

const aligned = (en: readonly string[], zh: readonly string[]): Alignment =>
  align(parsePair(en.join('\n'), zh.join('\n'), { segmented: true }))

const english = (alignment: Alignment): string[] =>
  alignment.beads.map((bead) => sideText(alignment, bead, 'en'))

test('a pair that came before is left out, wherever it came', () => {
  const deduplicate = makeDeduplicator()
  const first = aligned(['Ten boats.', 'Six hills.'], ['十条船。', '六座山。'])
  expect(english(deduplicate(first))).toEqual(['Ten boats.', 'Six hills.'])
  const second = aligned(['Six hills.', 'Nine lamps.'], ['六座山。', '九盏灯。'])
  expect(english(deduplicate(second))).toEqual(['Nine lamps.'])
  expect(deduplicate.count()).toBe(1)
})

test('one English text with two translations is two pairs', () => {
  const deduplicate = makeDeduplicator()
  deduplicate(aligned(['Ten boats.'], ['十条船。']))
  expect(english(deduplicate(aligned(['Ten boats.'], ['十艘船。'])))).toEqual(['Ten boats.'])
})

test('segments without a partner stay', () => {
  const deduplicate = makeDeduplicator()
  const alone = aligned(['Ten boats.'], [])
  expect(english(deduplicate(alone))).toEqual(english(deduplicate(alone)))
  expect(deduplicate.count()).toBe(0)
})

test('of any pairs each is kept once', () => {
  const one = aligned(['Ten boats.'], ['十条船。'])
  const of = (n: number): Alignment => ({
    ...one,
    en: one.en.map((segment) => ({ ...segment, text: String(n) })),
  })
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (numbers) => {
      const deduplicate = makeDeduplicator()
      const kept = numbers.filter((n) => deduplicate(of(n)).beads.length > 0)
      expect(kept).toEqual([...new Set(numbers)])
      expect(deduplicate.count()).toBe(numbers.length - kept.length)
    }),
  )
})

test('the set grows with what it holds', () => {
  const one = aligned(['Ten boats.'], ['十条船。'])
  const deduplicate = makeDeduplicator()
  const all = Array.from({ length: 40_000 }, (_, n) => ({ ...one.en[0], text: String(n) }))
  const many: Alignment = {
    ...one,
    en: all,
    beads: all.map((_, n) => ({ en: [n], zh: [0], confidence: 1 })),
  }
  expect(deduplicate(many).beads).toHaveLength(40_000)
  expect(deduplicate(many).beads).toHaveLength(0)
})
