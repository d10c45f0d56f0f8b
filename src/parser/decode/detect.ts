import { decodeAs } from './encodings.js'
import type { Encoding } from './encodings.js'
import { costOf } from './likelihood.js'

/** In the order that decides a tie. */
const CANDIDATES: readonly Encoding[] = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
]

/**
 * Of a longer file, this many bytes decide: the first blocks that are not plain ASCII. Pieces of 200 bytes are enough,
 * see {@link costOf}.
 */
const SAMPLE_BYTES = 1 << 20
const BLOCK_BYTES = 1 << 12

/**
 * Above this many nats a character outside ASCII, it is no text we know. Chinese lies between 8 and 10, a
 * list of rare surnames at 12; random bytes, Shift_JIS, KOI8-R and Windows-1251 lie above 13.
 */
const MAX_NATS_PER_CHARACTER = 12.5

/** Of fewer characters nothing can be said. With 10 and 20 the tests hold; with 80 a Japanese text is not refused. */
const MIN_CHARACTERS = 20

export interface Detection {
  readonly encoding: Encoding
  /** Even the best reading makes little sense. */
  readonly strange: boolean
}

/**
 * The encoding in which bytes without a byte order mark are the likeliest English and Chinese.
 *
 * That something decodes without error says little: nearly every Big5 text is valid GB18030 and most GBK
 * text is valid Big5. What comes out says much: everyday characters, or rare ones.
 */
export function detect(bytes: Uint8Array): Detection {
  const sample = sampleOf(bytes)
  const [best] = CANDIDATES.map((encoding) => {
    const text = decodeAs(encoding, sample)
    return { encoding, text, cost: costOf(text) }
  }).sort((a, b) => a.cost - b.cost)
  const outside = best.text.replace(/[\0-\x7f]+/g, '')
  return {
    encoding: best.encoding,
    strange:
      outside.length >= MIN_CHARACTERS && costOf(outside) > MAX_NATS_PER_CHARACTER * outside.length,
  }
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes
  const sample = new Uint8Array(SAMPLE_BYTES)
  let size = 0
  for (let from = 0; from < bytes.length && size < SAMPLE_BYTES; from += BLOCK_BYTES) {
    const block = bytes.subarray(from, from + BLOCK_BYTES)
    if (!block.some((byte) => byte === 0 || byte >= 0x80)) continue
    sample.set(block, size)
    size += block.length
  }
  return sample.subarray(0, size)
}
