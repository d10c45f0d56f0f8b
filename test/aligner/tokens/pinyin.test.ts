import { expect, test } from 'vitest'
import { syllables } from '../../../src/aligner/tokens/pinyin.js'
import { shippedDictionary } from '../../../src/node/dictionary.js'

const isSyllable = (text: string): boolean => shippedDictionary().syllableNumber(text) >= 0

test.each([
  ['Haisheng', 'hai sheng'],
  ['Xi-feng', 'xi feng'],
  ["Xi'an", 'xi an'],
  ['Zhuangzi', 'zhuang zi'],
  ['Lü', 'lv'],
  ['Beijing', 'bei jing'],
  ['Smith', undefined],
  ['Halvorsund', undefined],
  ['A', undefined],
  ['', undefined],
])('%s is %s', (name, sounds) => {
  expect(syllables(name, isSyllable)?.join(' ')).toBe(sounds)
})

test('every syllable of the dictionary is found, and any two of them', () => {
  const known = String.fromCharCode(...shippedDictionary().data.syllables)
    .split(' ')
    .filter((syllable) => syllable.length > 1)
  for (const syllable of known) {
    expect(syllables(syllable, isSyllable), syllable).toBeDefined()
    expect(syllables(`${syllable}zhuang`, isSyllable), syllable).toBeDefined()
  }
})

test('very long words are not names', () => {
  expect(syllables('xiang'.repeat(10_000), isSyllable)).toBeUndefined()
})
