import { expect, test } from 'vitest'
import { strings } from '../../../src/parser/readers/strings.js'
import { cells, texts } from './seen.js'

const reads = (text: string, ...expected: string[]): void => {
  expect(texts(strings, text)).toEqual(expected.map((cell) => cell.replace(/^\S+ /, '')))
  expect(cells(strings, text)).toEqual(expected)
}

test('key and value share a row', () => {
  reads(
    '"New Group" = "新建分组";\n"Open"="打开" ;',
    '0,0 New Group',
    '0,1 新建分组',
    '1,0 Open',
    '1,1 打开',
  )
})

test('keys need no quotation marks', () => {
  reads('Open = "打开";', '0,0 Open', '0,1 打开')
})

test('keys that only name their entry are left out', () => {
  reads('"menu.file" = "File";\nfile_open = "打开";', '0,1 File', '1,1 打开')
  expect(strings.read('"fileOpen" = "打开";').ignored).toContainEqual({
    from: 1,
    to: 9,
    why: 'key',
  })
})

test('comments are left out', () => {
  const text = '/* "No" = "否"; */\n// "x" = "y"\n"Yes" = "是"; /* open'
  reads(text, '0,0 Yes', '0,1 是')
  expect(strings.read(text).ignored.filter(({ why }) => why === 'comment')).toHaveLength(3)
})

test('escapes stand for their characters', () => {
  reads(String.raw`"Say \"hi\"\nnow" = "\U4f60\u597d\\";`, '0,0 Say "hi" now', '0,1 你好\\')
})

test('what is damaged costs only its own entry', () => {
  reads('"a b" = ;\n"c d" = "丁";', '0,0 c d', '0,1 丁')
  reads('"c d" = "丁', '0,0 c d', '0,1 丁')
})

test('the format is known by its looks', () => {
  expect(strings.recognises?.('\n/* na */\n"Group" = "分组";')).toBe(true)
  expect(strings.recognises?.('"Group", he said.')).toBe(false)
})
