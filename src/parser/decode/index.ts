import { isUtf8 } from '#host/text-bytes'
import { AlignError } from '../../errors.js'
import { isCommon } from '../../unicode.js'
import type { Source, Warning } from '../../types.js'
import { findBadBytes } from './bad-bytes.js'
import type { BadBytes } from './bad-bytes.js'
import { detect } from './detect.js'
import { decodeAs, encodingNamed, markedEncoding } from './encodings.js'
import type { Encoding } from './encodings.js'

export interface DecodeOptions {
  /** for messages */
  readonly name?: string | null
  /** one of {@link ENCODINGS} or another name of it; detected when absent */
  readonly encoding?: string
}

/**
 * Bytes to text. A few bad bytes become U+FFFD and a warning; what is mostly no text is refused.
 * The byte order mark is no part of the text.
 * @throws AlignError `binary`, `badEncoding`, `undecodable`, `unknownEncoding`
 */
export function decode(bytes: Uint8Array, { name = null, encoding }: DecodeOptions = {}): Source {
  const chosen = choose(bytes, encoding)
  const text = decodeAs(chosen, bytes)
  if (text.includes('\0')) throw binary(bytes)
  const bad = text.includes('\uFFFD') ? findBadBytes(bytes, chosen) : NO_BAD_BYTES
  if (tooMany(bad, bytes))
    throw new AlignError(
      'badEncoding',
      [chosen.toUpperCase(), String(bad.offsets[0])],
      ENCODING_HINT,
    )
  return {
    name,
    text,
    encoding: chosen,
    warnings: [...badByteWarnings(bad, chosen), ...privateUseWarnings(text)],
  }
}

/** The encoding that was named, else that of the byte order mark, else UTF-8 if valid, else the likeliest. */
function choose(bytes: Uint8Array, wanted?: string): Encoding {
  const marked = markedEncoding(bytes)
  if (wanted !== undefined) {
    const named = encodingNamed(wanted)
    // The mark says which of the two byte orders it is.
    return named.startsWith('utf-16') && marked?.startsWith('utf-16') ? marked : named
  }
  if (marked !== undefined) return marked
  const holdsZero = bytes.includes(0)
  if (!holdsZero && isUtf8(bytes)) return 'utf-8'
  const { encoding, strange } = detect(bytes)
  if (holdsZero && !encoding.startsWith('utf-16')) throw binary(bytes)
  if (strange) throw holdsZero ? binary(bytes) : new AlignError('undecodable', [], ENCODING_HINT)
  return encoding
}

const ENCODING_HINT = { hint: 'name its encoding with the option encoding' }

const binary = (bytes: Uint8Array): AlignError =>
  new AlignError('binary', [String(bytes.indexOf(0))], { hint: 'give a text file' })

const NO_BAD_BYTES: BadBytes = { count: 0, offsets: [] }

/** More than one byte in fifty, or in a short text more than three, is no accident. */
const tooMany = ({ count }: BadBytes, { length }: Uint8Array): boolean =>
  count > Math.max(length / 50, Math.min(3, length / 4))

const several = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

function badByteWarnings({ count, offsets }: BadBytes, encoding: Encoding): Warning[] {
  if (count === 0) return []
  const bytes = several(count, 'byte that is', 'bytes that are')
  const places = `at offset ${offsets.join(', ')}${count > offsets.length ? ', …' : ''}`
  return [
    { code: 'badBytes', message: `${bytes} not ${encoding.toUpperCase()} replaced, ${places}` },
  ]
}

/** Characters that mean nothing outside one company or font: often a sign of a wrong encoding. */
export function privateUseWarnings(text: string): Warning[] {
  if (isCommon(text)) return []
  const first = text.search(/\p{Co}/u)
  if (first < 0) return []
  const count = text.match(/\p{Co}/gu)?.length ?? 0
  const point = text.codePointAt(first)?.toString(16).toUpperCase() ?? ''
  const characters = several(count, 'private-use character', 'private-use characters')
  return [
    {
      code: 'privateUse',
      message: `${characters}, the first U+${point} at character ${first}; the encoding may be another`,
    },
  ]
}
