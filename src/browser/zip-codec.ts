import { Deflate, deflateSync, inflateSync } from 'fflate'
import type { Deflater, Inflated } from '../node/zip-codec.js'

/** fflate does not tell how many of the packed bytes it took: it is said to have taken them all. */
export const inflate = (packed: Uint8Array, most: number): Inflated => {
  // What does not fit is dropped.
  const bytes = inflateSync(packed, { out: new Uint8Array(most + 1) })
  if (bytes.length > most) throw new RangeError(`more than ${most} bytes`)
  return { bytes, taken: packed.length }
}

export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes)

export function makeDeflater(): Deflater {
  let pieces: Uint8Array[] = []
  const stream = new Deflate((piece) => pieces.push(piece))
  const push = (bytes: Uint8Array, isLast: boolean): Uint8Array[] => {
    pieces = []
    stream.push(bytes, isLast)
    return pieces
  }
  return { write: (bytes) => push(bytes, false), end: (bytes) => push(bytes, true) }
}

/** The polynomial of zip, its bits reversed (ITU-T V.42). */
const POLYNOMIAL = 0xedb88320

/** What each byte adds. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? POLYNOMIAL : 0)
  return sum
})

/** @param before the sum of the bytes before these */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before
  for (const byte of bytes) sum = (sum >>> 8) ^ TABLE[(sum ^ byte) & 0xff]
  return ~sum >>> 0
}
