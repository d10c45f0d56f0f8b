import { expect, test } from 'vitest'
import { syllables } from '../../../src/aligner/tokens/pinyin.js'
import { sharedLexicon } from '../../../src/lexicon.js'

const isSyllable = (text: string): boolean => sharedLexicon().syllableNumber(text) >= 0

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

test('what is far too long for a name is none', () => {
  expect(syllables('xiang'.repeat(10_000), isSyllable)).toBeUndefined()
})
