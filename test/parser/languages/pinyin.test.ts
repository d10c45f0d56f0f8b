import { describe, expect, test } from 'vitest'
import { identify } from '../../../src/parser/languages/identify.js'

describe.each([
  'zhou qing yuè zài shuii',
  'feng qii weei wú sheng',
  'bú shàng xián shii mín bù zheng',
  'ren zhi chu xing ben shan',
  'Xué ér shí xí zhī, bú yì yuè hū?',
  'nǚ ér hóng',
  'chuang qian ming yue guang',
  'zhi zhi wei zhi zhi',
  'er ren tong xin',
  'Lǜ shuǐ qīng shān liú',
])('%s', (line) => {
  test('is pinyin', () => {
    expect(identify(line)).toEqual({ why: 'pinyin' })
  })
})

describe.each([
  'Long can pen',
  'She can sing a long song',
  'Men ran here',
  'We gang up on them, man to man',
  'The boat is light, the moon lies on the water',
  'Bring her fan, pan and can',
  'Wang Wei wrote poems',
  'Dan Lin led the tan hen home',
])('%s', (line) => {
  test('is English', () => {
    expect(identify(line)).toBe('en')
  })
})
