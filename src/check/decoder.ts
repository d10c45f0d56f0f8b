import { isUtf8 } from '#host/text-bytes'
import { detect } from '../parser/decode/detect.js'
import { encodingNamed, markedEncoding } from '../parser/decode/encodings.js'
import type { Fault } from './unit.js'

/** Bytes to text, piece by piece. */
export interface ChunkDecoder {
  /** As `TextDecoder` calls it. */
  readonly encoding: string
  readonly decode: (bytes: Uint8Array, isLast: boolean) => string
  /** What is wrong with how the file names its encoding. */
  readonly faults: readonly Fault[]
}

/** A character of UTF-8 may be cut off at the end of a piece, in bytes. */
const MAX_CUT_BYTES = 3

/**
 * Chooses an encoding by the option, by the first bytes, by what the XML declaration says, else by what is likeliest.
 * The byte order mark stays in the text.
 * @param head the beginning of the file
 * @throws AlignError `unknownEncoding`
 */
export function makeChunkDecoder(head: Uint8Array, named?: string): ChunkDecoder {
  const { encoding, faults = [] } =
    named === undefined ? chosen(head) : { encoding: encodingNamed(named) as string }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  return {
    encoding: decoder.encoding,
    faults,
    decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }),
  }
}

function chosen(head: Uint8Array): { encoding: string; faults?: readonly Fault[] } {
  const marked = markedEncoding(head)
  if (marked !== undefined) return { encoding: marked }
  if (head[0] === 0x3c && head[1] === 0) return { encoding: 'utf-16le' }
  if (head[0] === 0 && head[1] === 0x3c) return { encoding: 'utf-16be' }
  const declared = declaredEncoding(head)
  const isValid = isUtf8(head) || validButForEnd(head)
  if (declared === undefined || (/^utf-?8$/i.test(declared) && !isValid)) {
    if (isValid) return { encoding: 'utf-8' }
    const { encoding } = detect(head)
    return {
      encoding,
      faults:
        encoding === 'utf-8'
          ? []
          : [{ line: 1, reason: `it is in ${encoding} and says ${declared ?? 'nothing of it'}` }],
    }
  }
  return known(declared)
    ? { encoding: declared }
    : { encoding: 'utf-8', faults: [{ line: 1, reason: `there is no encoding '${declared}'` }] }
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 200)).toString('latin1')
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1]
}

function validButForEnd(head: Uint8Array): boolean {
  for (let cut = 1; cut <= MAX_CUT_BYTES; cut++)
    if (isUtf8(head.subarray(0, Math.max(0, head.length - cut)))) return true
  return false
}

function known(label: string): boolean {
  // What is declared as UTF-16 has a byte order mark, or is none.
  if (/^utf-?16/i.test(label)) return false
  try {
    return new TextDecoder(label).encoding !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
