import type { Reading } from '../spans/reading.js'

/** One input format. A new one is a file here, a line in `index.ts` and a fixture folder. */
export interface Reader {
  /** As `--reader` names it. */
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether a text whose name says nothing is in this format. */
  readonly recognises?: (text: string) => boolean
  readonly read: (text: string) => Reading
}
