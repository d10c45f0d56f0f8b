import { AlignError } from '../../index.js'

/** The longest line of a stream, in bytes: a Word file or an e-book with its pictures, in base64. */
export const MAX_LINE_BYTES = 2 ** 26

/** A line of a stream, without its end; or that it was too long to be kept. */
export type StreamLine = Buffer | AlignError

/**
 * Cuts a stream into lines as they come. Holds one line at most: of one longer than `limit` bytes
 * nothing is kept. A last line needs no end.
 */
export async function* splitLines(
  stream: AsyncIterable<unknown>,
  limit = MAX_LINE_BYTES,
): AsyncGenerator<StreamLine, void, undefined> {
  let parts: Buffer[] = []
  let size = 0
  const take = (): StreamLine => {
    const line = size > limit ? tooLong(limit) : Buffer.concat(parts)
    parts = []
    size = 0
    return line
  }
  const keep = (part: Buffer): void => {
    size += part.length
    if (size > limit) parts = []
    else parts.push(part)
  }
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    let start = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      keep(bytes.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(bytes.subarray(start))
  }
  if (size > 0) yield take()
}

const tooLong = (limit: number): AlignError =>
  new AlignError('badRecord', [`is longer than ${Math.floor(limit / 2 ** 20)} MB`])
