import { describe, expect, test } from 'vitest'
import { learnTranslations, worthLearning } from '../../src/aligner/learn.js'
import { logLikelihoodRatio } from '../../src/aligner/learning/partners.js'
import { cutWords } from '../../src/aligner/cues/word/words.js'
import { scorerOf } from './make-scorer.js'

describe('Dunning’s log-likelihood ratio', () => {
  test('is 0 if two words occur together as often as by chance', () => {
    expect(logLikelihoodRatio(10, 20, 50, 100)).toBeCloseTo(0, 9)
  })

  test('grows with the number of joint occurrences', () => {
    expect(logLikelihoodRatio(20, 20, 20, 100)).toBeGreaterThan(logLikelihoodRatio(15, 20, 20, 100))
  })

  test('of words that always occur together is twice the entropy of one of them', () => {
    const [a, n] = [20, 100]
    const entropy = -(a * Math.log(a / n) + (n - a) * Math.log((n - a) / n))
    expect(logLikelihoodRatio(a, a, a, n)).toBeCloseTo(2 * entropy, 9)
  })
})

describe('a text is worth learning from', () => {
  const beads = (count: number, posterior: number) =>
    Array.from({ length: count }, (_, i) => ({ en: i, enSize: 1, zh: i, zhSize: 1, posterior }))

  test.each([
    ['not when it is short', beads(10, 0.5), false],
    ['not when all is clear', beads(500, 0.999), false],
    ['when it is long and not all is clear', beads(500, 0.8), true],
  ])('%s', (_what, list, worth) => {
    expect(worthLearning(list)).toBe(worth)
  })
})

test('a name that is not in the dictionary is learned from the beads with it', () => {
  const places = ['gate', 'river', 'tea house', 'bridge', 'market', 'garden', 'temple', 'school']
  const locations = ['大门', '河边', '茶馆', '桥上', '市场', '花园', '寺庙', '学校']
  const en = places.flatMap((place) => [`Zorblat went to the ${place}.`, 'Nobody answered.'])
  const zh = locations.flatMap((location) => [`佐布拉特去了${location}。`, '没有人回答。'])
  const scorer = scorerOf(en, zh)
  const beads = en.map((_, i) => ({ en: i, enSize: 1, zh: i, zhSize: 1, posterior: 1 }))
  const words = cutWords(scorer.bitext.en.pieces, scorer.bitext.zh.pieces, scorer.kernel)
  expect(learnTranslations(scorer, beads, words)).toContainEqual({ en: 'Zorblat', zh: '佐布拉特' })
})
