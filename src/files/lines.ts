import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK_BYTES = 1 << 20

/** A line of a file, without its end, and where it stands. */
export interface FileLine {
  readonly bytes: Buffer
  readonly from: number
}

/** The lines of a file, one at a time in memory. A last line without an end is left out: it may be half a line. */
export function* linesIn(path: string): Generator<FileLine, void, undefined> {
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    let from = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      const size = readSync(file, chunk)
      if (size === 0) return
      const bytes = Buffer.concat([rest, chunk.subarray(0, size)])
      let start = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
        yield { bytes: bytes.subarray(start, end), from: from + start }
        start = end + 1
      }
      rest = bytes.subarray(start)
      from += start
    }
  } finally {
    closeSync(file)
  }
}
