import { extname } from 'node:path/posix'
import { AlignError } from '../../errors.js'
import { plain } from './plain.js'
import type { Reader } from './reader.js'

/** In the order in which they are asked. The last one takes everything. */
export const READERS: readonly Reader[] = [plain]

/** @throws AlignError `unknownReader` */
export function chooseReader(name: string | null, wanted?: string): Reader {
  if (wanted !== undefined) {
    const reader = READERS.find((one) => one.name === wanted)
    if (reader === undefined)
      throw new AlignError('unknownReader', [wanted, READERS.map((one) => one.name).join(', ')])
    return reader
  }
  const extension = extname((name ?? '').replace(/\.gz$/i, '')).toLowerCase()
  return (
    READERS.find((reader) => reader.extensions.includes(extension)) ?? READERS[READERS.length - 1]
  )
}
