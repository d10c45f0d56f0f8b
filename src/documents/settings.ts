import { createHash } from 'node:crypto'
import type { ExportOptions, Level, RowMode, Selection, Translation } from '../index.js'

/** All that a result depends on besides its input: plain data, to be handed to workers and compared with an earlier run's. */
export interface Settings {
  /** Name of the exporter. */
  readonly format: string
  readonly level: Level
  readonly explain: boolean
  /** Terms that outrank the dictionary. */
  readonly glossary: readonly Translation[]
  readonly selection: Selection
  /** Whether pairs that a reviewer found wrong are written, too. */
  readonly keepWrong?: true
  /** Whether a line of twin files is a segment. */
  readonly segmented: boolean
  /** False where corrections that lie beside the inputs are not used. */
  readonly corrections?: false
  readonly encoding?: string
  readonly reader?: string
  /** What becomes of rows that a file itself pairs. */
  readonly rows?: RowMode
  /** Present where what found no partner is wanted with its place. */
  readonly rest?: true
  /** Columns of the view, where they are not the usual ones. */
  readonly width?: number
  readonly export: Omit<ExportOptions, 'view'>
}

/** A short name for settings: the same for the same settings on every machine. */
export const settingsName = (settings: Settings): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)
