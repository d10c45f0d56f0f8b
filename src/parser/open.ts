import { AlignError } from '../errors.js'
import type { Source } from '../types.js'
import { checkCount, checkLines } from './limits.js'
import { CONTAINERS, unwrap } from './containers/index.js'
import { decode, tellPrivate } from './decode/index.js'
import { READERS, chooseReader } from './readers/index.js'
import type { Reading } from './spans/reading.js'

export interface ParseOptions {
  /** The file's name: its extension chooses the reader, and errors are told with it. */
  readonly name?: string | null
  /** Detected when absent. */
  readonly encoding?: string
  /** Chosen by name and content when absent. */
  readonly reader?: string
}

/** Every format that is read, as `--reader` names it, with the extensions of its files. */
export const FORMATS: readonly {
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
}[] = [...CONTAINERS, ...READERS]

/** A file decoded and taken apart. */
export interface Opened extends Reading {
  readonly reader: string
  readonly source: Source
}

/**
 * A file's text, and what is known of it already when it came in a container.
 * @throws AlignError when it cannot be unwrapped or decoded or is too large, or an option names nothing known
 */
export function load(
  input: Uint8Array | string,
  { name = null, encoding, reader }: ParseOptions,
): { readonly source: Source; readonly opened?: Opened } {
  if (reader !== undefined && !FORMATS.some((format) => format.name === reader))
    throw new AlignError('unknownReader', [reader, FORMATS.map((one) => one.name).join(', ')])
  if (typeof input === 'string') {
    checkLines(input)
    return { source: { name, text: input, encoding: 'string', warnings: tellPrivate(input) } }
  }
  const unwrapped = unwrap(input, name, reader)
  if (unwrapped === undefined) {
    const source = decode(input, { name, ...(encoding === undefined ? {} : { encoding }) })
    checkLines(source.text)
    return { source }
  }
  const { text, warnings, ...reading } = unwrapped
  checkCount(reading.blocks.length, 'blocks')
  const source: Source = { name, text, encoding: 'utf-8', warnings }
  return { source, opened: { source, ...reading } }
}

/** Loads a file and reads it. @throws AlignError as {@link load} does */
export function open(input: Uint8Array | string, options: ParseOptions): Opened {
  const { source, opened } = load(input, options)
  if (opened !== undefined) return opened
  const reader = chooseReader(source.name, source.text, options.reader)
  const reading = reader.read(source.text)
  checkCount(reading.blocks.length, 'blocks')
  return { reader: reader.name, source, ...reading }
}
