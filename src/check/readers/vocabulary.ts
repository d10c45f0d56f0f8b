import type { Language } from '../../types.js'
import type { Fault, MemoryText, Unit } from '../unit.js'
import type { Attributes } from './scan-xml.js'

export type { Attributes } from './scan-xml.js'

/** What a kind of memory makes of its elements; names are without prefix. */
export interface Vocabulary {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (piece: string) => void
}

/** A unit that is being read. */
export interface OpenUnit extends Omit<Unit, 'texts' | 'faults' | 'written'> {
  readonly from: number
  readonly texts: MemoryText[]
  readonly faults: Fault[]
}

/** Puts units together as a file is read. */
export interface UnitBuilder {
  /** A unit begins here; one that has not ended is damaged. */
  readonly begin: (unit: { id?: string | undefined; source?: Language | undefined }) => void
  readonly add: (text: MemoryText) => void
  readonly finish: () => void
  /** The unit is none of those to be checked. */
  readonly drop: () => void
  /** Something wrong, with the unit that is open or with the file. */
  readonly fault: (reason: string) => void
  /** Of the start tag that was read last. */
  readonly line: () => number
}
