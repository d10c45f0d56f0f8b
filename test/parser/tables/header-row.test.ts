import { describe, expect, test } from 'vitest'
import { parse, parsePair } from '../../../src/parser/index.js'
import type { Document } from '../../../src/types.js'
import { makeDocx, table } from '../containers/make.js'

const texts = ({ en, zh }: Document): string[][] =>
  [en, zh].map(({ paragraphs }) => paragraphs.map(({ text }) => text))

const headerOf = ({ en, ignored }: Document): string[] =>
  ignored.en
    .filter(({ why }) => why === 'table header')
    .map(({ from, to }) => en.source.text.slice(from, to))

const csv = (text: string): Document => parse(text, { name: 'a.csv' })

describe('a first row that names the languages', () => {
  test.each(['zh,en', 'id,English,Chinese', '中文,英文,备注', 'Source,Target', 'en_US,zh_CN'])(
    'is left out: %s',
    (header) => {
      expect(headerOf(csv(`${header}\ntea,茶,x`))).toEqual(header.split(','))
    },
  )

  test('is left out of a web page', () => {
    const page = parse('<table><tr><th>English<th>中文<tr><td>English<td>英语</table>', {
      reader: 'html',
    })
    expect(headerOf(page)).toEqual(['English', '中文'])
    expect(texts(page)).toEqual([['English'], ['英语']])
  })

  test('is left out of a Word document', () => {
    const word = parse(makeDocx(table(['English', '中文'], ['English', '英语'])))
    expect(headerOf(word)).toEqual(['English', '中文'])
    expect(texts(word)).toEqual([['English'], ['英语']])
  })

  test('is left out of each table of a file', () => {
    const rows = ['| English | 中文 |', '| --- | --- |']
    const text = [...rows, '| tea | 茶 |', '', ...rows, '| salt | 盐 |', ''].join('\n')
    const document = parse(text, { name: 'a.md' })
    expect(headerOf(document)).toEqual(['English', '中文', 'English', '中文'])
    expect(texts(document)).toEqual([
      ['tea', 'salt'],
      ['茶', '盐'],
    ])
  })

  test('is left out of a table in one of two files', () => {
    const { ignored } = parsePair('en,zh\nSea salt is white.,x\n', '海盐是白的。\n', {
      en: { name: 'a.csv' },
    })
    expect(ignored.en.filter(({ why }) => why === 'table header')).toHaveLength(2)
  })
})

describe('a first row is text', () => {
  test('when it is the only one', () => {
    expect(texts(csv('English,中文'))).toEqual([['English'], ['中文']])
  })

  test.each([
    ['a.strings', '"English" = "英语";\n"Chinese" = "中文";\n"Sea salt" = "海盐";\n'],
    ['a.properties', 'English=英语\nChinese=中文\nSalt=盐\n'],
    ['a.po', 'msgid "English"\nmsgstr "英语"\n\nmsgid "Chinese"\nmsgstr "中文"\n'],
  ])('when it is an entry of %s', (name, text) => {
    expect(texts(parse(text, { name }))[0].slice(0, 2)).toEqual(['English', 'Chinese'])
  })

  test('when both cells are equal', () => {
    const { ignored } = parse('OK\tOK\nOpen\t打开\nClose\t关闭\nSave\t保存\n', { name: 'a.tsv' })
    expect(ignored.en.filter(({ why }) => why === 'table header')).toEqual([])
  })
})

test('no other row is a header, and no text', () => {
  expect(headerOf(csv('tea,茶\nEnglish,英语\nsalt,盐'))).toEqual([])
  expect(headerOf(csv('English is hard,中文难\ntea,茶'))).toEqual([])
})

test('names of columns say which of two Chinese columns is the translation', () => {
  const rows = ['tea,喝的,茶', 'salt,白的,盐', 'ferry,水上,船']
  const { zh } = csv(['source,说明,target', ...rows].join('\n'))
  expect(zh.paragraphs.map(({ text }) => text)).toEqual(['茶', '盐', '船'])
})
