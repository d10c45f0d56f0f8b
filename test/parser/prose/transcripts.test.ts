import { describe, expect, test } from 'vitest'
import { plain } from '../../../src/parser/readers/plain.js'
import { texts } from '../readers/seen.js'

const SAID = [
  'so today we plant the beans',
  '今天我们种豆子',
  'keep them wet for a week',
  '一周内保持湿润',
  'then wait',
  '然后等着',
]

const TIMES = [
  ['minutes', ['0:05', '0:09', '1:14']],
  ['hours', ['1:00:05', '1:00:09', '1:01:14']],
  ['square brackets', ['[00:05]', '[00:09]', '[01:14]']],
  ['round brackets', ['(0:05)', '(0:09)', '(1:14)']],
  ['fractions', ['00:00:05.200', '00:00:09.000', '00:01:14.500']],
] as const

describe.each(TIMES)('times in %s', (_, times) => {
  test('on a line of their own are no text', () => {
    const lines = times.map((time, i) => `${time}\n${SAID[2 * i]}\n${SAID[2 * i + 1]}`)
    expect(texts(plain, lines.join('\n'))).toEqual(SAID)
  })

  test('before what is said are no text', () => {
    const lines = times.map((time, i) => `${time} ${SAID[2 * i]}\n${SAID[2 * i + 1]}`)
    expect(texts(plain, lines.join('\n'))).toEqual(SAID)
  })
})

test('times that go back, or too few of them, are text', () => {
  const table = ['9:30 The gates open.', '8:15 The first bus leaves.', '7:00 The last bus leaves.']
  expect(texts(plain, table.join('\n\n'))).toEqual(table)
  expect(texts(plain, '9:30 The gates open.\n\n九点半开门。')).toEqual([
    '9:30 The gates open.',
    '九点半开门。',
  ])
})

test.each(['<sep>', '[SEP]', '</s>', '<eos>'])('%s parts texts and is none', (token) => {
  expect(
    texts(plain, `Chapter One ${token} It snowed. ${token} The river froze. ${token}`),
  ).toEqual(['Chapter One', 'It snowed.', 'The river froze.'])
})
