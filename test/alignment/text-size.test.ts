import { expect, test } from 'vitest'
import { NOTHING, plus, tallyOf } from '../../src/alignment/tally.js'
import { addTextSizes, lengthRatio, textSizeOf } from '../../src/alignment/text-size.js'
import { makeAlignment } from '../exporters/alignment.js'

const alignment = makeAlignment([
  { en: ["It's 3.5 km.", 'Go on.'], zh: ['有3.5公里，GDP。'], confidence: 0.95 },
  { en: ['Alone.'] },
  { en: ['Tea.'], zh: ['茶𠮷。'], confidence: 0.42 },
])

test('words and numbers are tokens, and so is each Han character; what is alone does not count', () => {
  expect(textSizeOf(alignment)).toEqual({
    en: { characters: 19, tokens: 8 },
    zh: { characters: 14, tokens: 8 },
  })
})

test('sizes are added, and compared', () => {
  const size = textSizeOf(alignment)
  const twice = addTextSizes(size, size)
  expect(twice.en).toEqual({ characters: 38, tokens: 16 })
  expect(lengthRatio(twice)).toBeCloseTo(19 / 14)
  expect(lengthRatio(textSizeOf(makeAlignment([{ en: ['Alone.'] }])))).toBeUndefined()
})

test('pairs are counted by tenths of confidence', () => {
  const tally = tallyOf(alignment, alignment)
  expect(tally.histogram).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
  expect(plus(NOTHING, plus(tally, tally)).histogram).toEqual([0, 0, 0, 0, 2, 0, 0, 0, 0, 2])
})
