import { AlignError, parse, parsePair } from '../index.js'
import type { Document, RowMode } from '../index.js'

/** How an input is to be read, where that is not left to detection. */
export interface Reading {
  readonly encoding?: string
  readonly reader?: string
  readonly rows?: RowMode
}

/** An input's bytes, and its name: `null` for standard input. */
export interface Loaded {
  readonly name: string | null
  readonly bytes: Uint8Array
}

export const STANDARD_INPUT = 'standard input'

/**
 * Parses one mixed input. Whatever an error tells, it tells of the input.
 * @throws AlignError as `parse` does
 */
export function mixedDocument({ name, bytes }: Loaded, reading: Reading): Document {
  try {
    return parse(bytes, { name, ...told(reading) })
  } catch (error) {
    throw error instanceof AlignError ? error.at(name ?? STANDARD_INPUT) : error
  }
}

/** What of the reading is not left to detection. */
const told = ({ encoding, reader, rows }: Reading): Reading => ({
  ...(encoding === undefined ? {} : { encoding }),
  ...(reader === undefined ? {} : { reader }),
  ...(rows === undefined ? {} : { rows }),
})

/** Parses the two inputs of one document. */
export function twinDocument(
  en: Loaded,
  zh: Loaded,
  reading: Reading,
  segmented: boolean,
): Document {
  const how = ({ name }: Loaded) => ({ name, ...told(reading) })
  try {
    return parsePair(en.bytes, zh.bytes, { en: how(en), zh: how(zh), segmented })
  } catch (error) {
    // Read apart they tell which of them it is.
    for (const one of [en, zh]) mixedDocument(one, reading)
    throw error
  }
}
