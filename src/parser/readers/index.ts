import { extname } from 'node:path/posix'
import { AlignError } from '../../errors.js'
import { markdown } from './markdown.js'
import { plain } from './plain.js'
import { subtitles } from './subtitles.js'
import type { Reader } from './reader.js'

/** In the order in which they are asked. The last one takes everything. */
export const READERS: readonly Reader[] = [subtitles, markdown, plain]

/**
 * The reader asked for, else the one for the file's extension, else the first that recognises the text.
 * @throws AlignError `unknownReader`
 */
export function chooseReader(name: string | null, text: string, wanted?: string): Reader {
  if (wanted !== undefined) {
    const reader = READERS.find((one) => one.name === wanted)
    if (reader === undefined)
      throw new AlignError('unknownReader', [wanted, READERS.map((one) => one.name).join(', ')])
    return reader
  }
  const extension = extname(name ?? '').toLowerCase()
  return (
    READERS.find((reader) => reader.extensions.includes(extension)) ??
    READERS.find((reader) => reader.recognises?.(text) === true) ??
    READERS[READERS.length - 1]
  )
}
