import { expect, test } from 'vitest'
import { makeStretches } from '../../../src/aligner/ladder/band.js'

/** Places that the path may pass, where no anchor says anything. */
function placesOf(en: number, zh: number): number {
  const stretches = makeStretches({ en: { from: 0, to: en }, zh: { from: 0, to: zh } }, [])
  return stretches
    .flatMap(({ band }) => [...band.high].map((high, i) => high - band.low[i] + 1))
    .reduce((sum, width) => sum + width, 0)
}

test('the band of a long text without anchors grows as the text does', () => {
  expect(placesOf(12_000, 100)).toBeLessThan(2.2 * placesOf(6_000, 100))
  expect(placesOf(12_000, 100)).toBeLessThan(150_000)
})

test('that of a text of usual length is as wide as ever', () => {
  expect(placesOf(1800, 1800)).toBeGreaterThan(1800 * 190)
})
