import { expect, test } from 'vitest'
import { makeRows } from '../../src/corrections/make-rows.js'
import type { ShownRow } from '../../src/corrections/make-rows.js'

const SOURCES = { en: 'One. Two. Three. ', zh: '一。二。三。' }

const segment = (language: 'en' | 'zh', text: string) => {
  const from = SOURCES[language].indexOf(text)
  return { text, from, to: from + text.length, paragraph: 0, clauses: [] }
}

const row = (en: string, zh: string, more: Partial<ShownRow> = {}): ShownRow => ({
  en: en === '' ? [] : [segment('en', en)],
  zh: zh === '' ? [] : [segment('zh', zh)],
  ...more,
})

test('an empty side stands where the last segment before it ends', () => {
  const rows = [row('One.', ''), row('', '一。'), row('Two.', '', { state: 'confirmed' })]
  expect(makeRows(rows, SOURCES)).toEqual([
    { en: { from: 5, to: 9, text: 'Two.' }, zh: { from: 2, to: 2, text: '' }, state: 'confirmed' },
  ])
  expect(makeRows([row('', '一。', { state: 'deleted' })], SOURCES)[0].en).toEqual({
    from: 0,
    to: 0,
    text: '',
  })
})

test('the first rows are passed, but for those with a state of their own', () => {
  const rows = [
    row('One.', '一。'),
    row('Two.', '二。', { state: 'deleted' }),
    row('Three.', '三。'),
  ]
  expect(makeRows(rows, SOURCES, 2).map(({ state }) => state)).toEqual(['passed', 'deleted'])
})

test('texts of rows that nobody reviewed are not read', () => {
  const closed = (): ShownRow =>
    Object.defineProperties({} as ShownRow, {
      en: { get: () => expect.unreachable() },
      zh: { get: () => expect.unreachable() },
    })
  const rows = [closed(), row('Two.', '二。', { state: 'confirmed' }), closed()]
  expect(makeRows(rows, SOURCES)).toHaveLength(1)
})
