import { expect, test } from 'vitest'
import { po } from '../../../src/parser/readers/po.js'
import { cells, texts } from './seen.js'

const reads = (text: string, ...expected: string[]): void => {
  expect(texts(po, text)).toEqual(expected.map((cell) => cell.replace(/^\S+ /, '')))
  expect(cells(po, text)).toEqual(expected)
}

test('a message and its translation share a row', () => {
  reads(
    'msgid "Open"\nmsgstr "打开"\n\nmsgid "Shut"\nmsgstr ""\n',
    '0,0 Open',
    '0,1 打开',
    '1,0 Shut',
  )
})

test('strings go on over lines', () => {
  reads(
    'msgid ""\n"The ferry "\n"is late.\\n"\nmsgstr "渡船"\n"晚点了。"',
    '0,0 The ferry is late. ',
    '0,1 渡船晚点了。',
  )
})

test('plurals belong to their entry', () => {
  reads(
    'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d 个文件"',
    '0,0 %d file',
    '1,0 %d files',
    '0,1 %d 个文件',
  )
})

test('header, contexts and comments are left out, with the reason', () => {
  const text =
    'msgid ""\nmsgstr "Language: zh"\n#: main.c:1\n#~ msgid "Old"\nmsgctxt "menu"\nmsgid "Say \\"hi\\""\nmsgstr "问好"'
  reads(text, '0,0 Say "hi"', '0,1 问好')
  const reasons = po.read(text).ignored.map(({ why }) => why)
  expect(reasons.filter((why) => why !== 'markup')).toEqual([
    'header',
    'comment',
    'comment',
    'context',
  ])
})

test('the format is known by its looks', () => {
  expect(po.recognises?.('# Chinese\nmsgid ""\nmsgstr ""\n')).toBe(true)
  expect(po.recognises?.('msgid is a keyword')).toBe(false)
})

test('a fuzzy message is left out, the next one is not', () => {
  reads(
    '#, fuzzy, python-format\nmsgid "Sure?"\nmsgstr "确定？"\n\n#, python-format\nmsgid "Shut"\nmsgstr "关"\n',
    '0,0 Shut',
    '0,1 关',
  )
})
