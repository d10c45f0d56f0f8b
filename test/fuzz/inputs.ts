import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { READERS } from '../../src/parser/readers/index.js'
import { CASES, caseNames } from '../cases.js'
import { ARCHIVES, RTF } from '../parser/containers/samples.js'
import { SAMPLES } from '../parser/samples.js'

/** A file as a user might have it. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

const nameFor = (reader: string): string =>
  `a${READERS.find(({ name }) => name === reader)!.extensions[0] ?? '.ts'}`

const bytesOf = (sample: string | Uint8Array): Uint8Array =>
  typeof sample === 'string' ? Buffer.from(sample) : sample

/** Whole files of every format that is read: what is damaged, joined and written in other encodings. */
export const WHOLE: readonly Input[] = [
  ...Object.entries({ ...SAMPLES, ...ARCHIVES, rtf: RTF }).map(([reader, sample]) => ({
    name: nameFor(reader),
    bytes: bytesOf(sample),
  })),
  ...caseNames().flatMap((name) =>
    readdirSync(join(CASES, name))
      .filter((file) => file.startsWith('input.'))
      .map((file) => ({
        name: `${name}${extname(file)}`,
        bytes: readFileSync(join(CASES, name, file)),
      })),
  ),
]

/** Endings of names that say how a file is to be read, each once. */
export const ENDINGS: readonly string[] = READERS.flatMap(({ extensions }) => extensions)
