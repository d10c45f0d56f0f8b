import { expect, test } from 'vitest'
import { parse } from '../../src/parser/index.js'
import { MAX_SEGMENTS, checkLines } from '../../src/parser/limits.js'

const TOO_MANY = MAX_SEGMENTS + 1

test.each([
  ['short lines', 'a\n'.repeat(TOO_MANY), 'a.txt', `${TOO_MANY} lines`],
  ['lines that end as on an old Macintosh', '中\r'.repeat(TOO_MANY), 'a.txt', `${TOO_MANY} lines`],
  ['sentences on a line', '中。'.repeat(TOO_MANY), 'a.txt', `${TOO_MANY} sentences`],
])('too many %s are refused before they fill the memory', (_, text, name, count) => {
  expect(() => parse(text, { name })).toThrow(`is too large: ${count}, the limit is`)
})

test('empty lines do not count', () => {
  expect(() => {
    checkLines(`${'a\n'.repeat(MAX_SEGMENTS)}${'\n \n'.repeat(1000)}`)
  }).not.toThrow()
})
