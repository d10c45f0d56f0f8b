import type { Language } from '../types.js'

/** A text of a unit, without the codes of other programs that stand in it. */
export interface MemoryText {
  readonly text: string
  /** The language code that the file gives it. */
  readonly code?: string
  /** Of its column, where the file gives no codes. */
  readonly language?: Language
  /** Where it begins, 1-based; of a workbook the row. */
  readonly line: number
}

/** A unit of a memory: what its file says are texts that translate each other. */
export interface Unit {
  /** From 1 on, in the order of the file. */
  readonly number: number
  /** Where it begins, 1-based; of a workbook the row. */
  readonly line: number
  /** What programs call it. */
  readonly id?: string
  readonly texts: readonly MemoryText[]
  /** Which language is the source, as far as the file says. */
  readonly source?: Language
  /** What is wrong with how it is written. */
  readonly faults: readonly Fault[]
  /** How it stands in the file, for repairs. */
  readonly written?: Written
}

/** A stretch of a file's text, in UTF-16 code units from its beginning. */
export interface Written {
  readonly from: number
  readonly text: string
}

/** Something wrong with how a file is written. */
export interface Fault {
  readonly line: number
  readonly reason: string
  /** Whether the texts of its unit cannot be trusted. */
  readonly spoils?: boolean
}

/** What takes the units of a memory one after the other. */
export interface UnitTaker {
  readonly unit: (unit: Unit) => void
  readonly fault: (fault: Fault) => void
}
