import { extname } from 'node:path/posix'
import { html } from './html.js'
import { markdown } from './markdown.js'
import { plain } from './plain.js'
import { po } from './po.js'
import { properties } from './properties.js'
import type { Reader } from './reader.js'
import { strings } from './strings.js'
import { subtitles } from './subtitles/index.js'
import { table } from './table/index.js'

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
 */
export function chooseReader(name: string | null, text: string, wanted?: string): Reader {
  const asked = READERS.find((reader) => reader.name === wanted)
  if (asked !== undefined) return asked
  const extension = extname((name ?? '').replace(/\.gz$/i, '')).toLowerCase()
  return (
    // Anything may be called .txt.
    READERS.find((reader) => reader !== plain && reader.extensions.includes(extension)) ??
    READERS.find((reader) => reader.recognises?.(text) === true) ??
    plain
  )
}
