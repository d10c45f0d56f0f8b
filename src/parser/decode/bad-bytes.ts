import type { Encoding } from './encodings.js'

export interface BadBytes {
  /** How many bytes belong to no character. */
  readonly count: number
  /** Where the first few of them stand, 0-based. */
  readonly offsets: readonly number[]
}

/** Offsets that are listed: as many as fit on a line of a terminal. */
const MAX_SHOWN_OFFSETS = 5

/** Finds the bytes that an encoding gives no meaning. Time O(bytes). */
export function findBadBytes(bytes: Uint8Array, encoding: Encoding): BadBytes {
  const lengthAt = LENGTHS[encoding]
  const step = encoding.startsWith('utf-16') ? 2 : 1
  const offsets: number[] = []
  let count = 0
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at)
    if (length === 0) {
      if (offsets.length < MAX_SHOWN_OFFSETS) offsets.push(at)
      count += Math.min(step, bytes.length - at)
    }
    at += length === 0 ? step : length
  }
  return { count, offsets }
}

/** How many bytes the character at a place takes; 0 when there is none. Past the end a byte is `undefined`. */
type LengthAt = (bytes: Uint8Array, at: number) => number

const within = (byte: number | undefined, from: number, to: number): boolean =>
  byte !== undefined && byte >= from && byte <= to

/** The well-formed sequences of the Unicode Standard, table 3-7. */
const utf8: LengthAt = (bytes, at) => {
  const [lead, second] = [bytes[at], bytes[at + 1]]
  if (lead < 0x80) return 1
  if (within(lead, 0xc2, 0xdf)) return within(second, 0x80, 0xbf) ? 2 : 0
  if (!within(bytes[at + 2], 0x80, 0xbf)) return 0
  if (within(lead, 0xe0, 0xef))
    return within(second, lead === 0xe0 ? 0xa0 : 0x80, lead === 0xed ? 0x9f : 0xbf) ? 3 : 0
  if (!within(lead, 0xf0, 0xf4) || !within(bytes[at + 3], 0x80, 0xbf)) return 0
  return within(second, lead === 0xf0 ? 0x90 : 0x80, lead === 0xf4 ? 0x8f : 0xbf) ? 4 : 0
}

/** One byte; two; or four, of which the first 39,420 are the rest of the BMP and those from 189,000 on the other planes. */
const gb18030: LengthAt = (bytes, at) => {
  const [lead, second, third, fourth] = bytes.subarray(at, at + 4)
  if (lead <= 0x80) return 1
  if (lead === 0xff) return 0
  if (within(second, 0x40, 0xfe)) return second === 0x7f ? 0 : 2
  if (!within(second, 0x30, 0x39) || !within(third, 0x81, 0xfe) || !within(fourth, 0x30, 0x39))
    return 0
  const place = (lead - 0x81) * 12600 + (second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30
  return place < 39420 || within(place, 189000, 1237575) ? 4 : 0
}

/** Two bytes, without the hole after the control pictures, in which only the euro sign was put. */
const big5: LengthAt = (bytes, at) => {
  const [lead, second] = [bytes[at], bytes[at + 1]]
  if (lead <= 0x80 || lead === 0xff) return 1
  if (!within(second, 0x40, 0x7e) && !within(second, 0xa1, 0xfe)) return 0
  return lead === 0xa3 && second >= 0xc0 && second !== 0xe1 ? 0 : 2
}

const utf16 =
  (high: 0 | 1): LengthAt =>
  (bytes, at) => {
    const unitType = (place: number): number =>
      bytes[place + 1] === undefined ? -1 : bytes[place + high] & 0xfc
    const first = unitType(at)
    if (first === 0xd8) return unitType(at + 2) === 0xdc ? 4 : 0
    return first === 0xdc || first === -1 ? 0 : 2
  }

const LENGTHS: Readonly<Record<Encoding, LengthAt>> = {
  'utf-8': utf8,
  'utf-16le': utf16(1),
  'utf-16be': utf16(0),
  gb18030,
  big5,
  'windows-1252': () => 1,
}
