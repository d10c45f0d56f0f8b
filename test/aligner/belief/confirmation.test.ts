import { expect, test } from 'vitest'
import { confirmations } from '../../../src/aligner/belief/confirmation.js'
import { loneNumbersOf } from '../../../src/aligner/belief/numbers.js'
import { scorerOf } from '../make-scorer.js'

const EN = [
  'The museum bought 340 paintings.',
  'Our kettle is broken.',
  'The doctor left.',
  'Rain fell all night.',
  'Nobody answered the letter.',
]
const ZH = [
  '博物馆购买了430幅绘画。',
  '我们的水壶坏了。',
  '医生走了。',
  '雨下了一整夜。',
  '没有人回信。',
]
const pair = (en: number, zh: number) => ({ en, enSize: 1, zh, zhSize: 1 })

test('informative words are counted, and those that have a counterpart in the pair', () => {
  const [right, wrong] = confirmations(scorerOf(EN, ZH), [pair(0, 0), pair(0, 1)])
  // museum, bought, paintings
  expect(right.en).toMatchObject({ known: 3, found: 3 })
  expect(wrong.en).toMatchObject({ known: 3, found: 0 })
  expect(right.en.rarity).toBeGreaterThan(wrong.en.rarity)
  expect(right.zh.nats).toBeGreaterThan(0)
  expect(wrong.zh.nats).toBeLessThan(0)
})

test('words whose counterparts are nowhere on the other side are known as well', () => {
  const scorer = scorerOf(
    ['The lighthouse was painted.', 'The doctor left.'],
    ['水壶坏了。', '医生走了。'],
  )
  const [wrong, right] = confirmations(scorer, [pair(0, 0), pair(1, 1)])
  expect(wrong.en).toMatchObject({ known: 2, found: 0 })
  expect(wrong.zh).toMatchObject({ known: 2, found: 0 })
  expect(right.zh.found).toBe(1)
})

test('a word that stands in two segments of a pair counts once', () => {
  const scorer = scorerOf(
    ['The doctor came.', 'The doctor left.', 'Rain fell.'],
    ['医生来了又走。', '下雨了。'],
  )
  const [both] = confirmations(scorer, [{ en: 0, enSize: 2, zh: 0, zhSize: 1 }])
  const [one] = confirmations(scorer, [pair(1, 0)])
  expect(one.zh).toMatchObject({ known: both.zh.known, found: both.zh.found })
  expect(both.en.found).toBe(one.en.found)
})

test('no pairs have no confirmations', () => {
  expect(confirmations(scorerOf(EN, ZH), [])).toEqual([])
})

test('numbers are the same however they are cut or written', () => {
  const scorer = scorerOf(
    ['It cost $50,000 in 1991.', 'Of 27 138 officers few stayed in the 1960s.'],
    ['九一年它要价五万元。', '27138名警员中，二十世纪60年代留下的不多。'],
  )
  expect([0, 1].map((line) => loneNumbersOf(scorer)(pair(line, line)))).toEqual([
    { en: [], zh: [] },
    { en: [], zh: [] },
  ])
})

test('numbers that stand on one side only', () => {
  const loneNumbers = loneNumbersOf(scorerOf(EN, ZH))
  expect(loneNumbers(pair(0, 0))).toEqual({ en: ['340'], zh: ['430'] })
  expect(loneNumbers(pair(1, 1))).toEqual({ en: [], zh: [] })
})
