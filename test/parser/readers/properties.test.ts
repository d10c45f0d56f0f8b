import { expect, test } from 'vitest'
import { properties } from '../../../src/parser/readers/properties.js'
import { cells, texts } from './seen.js'

const reads = (text: string, ...expected: string[]): void => {
  expect(texts(properties, text)).toEqual(expected.map((cell) => cell.replace(/^\S+ /, '')))
  expect(cells(properties, text)).toEqual(expected)
}

test('key and value share a row', () => {
  reads(
    'New group = 新建分组\r\nOpen:打开\n',
    '0,0 New group',
    '0,1 新建分组',
    '1,0 Open',
    '1,1 打开',
  )
})

test('only the first sign separates', () => {
  reads('a=b=c:d', '0,0 a', '0,1 b=c:d')
})

test('keys that only name their entry are left out', () => {
  reads('file.open=打开', '0,1 打开')
})

test('comments and sections are left out', () => {
  const text = '# note\n! a=b\n;c=d\n[Main menu]\nYes=是'
  reads(text, '0,0 Yes', '0,1 是')
  expect(properties.read(text).ignored.map(({ why }) => why)).toEqual([
    'comment',
    'comment',
    'comment',
    'section',
    'markup',
  ])
})

test('escapes stand for their characters', () => {
  reads(String.raw`Good\ day\=x=\u4f60\u597d\n！`, '0,0 Good day=x', '0,1 你好 ！')
})

test('a line goes on after a backslash', () => {
  reads('Tea=hot \\\n    and sweet\\\r\n!', '0,0 Tea', '0,1 hot and sweet!')
})

test('a line without a sign is a value', () => {
  reads('Tea', '0,1 Tea')
})
