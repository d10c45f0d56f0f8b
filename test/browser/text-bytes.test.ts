import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as browser from '../../src/browser/text-bytes.js'
import * as node from '../../src/node/text-bytes.js'

test('any text is written and read alike, in memory that is shared', () => {
  // Half of a pair of surrogates is a text, too.
  const text = fc.string({ unit: 'binary', maxLength: 20_000 })
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 9 }), (given, offset) => {
      const memory = new SharedArrayBuffer(2 * (offset + given.length))
      browser.writeUtf16(given, memory, 2 * offset)
      expect(node.readUtf16(memory, 2 * offset, given.length)).toBe(given)
      expect(browser.readUtf16(memory, 2 * offset, given.length)).toBe(given)
    }),
  )
})

test('the same bytes are UTF-8', () => {
  const whole = fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text))
  const cut = whole.map((bytes) => bytes.subarray(0, -1))
  fc.assert(
    fc.property(fc.oneof(whole, cut, fc.uint8Array()), (bytes) => {
      expect(browser.isUtf8(bytes)).toBe(node.isUtf8(bytes))
    }),
  )
})
