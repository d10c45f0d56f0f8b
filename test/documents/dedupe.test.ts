import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDeduplicator } from '../../src/documents/dedupe.js'
import { align, parsePair, sideText } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'

const aligned = (en: readonly string[], zh: readonly string[]): Alignment =>
  align(parsePair(en.join('\n'), zh.join('\n'), { segmented: true }))

const english = (alignment: Alignment): string[] =>
  alignment.beads.map((bead) => sideText(alignment, bead, 'en'))

test('a pair that came before is left out, wherever it came', () => {
  const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: false })
  const first = aligned(['Ten boats.', 'Six hills.'], ['十条船。', '六座山。'])
  expect(english(deduplicate.of(first))).toEqual(['Ten boats.', 'Six hills.'])
  const second = aligned(['Six hills.', 'Nine lamps.'], ['六座山。', '九盏灯。'])
  expect(english(deduplicate.of(second))).toEqual(['Nine lamps.'])
  expect(deduplicate.count()).toBe(1)
})

test('one English text with two translations is two pairs', () => {
  const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: false })
  deduplicate.of(aligned(['Ten boats.'], ['十条船。']))
  expect(english(deduplicate.of(aligned(['Ten boats.'], ['十艘船。'])))).toEqual(['Ten boats.'])
})

test('segments without a partner stay', () => {
  const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: false })
  const alone = aligned(['Ten boats.'], [])
  expect(english(deduplicate.of(alone))).toEqual(english(deduplicate.of(alone)))
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
      const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: false })
      const kept = numbers.filter((n) => deduplicate.of(of(n)).beads.length > 0)
      expect(kept).toEqual([...new Set(numbers)])
      expect(deduplicate.count()).toBe(numbers.length - kept.length)
    }),
  )
})

const BOATS = [
  ['Ten boats.', '十条船。'],
  ['Ten boats.', '十艘船。'],
  ['Ten ships.', '十条船。'],
  ['Ten boats.', '十条船。'],
]

test.each([
  ['en', [0, 2]],
  ['zh', [0, 1]],
  ['pair', [0, 1, 2]],
] as const)('what counts as repeated is said: %s', (by, kept) => {
  const deduplicate = makeDeduplicator({ by, keepsBest: false })
  const isKept = BOATS.map(([en, zh]) => deduplicate.of(aligned([en], [zh])).beads.length > 0)
  expect(isKept.flatMap((is, i) => (is ? [i] : []))).toEqual(kept)
})

test('the surest is kept, of equally sure ones the first', () => {
  const one = aligned(['Ten boats.'], ['十条船。'])
  const withConfidence = (...all: number[]): Alignment => ({
    ...one,
    beads: all.map((confidence) => ({ ...one.beads[0], confidence })),
  })
  const documents = [withConfidence(0.5, 0.9), withConfidence(0.7, 0.9), withConfidence(0.1)]
  const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: true })
  for (const document of documents) deduplicate.expect(document)
  const kept = documents.map((it) => deduplicate.of(it).beads.map(({ confidence }) => confidence))
  expect(kept).toEqual([[0.9], [], []])
  expect(deduplicate.count()).toBe(4)
})

test('the set grows with what it holds', () => {
  const one = aligned(['Ten boats.'], ['十条船。'])
  const deduplicate = makeDeduplicator({ by: 'pair', keepsBest: false })
  const all = Array.from({ length: 40_000 }, (_, n) => ({ ...one.en[0], text: String(n) }))
  const many: Alignment = {
    ...one,
    en: all,
    beads: all.map((_, n) => ({ en: [n], zh: [0], confidence: 1 })),
  }
  expect(deduplicate.of(many).beads).toHaveLength(40_000)
  expect(deduplicate.of(many).beads).toHaveLength(0)
})
