import { expect, test } from 'vitest'
import { isOnly, isPair, shapeOf } from '../../src/alignment/shape.js'

test('a shape has English first', () => {
  expect(shapeOf({ en: [0, 1], zh: [0] })).toBe('2-1')
})

test.each([
  [[0], [0], true, false, false],
  [[0], [], false, true, false],
  [[], [0], false, false, true],
] as const)(
  '%j and %j: both sides %s, English alone %s, Chinese alone %s',
  (en, zh, both, enAlone, zhAlone) => {
    expect(isPair({ en, zh })).toBe(both)
    expect(isOnly('en', { en, zh })).toBe(enAlone)
    expect(isOnly('zh', { en, zh })).toBe(zhAlone)
  },
)
