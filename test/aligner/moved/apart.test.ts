import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConfidentBead } from '../../../src/aligner/align-region.js'
import { setApart } from '../../../src/aligner/moved/apart.js'
import { align, parse } from '../../../src/index.js'

const alone = (en: number, zh: number, side: 'en' | 'zh'): ConfidentBead => ({
  ...{ en, enSize: side === 'en' ? 1 : 0, zh, zhSize: side === 'zh' ? 1 : 0 },
  ...{ posterior: 0.5, confidence: 0.5 },
})

/** A ladder that pairs nothing: the English, then the Chinese. */
const unpaired = (size: number): ConfidentBead[] => [
  ...Array.from({ length: size }, (_, i) => alone(i, 0, 'en')),
  ...Array.from({ length: size }, (_, i) => alone(size, i, 'zh')),
]

const pairOf = (en: number, zh: number) => ({ en, enSize: 1, zh, zhSize: 1, confidence: 0.9 })

/** Segments of which some have partners, in any order. */
const PARTNERS = fc
  .integer({ min: 1, max: 8 })
  .chain((size) =>
    fc.tuple(
      fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
      fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    ),
  )

test('every segment stays in one bead, at its place, and what crosses nothing is a pair of the ladder', () => {
  fc.assert(
    fc.property(PARTNERS, ([order, wanted]) => {
      const pairs = order.flatMap((zh, en) => (wanted[en] ? [pairOf(en, zh)] : []))
      const ladder = setApart(unpaired(order.length), pairs)
      let [en, zh] = [0, 0]
      for (const bead of ladder) {
        expect([bead.en, bead.zh]).toEqual([en, zh])
        en += bead.enSize
        zh += bead.zhSize
      }
      expect([en, zh]).toEqual([order.length, order.length])
      const crossing = pairs.filter((one) =>
        pairs.some((other) => (one.en - other.en) * (one.zh - other.zh) < 0),
      )
      const halves = ladder.filter(({ moved }) => moved !== undefined)
      expect(new Set(halves.map(({ moved }) => moved))).toEqual(new Set(crossing))
      expect(halves).toHaveLength(2 * crossing.length)
      const whole = ladder.filter(({ enSize, zhSize }) => enSize > 0 && zhSize > 0)
      expect(whole.map((bead) => [bead.en, bead.zh])).toEqual(
        pairs.filter((pair) => !crossing.includes(pair)).map((pair) => [pair.en, pair.zh]),
      )
    }),
  )
})

test('pairs that stand in order are not called moved, though the ladder had missed them', () => {
  const alignment = align(
    parse(
      [
        ['Tea is served at four.', '四点上茶。'],
        ['The garden closes at dusk.', '花园天黑关门。'],
        ['No dogs.', '请勿携带宠物入内，谢谢您的合作与理解。'],
      ]
        .flat()
        .join('\n\n'),
    ),
  )
  expect(alignment.beads.slice(0, 2)).toEqual([
    { en: [0], zh: [0], confidence: expect.any(Number) as number },
    { en: [1], zh: [1], confidence: expect.any(Number) as number },
  ])
})
