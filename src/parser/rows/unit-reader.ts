import type { RowMode } from '../../types.js'
import type { RowWriter } from './row-writer.js'

/** Reads a memory whose units do not depend on each other, so that some of them can be read by themselves. */
export interface UnitReader {
  /** The element of a unit. */
  readonly element: string
  /** Takes all units to the writer. @returns what becomes of them by default */
  readonly read: (text: string, writer: RowWriter) => RowMode
}
