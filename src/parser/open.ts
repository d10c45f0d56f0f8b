import type { RowMode, Source } from '../types.js'
import { checkCount, checkLines } from './limits.js'
import { decode, privateUseWarnings } from './decode/index.js'
import { foreignRemark } from './foreign.js'
import { FALLBACK } from './readers/index.js'
import { chooseTextReader, readerByExtension, readerNamed, unpack } from './readers/choose.js'
import type { PagesOf } from './pages-of.js'
import type { UnitReader } from './rows/unit-reader.js'
import type { Reading } from './spans/reading.js'

export interface ParseOptions {
  /** The file's name: its extension chooses the reader, and errors name it. */
  readonly name?: string | null
  /** Detected when absent. */
  readonly encoding?: string
  /** Chosen by name and content when absent. */
  readonly reader?: string
  /** What becomes of rows that a file itself pairs: `keep` for what this program wrote, else `cut`, when absent. */
  readonly rows?: RowMode
}

/** A file decoded and taken apart. */
export interface Opened extends Omit<Reading, 'remarks'> {
  readonly reader: string
  readonly source: Source
}

/** A file's text, and what is known of it already when it was not text. */
interface Loaded {
  readonly source: Source
  readonly opened?: Opened
}

/** @throws AlignError when it cannot be unpacked or decoded or is too large, or an option names nothing known */
export function load(
  input: Uint8Array | string,
  { name = null, encoding, reader }: ParseOptions,
  pagesOf?: PagesOf,
): Loaded {
  const named = reader === undefined ? undefined : readerNamed(reader)
  if (typeof input === 'string') {
    checkLines(input)
    return {
      source: { name, text: input, encoding: 'string', warnings: privateUseWarnings(input) },
    }
  }
  const unpacked = unpack(input, name, named, pagesOf)
  if (unpacked === undefined) {
    const source = decode(input, { name, ...(encoding === undefined ? {} : { encoding }) })
    checkLines(source.text)
    return { source }
  }
  const { text, warnings, ...reading } = unpacked
  checkCount(reading.blocks.length, 'blocks')
  const source: Source = { name, text, encoding: 'utf-8', warnings }
  return { source, opened: { source, ...reading } }
}

/** Loads a file and reads it. @throws AlignError as {@link load} does */
export function open(input: Uint8Array | string, options: ParseOptions, pagesOf?: PagesOf): Opened {
  const { source, opened } = load(input, options, pagesOf)
  if (opened !== undefined) return opened
  const named = options.reader === undefined ? undefined : readerNamed(options.reader)
  const reader = chooseTextReader(source.name, source.text, named)
  const { remarks: own = [], ...reading } = reader.read(source.text)
  const foreign =
    reader === FALLBACK && named === undefined ? foreignRemark(source.text) : undefined
  const remarks = foreign === undefined ? own : [...own, foreign]
  checkCount(reading.blocks.length, 'blocks')
  return {
    reader: reader.name,
    source:
      remarks.length === 0 ? source : { ...source, warnings: [...source.warnings, ...remarks] },
    ...reading,
  }
}

/**
 * How a file of this name is read some units at a time; undefined for most.
 * @param reader as the user named it
 * @throws AlignError `unknownReader`
 */
export function unitReaderFor(path: string, reader?: string): UnitReader | undefined {
  const found = reader === undefined ? readerByExtension(path) : readerNamed(reader)
  return found?.takes === 'text' ? found.units : undefined
}
