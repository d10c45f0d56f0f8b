import { describe, expect, test } from 'vitest'
import { halves, judge } from './clause-score.js'
import { hasGold, readOwnGold, readSentenceGold } from './gold.js'
import type { GoldText } from './gold.js'

const score = (texts: readonly GoldText[]) => {
  const { proposed, right, borders } = judge(texts.flatMap((text) => halves(text)))
  return { precision: right / proposed, recall: right / borders }
}

test('cuts sentences of our own that were strung together where they were', () => {
  const { precision, recall } = score(readOwnGold())
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.7)
})

test('leaves sentences whole that were strung together in the opposite order', () => {
  const crossed = readOwnGold().flatMap((text) => halves(text, true))
  const beads = crossed.reduce((sum, { proposed }) => sum + proposed.length, 0)
  expect(beads).toBeGreaterThan(30)
  expect(judge(crossed).proposed).toBeLessThanOrEqual(beads / 20)
})

describe.skipIf(!hasGold)('on the development gold, which may be absent', () => {
  test.each(['aca', 'mag'])('cuts sentences of %s that were strung together', (corpus) => {
    const { precision, recall } = score(readSentenceGold().filter((text) => text.corpus === corpus))
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.8)
  })
})
