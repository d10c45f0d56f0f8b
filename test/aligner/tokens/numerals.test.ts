import { describe, expect, test } from 'vitest'
import {
  chineseNumbers,
  englishNumbers,
  isNumberWord,
} from '../../../src/aligner/tokens/numerals.js'

describe('the same number in both languages', () => {
  test.each([
    ['350 million', '3.5亿', '350000000'],
    ['860 million', '8.6亿元', '860000000'],
    ['4.5 trillion', '4.5万亿', '4500000000000'],
    ['10,000', '1万', '10000'],
    ['12,345', '12,345', '12345'],
    ['two hundred and fifty thousand', '二十五万', '250000'],
    ['a hundred and twenty', '一百二十', '120'],
    ['one hundred and three', '一百零三', '103'],
    ['twenty-one', '二十一', '21'],
    ['a dozen', '十二', '12'],
    ['12 thousand', '一万二千', '12000'],
    ['20 million', '两千万', '20000000'],
    ['five percent', '百分之五', '5'],
    ['5%', '５%', '5'],
    ['0.5', '０．５', '0.5'],
    ['one third', '三分之一', '1/3'],
    ['three quarters', '四分之三', '3/4'],
    ['in 2007', '二〇〇七年', '2007'],
    ['the third time', '第三次', '3'],
    ['the twelfth', '第十二', '12'],
  ])('%s is %s', (english, chinese, value) => {
    expect([englishNumbers(english), chineseNumbers(chinese)]).toEqual([[value], [value]])
  })

  test.each([
    ['April 10', '4月10日', ['4', '10']],
    ['Sept. 5', '九月五日', ['9', '5']],
    ['March 3', '3月3日', ['3', '3']],
    ['10:30', '10时30分', ['10', '30']],
  ])('%s is %s', (english, chinese, values) => {
    expect([englishNumbers(english), chineseNumbers(chinese)]).toEqual([values, values])
  })

  test('a decade has a name of its own', () => {
    expect(englishNumbers('the 1990s')).toContain('90')
    expect(chineseNumbers('90年代')).toEqual(['90'])
  })
})

describe('text without numbers', () => {
  test.each([
    'may come',
    'in May',
    'He will march on',
    'one',
    'two',
    'first',
    'second',
    'hundreds',
    'tea',
  ])('%s', (text) => {
    expect(englishNumbers(text)).toEqual([])
  })

  test.each(['一些', '两', '十几', '一半', '千百', '茶'])('%s', (text) => {
    expect(chineseNumbers(text)).toEqual([])
  })
})

test.each([
  ['seven', true],
  ['Seventh', true],
  ['million', true],
  ['March', true],
  ['march', false],
  ['tea', false],
])('%s may begin a number: %s', (word, may) => {
  expect(isNumberWord(word)).toBe(may)
})
