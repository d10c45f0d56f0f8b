import type { Dedupe } from '../../documents/dedupe.js'
import type { Settings } from '../../documents/settings.js'
import type { ExportOptions } from '../../index.js'

/** What a merged output looks like. */
export interface Merged {
  readonly settings: Settings
  readonly options: ExportOptions
  /** Which pairs count as repeated, where those are left out. */
  readonly dedupe: Dedupe | undefined
}

/** What became of a merged output. */
export interface Gathered {
  /** Pairs left out because they came before. */
  readonly repeated: number
}
