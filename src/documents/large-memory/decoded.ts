import { chunksOf } from '../../files/chunks.js'
import { markedEncoding } from '../../parser/decode/encodings.js'

/** The text of a file piece by piece. */
export interface Decoded {
  readonly encoding: string
  readonly text: string
}

/**
 * The text of a file in UTF-8 or of one that begins with a byte order mark; undefined, and no more, from where it turns
 * out to be neither, or to hold what a reader of the whole file would tell of.
 * @throws AlignError what reading throws
 */
export async function* decoded(path: string): AsyncGenerator<Decoded | undefined> {
  let decoder: TextDecoder | undefined
  for await (const chunk of chunksOf(path)) {
    decoder ??= new TextDecoder(markedEncoding(chunk) ?? 'utf-8', { fatal: true })
    const text = decodedBy(decoder, chunk)
    if (text === undefined || /[\0\uFFFD\p{Co}]/u.test(text)) {
      yield undefined
      return
    }
    yield { encoding: decoder.encoding, text }
  }
  // A character may be cut off at the end.
  if (decoder !== undefined && decodedBy(decoder) === undefined) yield undefined
}

/** @param chunk none at the end of the file */
function decodedBy(decoder: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return undefined
    throw error
  }
}
