import { tallyOf } from '../alignment/tally.js'
import type { Tally } from '../alignment/tally.js'
import { textSizeOf } from '../alignment/text-size.js'
import { hashOf } from '../files/hash.js'
import type { Alignment, RestSegment, Translation } from '../index.js'
import { alignDocument } from './align-document.js'
import { besideInputs, loadCorrections } from './corrections.js'
import type { Inputs } from './inputs.js'
import { readInputs } from './read-inputs.js'
import { documentRemarks } from './remarks.js'
import type { Settings } from './settings.js'

/** An aligned document of a folder. */
export interface Aligned {
  /** What is to be written. */
  readonly alignment: Alignment
  readonly tally: Tally
  readonly warnings: readonly string[]
  /** Translations that the document taught. */
  readonly learned: readonly Translation[]
  /** What found no partner, where that is wanted. */
  readonly rest?: readonly RestSegment[]
  /** sha256 of each input, as it stands on the disk, and of its corrections. */
  readonly hashes: readonly string[]
}

/** Reads one document and its corrections, and aligns it. */
export async function alignInputs(inputs: Inputs, settings: Settings): Promise<Aligned> {
  const { loaded, hashes } = await readInputs(inputs)
  const path = besideInputs(inputs)
  const corrections = settings.corrections === false ? undefined : loadCorrections(path)
  const aligned = alignDocument(loaded, settings, corrections)
  const { all, kept, corrected, untranslated, rejected, remarks, rest } = aligned
  return {
    alignment: kept,
    tally: { ...tallyOf(kept, all, { corrected, untranslated, rejected }), text: textSizeOf(kept) },
    warnings: [...documentRemarks(all.document, settings.format, settings.export), ...remarks],
    learned: all.learned,
    ...(settings.rest === undefined ? {} : { rest }),
    hashes: [...hashes, ...(corrections === undefined ? [] : [hashOf(path) ?? ''])],
  }
}
