/** Memories that are too large to be parsed as a whole. */
import type { Document, RowMode, Warning } from '../../types.js'
import { makeRowWriter } from '../rows/row-writer.js'
import type { UnitReader } from '../rows/unit-reader.js'
import { rowDocument } from '../stated-rows.js'
import type { SameTexts } from '../units/same-texts.js'
import { statedUnits } from '../units/stated.js'
import type { Stretch } from './cut-units.js'
import type { MemoryFacts } from './survey.js'

export { unitReaderFor } from '../open.js'
export type { UnitReader } from '../rows/unit-reader.js'
export { makeUnitCutter } from './cut-units.js'
export type { Stretch } from './cut-units.js'
export { plusSameTexts, untranslatedWarnings } from '../units/same-texts.js'
export type { SameTexts } from '../units/same-texts.js'
export { makeSurvey } from './survey.js'

/** Of the memory that a stretch is from. */
interface Origin extends MemoryFacts {
  readonly name: string | null
  readonly encoding: string
  readonly reader: UnitReader
}

/** A stretch as a document of its own. What concerns the memory as a whole is among the facts. */
export interface ParsedStretch {
  readonly document: Document
  readonly untranslated: SameTexts
}

/** @param rows what becomes of units; `keep` for what this program wrote, else `cut`, when absent */
export function parseStretch(
  { text }: Stretch,
  { name, encoding, reader, codes, script, largestId }: Origin,
  rows?: RowMode,
): ParsedStretch {
  const writer = makeRowWriter(text, codes)
  const mode = reader.read(text, writer)
  const reading = writer.reading(rows ?? mode)
  const warnings: Warning[] = []
  const source = { name, text, encoding, warnings }
  const { parsed, untranslated } = rowDocument(
    { reader: 'tmx', source, ...reading },
    statedUnits(text, reading.blocks),
    rows ?? mode,
  )
  const document: Document = {
    ...parsed,
    ...(script === undefined ? {} : { script }),
    // That of this stretch is not that of the whole.
    largestId,
    warnings,
  }
  return { document, untranslated }
}
