import { expect, test } from 'vitest'
import { makeRandom } from '../generated/random.js'
import { fitLogistic } from './logistic.js'

test('finds the weights with which examples were made', () => {
  const random = makeRandom(5)
  const examples = Array.from({ length: 20_000 }, () => {
    const features = [1, random.next() * 4, random.next() - 3]
    const odds = 0.5 - 1.5 * features[1] - 2 * (features[2] + 2)
    return { features, isTrue: random.chance(1 / (1 + Math.exp(-odds))) }
  })
  const [free, first, second] = fitLogistic(examples)
  expect(first).toBeCloseTo(-1.5, 0)
  expect(second).toBeCloseTo(-2, 0)
  expect(free).toBeCloseTo(0.5 - 4, 0)
})
