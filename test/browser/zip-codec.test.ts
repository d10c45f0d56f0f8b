import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as browser from '../../src/browser/zip-codec.js'
import * as node from '../../src/node/zip-codec.js'

/** Pieces that come again and again, some of them over more than the 32 kB that deflate looks back. */
const bytes = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 500 }))
  .map(([piece, times]) => Buffer.concat(Array.from({ length: times }, () => piece)))

const both = [
  ['browsers', 'Node.js', browser, node],
  ['Node.js', 'browsers', node, browser],
] as const

test.each(both)('what %s deflate, %s inflate', (_one, _other, one, other) => {
  fc.assert(
    fc.property(bytes, (given) => {
      const inflated = other.inflate(one.deflate(given), given.length).bytes
      expect(Buffer.from(inflated).equals(given)).toBe(true)
    }),
  )
})

test.each(both)('what %s deflate in pieces is one stream to %s', (_one, _other, one, other) => {
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 4 }), bytes, (pieces, last) => {
      const deflater = one.makeDeflater()
      const packed = [...pieces.flatMap((piece) => deflater.write(piece)), ...deflater.end(last)]
      const whole = Buffer.concat([...pieces, last])
      const inflated = other.inflate(Buffer.concat(packed), whole.length).bytes
      expect(Buffer.from(inflated).equals(whole)).toBe(true)
    }),
  )
})

test.each(both)('%s inflate no byte more than may be', (_one, _other, one, other) => {
  fc.assert(
    fc.property(
      bytes.filter(({ length }) => length > 1),
      (given) => {
        const packed = other.deflate(given)
        expect(() => one.inflate(packed, given.length - 1)).toThrow()
        expect(() => one.inflate(packed.subarray(0, -1), given.length)).toThrow()
      },
    ),
  )
})

test('the sums are the same, in one piece or two', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(browser.crc32(one)).toBe(node.crc32(one))
      expect(browser.crc32(other, browser.crc32(one))).toBe(node.crc32(other, node.crc32(one)))
    }),
  )
})
