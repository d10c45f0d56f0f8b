import { expect, test } from 'vitest'
import { languageOf } from '../../../src/parser/languages/identify.js'

test.each(['tide [-d DATE] [-p PORT]', '-d DATE', 'tide [-v|-q] --port=PORT'])(
  '%s is code',
  (text) => {
    expect(languageOf(text)).toBeUndefined()
  },
)

// Read in every possible way, these would not end.
test.each(['-a', '-a-', '-a ', '[-a] ', '[-a [A]] ', '-a=A', '-a|'])(
  'a long row of %j is no trouble',
  (piece) => {
    expect(languageOf(`${piece.repeat(200)}!`)).not.toBe('zh')
  },
)
