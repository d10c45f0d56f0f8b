import { AlignError, parse, parsePair } from '../index.js'
import type { Document, RowMode } from '../index.js'
import type { Inputs } from './inputs.js'
import type { Loaded } from './read-inputs.js'

/** How inputs are to be read, where that is not left to detection. */
export interface Reading {
  readonly encoding?: string
  readonly reader?: string
  readonly rows?: RowMode
  /** Whether a line of two files is a segment. */
  readonly segmented?: boolean
}

/** A file's bytes, or a text that a program hands over. */
export type Parsable = Loaded | { readonly name: string | null; readonly text: string }

export const STANDARD_INPUT = 'standard input'

/**
 * Parses the inputs of one document. An error names the input that it is about.
 * @throws AlignError as `parse` does
 */
export function parseInputs(inputs: Inputs<Parsable>, reading: Reading): Document {
  if ('mixed' in inputs) return parseMixed(inputs.mixed, reading)
  const { en, zh } = inputs
  const { segmented = false } = reading
  try {
    return parsePair(contentOf(en), contentOf(zh), {
      en: optionsFor(en, reading),
      zh: optionsFor(zh, reading),
      segmented,
    })
  } catch (error) {
    // Parsed one by one, the one at fault throws the error again, with its name.
    for (const one of [en, zh]) parseMixed(one, reading)
    throw error
  }
}

function parseMixed(input: Parsable, reading: Reading): Document {
  try {
    return parse(contentOf(input), optionsFor(input, reading))
  } catch (error) {
    throw error instanceof AlignError ? error.at(input.name ?? STANDARD_INPUT) : error
  }
}

const contentOf = (input: Parsable): Uint8Array | string =>
  'bytes' in input ? input.bytes : input.text

const optionsFor = ({ name }: Parsable, { encoding, reader, rows }: Reading) => ({
  name,
  ...(encoding === undefined ? {} : { encoding }),
  ...(reader === undefined ? {} : { reader }),
  ...(rows === undefined ? {} : { rows }),
})
