import { extname } from 'node:path/posix'
import { AlignError } from '../../errors.js'
import { html } from './html.js'
import { markdown } from './markdown.js'
import { plain } from './plain.js'
import { po } from './po.js'
import { properties } from './properties.js'
import type { Reader } from './reader.js'
import { strings } from './strings.js'
import { subtitles } from './subtitles.js'
import { table } from './table.js'

/** In the order in which they are asked. The last one takes everything. */
export const READERS: readonly Reader[] = [
  subtitles,
  html,
  strings,
  properties,
  po,
  table,
  markdown,
  plain,
]

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
  const extension = extname((name ?? '').replace(/\.gz$/i, '')).toLowerCase()
  return (
    // Anything may be called .txt.
    READERS.find((reader) => reader !== plain && reader.extensions.includes(extension)) ??
    READERS.find((reader) => reader.recognises?.(text) === true) ??
    plain
  )
}
