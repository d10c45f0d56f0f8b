import { expect, test } from 'vitest'
import { nearest } from '../../../src/cli/options/nearest.js'

const NAMES = ['stream', 'inspect', 'check', 'evaluate', 'folders', 'tmx', 'words']

test.each([
  ['evaluat', 'evaluate'],
  ['evlauate', 'evaluate'],
  ['inspekct', 'inspect'],
  ['chekc', 'check'],
  ['Folder', 'folders'],
  ['tmxx', 'tmx'],
  ['wrods', 'words'],
])('%s is meant to be %s', (word, name) => {
  expect(nearest(word, NAMES)).toBe(name)
})

test.each(['subtitles', 'txt2', 'article', 'chk', 'strange', ''])(
  '%s is meant to be none',
  (word) => {
    expect(nearest(word, NAMES)).toBeUndefined()
  },
)
