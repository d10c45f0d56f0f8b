import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findBadBytes } from '../../../src/parser/decode/bad-bytes.js'
import { ENCODINGS } from '../../../src/parser/decode/encodings.js'

/** Bytes near the edges of the encodings' ranges more often than others. */
const edgy = fc.oneof(
  fc.integer({ min: 0, max: 255 }),
  fc.constantFrom(0x30, 0x39, 0x40, 0x7f, 0x80, 0x81, 0x90, 0xa0, 0xa1, 0xa3, 0xbf, 0xc0, 0xc2),
  fc.constantFrom(0xd8, 0xdc, 0xdf, 0xe0, 0xe3, 0xed, 0xef, 0xf0, 0xf4, 0xfe, 0xff),
)

test.each(ENCODINGS)(
  '%s: there are bad bytes exactly when a strict decoder refuses',
  (encoding) => {
    const strict = new TextDecoder(encoding, { fatal: true })
    fc.assert(
      fc.property(fc.array(edgy, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list)
        let valid = true
        try {
          strict.decode(bytes)
        } catch {
          valid = false
        }
        return (findBadBytes(bytes, encoding).count === 0) === valid
      }),
      { numRuns: 5000 },
    )
  },
)

test('bytes are counted, and the first five placed', () => {
  const bytes = Uint8Array.of(0x41, 0xff, 0xff, 0xff, 0x41, 0xff, 0xff, 0xff, 0xff)
  expect(findBadBytes(bytes, 'utf-8')).toEqual({ count: 7, offsets: [1, 2, 3, 5, 6] })
})

test('half a UTF-16 unit at the end is one byte', () => {
  expect(findBadBytes(Uint8Array.of(0x41, 0, 0x42), 'utf-16le')).toEqual({ count: 1, offsets: [2] })
})
