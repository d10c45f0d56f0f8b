import { expect, test } from 'vitest'
import { align, exportText, parsePair } from '../../../src/index.js'
import type { Bead } from '../../../src/index.js'
import { readOwnLines } from '../../accuracy/gold.js'

const TEXT = readOwnLines().find(({ id }) => id === 'news-rail-bridge')!
/** A pair of one line each, with a number that stands nowhere else. */
const [EN, ZH] = [
  TEXT.en.findIndex((line) => line.includes('268 metres')),
  TEXT.zh.findIndex((line) => line.includes('268米')),
]

const alignWith = (zhLine: string) =>
  align(
    parsePair(TEXT.en.join('\n'), TEXT.zh.map((line, i) => (i === ZH ? zhLine : line)).join('\n'), {
      segmented: true,
    }),
  )
const beadOf = ({ beads }: { readonly beads: readonly Bead[] }): Bead =>
  beads.find(({ en }) => en.includes(EN))!

test('a sure pair has no doubts', () => {
  expect(beadOf(alignWith(TEXT.zh[ZH])).doubts).toBeUndefined()
})

test('numbers that differ are named, in JSON and TMX too', () => {
  const alignment = alignWith(TEXT.zh[ZH].replace('268', '430'))
  expect(beadOf(alignment).doubts).toContain('numbers differ')
  expect(exportText(alignment, 'json')).toContain('"doubts":["numbers differ"')
  expect(exportText(alignment, 'tmx')).toContain('<prop type="x-doubt">numbers differ</prop>')
})

test('a text that is the same on both sides is untranslated', () => {
  const alignment = alignWith(TEXT.en[EN])
  expect(beadOf(alignment).doubts).toContain('untranslated')
})

test('every pair below 0.95 has a reason', () => {
  const doubtful = alignWith('傍晚的渡船载着放学的孩子回岛上。').beads.filter(
    ({ en, zh, confidence }) => en.length > 0 && zh.length > 0 && confidence < 0.95,
  )
  expect(doubtful.length).toBeGreaterThan(0)
  for (const { doubts = [] } of doubtful) expect(doubts.length).toBeGreaterThan(0)
})
