import { expect, test } from 'vitest'
import { reasonsOf } from '../../src/review/page/doubt.js'
import { makeRow } from '../../src/review/page/row.js'
import type { Segment } from '../../src/types.js'

const segment = (text: string): Segment => ({
  text,
  from: 0,
  to: text.length,
  paragraph: 0,
  clauses: [],
})

const row = {
  en: [segment('The ferry carries 268 passengers to the island in the evening.')],
  zh: [segment('渡船傍晚载着430名乘客去岛上。')],
  confidence: 0.4,
}

test('the reasons of the aligner stand before what the page sees', () => {
  expect(reasonsOf(makeRow({ ...row, doubts: ['border', 'few shared words'] }))).toEqual([
    'border',
    'few shared words',
  ])
  const four = {
    ...row,
    en: Array.from({ length: 4 }, () => row.en[0]),
    doubts: ['length'] as const,
  }
  expect(reasonsOf(makeRow(four))).toEqual(['length', 'several'])
})

test('without them, and of a text that was edited, the page judges for itself', () => {
  expect(reasonsOf(makeRow(row))).toEqual(['uncertain', 'numbers'])
  const edited = { en: 'The ferry carries 430 passengers to the island in the evening.' }
  expect(reasonsOf(makeRow({ ...row, doubts: ['numbers differ'], edited }))).toEqual(['uncertain'])
})

test('two that were left apart say so, and why', () => {
  expect(reasonsOf(makeRow({ ...row, zh: [], doubts: ['length'] }))).toEqual(['alone', 'length'])
})
