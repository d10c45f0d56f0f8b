import { describe, expect, test } from 'vitest'
import { table } from '../../../src/parser/readers/table/index.js'
import { cells, texts } from './seen.js'

const reads = (text: string, ...expected: string[]): void => {
  expect(texts(table, text)).toEqual(expected.map((cell) => cell.replace(/^\S+ /, '')))
  expect(cells(table, text)).toEqual(expected)
}

describe('cells', () => {
  test('are cut at commas', () => {
    reads('tea,茶\nsalt,盐', '0,0 tea', '0,1 茶', '1,0 salt', '1,1 盐')
  })

  test('are cut at tabs, whatever commas there are', () => {
    reads('a, b\t甲，乙\nc\t丙\r\n', '0,0 a, b', '0,1 甲，乙', '1,0 c', '1,1 丙')
  })

  test('are cut at semicolons, where they are the regular ones', () => {
    reads('a, b;甲\nc;丙\n', '0,0 a, b', '0,1 甲', '1,0 c', '1,1 丙')
  })

  test('that are empty count as columns', () => {
    reads(',,tea,\n\n,茶', '0,2 tea', '1,1 茶')
  })

  test('of a lone carriage return are rows', () => {
    reads('a,甲\rb,乙\r', '0,0 a', '0,1 甲', '1,0 b', '1,1 乙')
  })
})

describe('quotation marks', () => {
  test('keep separators and line ends in a cell', () => {
    reads('"tea, hot",茶\n"a\nb" , "甲"', '0,0 tea, hot', '0,1 茶', '1,0 a\nb', '1,1 甲')
  })

  test('that are doubled stand for one', () => {
    reads('"She said ""no"".",她说“不”。', '0,0 She said "no".', '0,1 她说“不”。')
  })

  test('that do not fill the cell are text', () => {
    reads(
      '"No," she said,不\n5" nail,钉子',
      '0,0 "No',
      '0,1 " she said',
      '0,2 不',
      '1,0 5" nail',
      '1,1 钉子',
    )
  })

  test('that are never closed are text', () => {
    reads('"tea,茶\nsalt,盐', '0,0 "tea', '0,1 茶', '1,0 salt', '1,1 盐')
  })

  test('around a cell of a TSV are text, unless it needs them', () => {
    reads('"Hello."\t“你好。”\n"a\tb"\t甲', '0,0 "Hello."', '0,1 “你好。”', '1,0 a\tb', '1,1 甲')
  })
})

describe('a first row that names the languages', () => {
  test('shows that a text is a table', () => {
    expect(table.recognises?.('en\tzh\ntea\t茶\n')).toBe(true)
    expect(table.recognises?.('English, Chinese\nA story of two tongues.\n')).toBe(false)
    expect(table.recognises?.('| English | 中文 |\n| --- | --- |\n')).toBe(false)
  })
})

test('a million empty cells are nothing', () => {
  expect(table.read(','.repeat(1e6))).toEqual({
    blocks: [],
    ignored: [{ from: 0, to: 1e6, why: 'separator' }],
  })
})
