import { expect, test } from 'vitest'
import { isSameText } from '../../../src/aligner/tokens/same-text.js'

test.each([
  ['Harbour Store', 'Harbour store'],
  ['Please, wait.', 'Please wait。'],
  ['渡船已到。', '渡船 已到'],
])('%s and %s are the same', (one, other) => {
  expect(isSameText(one, other)).toBe(true)
})

test.each([
  ['Learning C++', 'Learning C#'],
  ['Room 12', 'Room 21'],
  ['Ferry', '渡船'],
  // Without letters there is nothing to translate.
  ['2024-09-18', '2024-09-18'],
])('%s and %s are not', (one, other) => {
  expect(isSameText(one, other)).toBe(false)
})
