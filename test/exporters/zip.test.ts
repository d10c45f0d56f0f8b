import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeZip } from '../../src/exporters/zip.js'

const read = (pieces: readonly Uint8Array[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, data]) => [
      name,
      Buffer.from(data).toString(),
    ]),
  )

test('any entries read back, written at once or in pieces', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 50 })
  fc.assert(
    fc.property(text, fc.array(text), fc.boolean(), (whole, pieces, isStored) => {
      const zip = makeZip()
      const entry = zip.open('茶/b.xml')
      const first = zip.add('a.txt', whole, isStored)
      for (const piece of pieces) entry.write(piece)
      expect(read([first, entry.end(), zip.end()])).toEqual({
        'a.txt': whole,
        '茶/b.xml': pieces.join(''),
      })
    }),
  )
})

test('a long entry is compressed piece by piece into one stream', () => {
  const zip = makeZip()
  const entry = zip.open('long.txt')
  const lines = Array.from({ length: 60_000 }, (_, i) => `line ${i} 第${i}行\n`)
  for (const line of lines) entry.write(line)
  const bytes = entry.end()
  expect(read([bytes, zip.end()])['long.txt']).toBe(lines.join(''))
  expect(bytes.length).toBeLessThan(lines.join('').length / 2)
})

test('the date is the one that is given, and always the same without', () => {
  const bytes = (date?: Date): Uint8Array => makeZip(date).add('a', 'a')
  const stamp = (date?: Date): number => Buffer.from(bytes(date)).readUInt32LE(10)
  expect(stamp()).toBe(0x00210000)
  expect(stamp(new Date('2024-09-18T10:20:30Z'))).toBe(
    (((44 << 9) | (9 << 5) | 18) << 16) | ((10 << 11) | (20 << 5) | 15),
  )
})
