import { expect, test } from 'vitest'
import { parsePair } from '../../src/index.js'

const EN = 'The river rose in the night, and nobody slept.\n'
const ZH = '河水夜里涨了，谁也没睡着。\n'

const codes = (en: string, zh: string): readonly string[] =>
  parsePair(en, zh).warnings.map(({ code }) => code)

test('files the right way round need no remark', () => {
  expect(codes(EN, ZH)).toEqual([])
})

test('files the wrong way round are turned', () => {
  const { en, zh, warnings } = parsePair(ZH, EN)
  expect([en, zh].map(({ paragraphs }) => paragraphs[0].text)).toEqual([EN.trim(), ZH.trim()])
  expect(warnings).toMatchObject([{ code: 'swapped' }])
})

test('of two files in one language the wrong one is left out', () => {
  const { en, zh, ignored, warnings } = parsePair(EN, EN)
  expect([en.paragraphs.length, zh.paragraphs.length]).toEqual([1, 0])
  expect(ignored.zh).toEqual([{ from: 0, to: EN.trim().length, why: 'wrong language' }])
  expect(warnings).toMatchObject([{ message: 'both files hold English' }])
  expect(codes(ZH, ZH)).toEqual(['sameLanguage'])
})

test('quotations in the other language are left out of both files, and the rest is read', () => {
  const quotes = ['> 今天的汤很烫，请慢用。', '> 今天的汤很烫,请慢用.']
  const english = ['# Menus', 'Put a full stop last.', quotes[0], 'Not so:', quotes[1]]
  const chinese = ['# 菜单', '句末用句号。', quotes[0], '不可：', quotes[1]]
  const document = parsePair(english.join('\n\n'), chinese.join('\n\n'))
  const texts = [document.en, document.zh].map(({ paragraphs }) =>
    paragraphs.map(({ text }) => text),
  )
  expect(texts).toEqual([
    ['# Menus', 'Put a full stop last.', 'Not so:'],
    ['# 菜单', '句末用句号。', '不可：'],
  ])
  expect(document.warnings).toEqual([])
  expect(document.ignored.en.map(({ why }) => why)).toContain('wrong language')
  expect(document.ignored.zh.map(({ why }) => why)).toContain('quoted')
})
