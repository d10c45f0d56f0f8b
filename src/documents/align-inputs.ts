import { exporterNamed, restOf, select, withoutUntranslated } from '../index.js'
import type { Alignment, Document, RestSegment, Translation } from '../index.js'
import { readWhole, unzipped } from '../files/read.js'
import { alignWith, besideInputs, loadCorrections } from './corrections.js'
import { mixedDocument, twinDocument } from './parse-inputs.js'
import type { Loaded } from './parse-inputs.js'
import { hashOf, sha256 } from '../files/hash.js'
import type { Inputs } from './inputs.js'
import { documentRemarks } from './remarks.js'
import type { Settings } from './settings.js'
import { tallyOf } from '../alignment/tally.js'
import type { Tally } from '../alignment/tally.js'
import { textSizeOf } from '../alignment/text-size.js'

/** An aligned document. */
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

/** Reads, parses and aligns one document. */
export async function alignInputs(inputs: Inputs, settings: Settings): Promise<Aligned> {
  const { document, hashes } = await readDocument(inputs, settings)
  const { level, explain, glossary } = settings
  const path = besideInputs(inputs)
  const corrections = settings.corrections === false ? undefined : loadCorrections(path)
  const options = { level, explain, glossary }
  const { alignment: all, corrected, remarks } = alignWith(document, options, corrections)
  const wanted = select(all, settings.selection)
  const alignment = withoutUntranslated(wanted, exporterNamed(settings.format), settings.export)
  const untranslated = wanted.beads.length - alignment.beads.length
  return {
    alignment,
    tally: {
      ...tallyOf(alignment, all, { corrected, untranslated }),
      text: textSizeOf(alignment),
    },
    warnings: [...documentRemarks(document, settings.format, settings.export), ...remarks],
    learned: all.learned,
    ...(settings.rest === undefined ? {} : { rest: restOf(all) }),
    hashes: [...hashes, ...(corrections === undefined ? [] : [hashOf(path) ?? ''])],
  }
}

async function readDocument(
  inputs: Inputs,
  settings: Settings,
): Promise<{ document: Document; hashes: string[] }> {
  if ('mixed' in inputs) {
    const { loaded, hash } = await load(inputs.mixed)
    return { document: mixedDocument(loaded, settings), hashes: [hash] }
  }
  const [en, zh] = [await load(inputs.en), await load(inputs.zh)]
  const document = twinDocument(en.loaded, zh.loaded, settings, settings.segmented)
  return { document, hashes: [en.hash, zh.hash] }
}

async function load(path: string): Promise<{ loaded: Loaded; hash: string }> {
  const bytes = readWhole(path)
  return { loaded: { name: path, bytes: await unzipped(bytes, path) }, hash: sha256(bytes) }
}
