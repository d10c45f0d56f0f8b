import { AlignError } from '../errors.js'
import type { Source } from '../types.js'

/** Encodings that `--encoding` takes, and what they are called in results. */
export const ENCODINGS = ['utf-8'] as const

export interface DecodeOptions {
  /** for messages */
  readonly name?: string | null
  /** one of {@link ENCODINGS}; detected when absent */
  readonly encoding?: string
}

/**
 * Bytes to text. Refuses rather than guesses.
 * @throws AlignError `binary`, `badEncoding`, `unknownEncoding`
 */
export function decode(
  bytes: Uint8Array,
  { name = null, encoding = 'utf-8' }: DecodeOptions = {},
): Source {
  const known = ENCODINGS.find((one) => one === encoding.toLowerCase().replace('utf8', 'utf-8'))
  if (known === undefined) throw new AlignError('unknownEncoding', [encoding, ENCODINGS.join(', ')])
  const zero = bytes.indexOf(0)
  if (zero >= 0) throw new AlignError('binary', [String(zero)], { hint: 'give a text file' })
  try {
    return {
      name,
      text: new TextDecoder(known, { fatal: true }).decode(bytes),
      encoding: known,
      warnings: [],
    }
  } catch (cause) {
    throw new AlignError('badEncoding', ['UTF-8', String(firstBadByte(bytes))], {
      hint: 'name its encoding with --encoding',
      cause,
    })
  }
}

/** Offset of the first byte that is no UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  // A character cut in two at the end of a prefix is no error when streaming.
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
      return true
    } catch {
      return false
    }
  }
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (decodes(middle)) low = middle
    else high = middle - 1
  }
  return low
}
