import type { Warning } from '../../types.js'
import type { Reading } from '../spans/reading.js'
import type { Archive } from './zip.js'

/** The text taken out of an archive, already in blocks. */
export interface Contents extends Reading {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** One format that wraps its text in a zip archive. A new one is a file here, a line in `index.ts` and a fixture folder. */
export interface Container {
  /** As `--reader` names it. */
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether an archive is in this format. */
  readonly recognises: (archive: Archive) => boolean
  /** @throws AlignError `badContainer` */
  readonly unwrap: (archive: Archive) => Contents
}
