import { expect, test } from 'vitest'
import { stem } from '../../../src/aligner/tokens/stem.js'

test.each([
  'run running runs ran',
  'go goes went gone',
  'child children',
  'tooth teeth',
  'economy economies',
  'buy bought buying',
  'good better best',
])('one stem: %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(1)
})

test.each(['tea team', 'ferry fairy', 'saw sew'])('two stems: %s', (words) => {
  expect(new Set(words.split(' ').map(stem)).size).toBe(2)
})
