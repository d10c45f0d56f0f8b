import { constants, copyFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadCorrections } from '../documents/corrections.js'
import { alignDocument } from '../documents/align-document.js'
import { parseInputs } from '../documents/parse-inputs.js'
import type { Reading } from '../documents/parse-inputs.js'
import { pathsOf } from '../documents/inputs.js'
import type { Inputs } from '../documents/inputs.js'
import { readInputs } from '../documents/read-inputs.js'
import { hashOf } from '../files/hash.js'
import { fileOutput } from '../files/write.js'
import {
  AlignError,
  alignForReview,
  correctionsText,
  exportBytes,
  exportDefaults,
  fitsLevel,
  lostRows,
  parseCorrections,
} from '../index.js'
import type {
  CorrectedInput,
  Corrections,
  Document,
  ExportOptions,
  Level,
  ScoredRow,
  Translation,
} from '../index.js'

/** How documents are read and aligned. */
export interface ReviewSettings {
  readonly level: Level
  readonly glossary: readonly Translation[]
  readonly reading: Reading
  readonly segmented: boolean
  readonly export: Omit<ExportOptions, 'view' | 'generator'>
}

/** A document to review. */
export interface Reviewed {
  readonly name: string
  readonly inputs: Inputs
  /** Where its corrections are kept. */
  readonly corrections: string
}

/** A document as the page shows it. */
export interface ReviewData {
  readonly name: string
  readonly level: Level
  readonly document: Document
  readonly rows: readonly ScoredRow[]
  readonly learned: readonly Translation[]
  readonly glossary: readonly Translation[]
  /** Texts of corrected pairs that are no longer in the document. */
  readonly lost: readonly string[]
  /** As a file of corrections names them. */
  readonly inputs: readonly CorrectedInput[]
  /** Changes whenever the file of corrections does. */
  readonly revision: string
}

/** Raised when the corrections on the disk are not those that a page knows. */
export class Outdated extends Error {
  override readonly name = 'Outdated'
}

/** Aligns a document with its corrections. @throws AlignError */
export async function openReviewed(
  reviewed: Reviewed,
  settings: ReviewSettings,
): Promise<ReviewData> {
  const { level, glossary } = settings
  const { document: read, inputs } = await readDocument(reviewed, settings)
  const revision = revisionOf(reviewed)
  const corrections = correctionsOf(reviewed, level)
  const { alignment, rows, lost } = alignForReview(read, corrections, { level, glossary })
  return {
    name: reviewed.name,
    level,
    document: alignment.document,
    rows,
    learned: alignment.learned,
    glossary,
    lost: lost.filter(({ state }) => state !== 'passed').map(({ en, zh }) => en.text || zh.text),
    inputs,
    revision,
  }
}

const NONE = 'none'

const revisionOf = ({ corrections }: Reviewed): string => hashOf(corrections) ?? NONE

/** @throws AlignError `badCorrections` also where they were made at a level that does not go with this one */
function correctionsOf({ corrections: path }: Reviewed, level: Level): Corrections {
  const known = loadCorrections(path)?.corrections
  if (known === undefined) return { level, inputs: [], rows: [] }
  if (!fitsLevel(known, level))
    throw new AlignError('badCorrections', [`holds corrections of ${known.level}s`], {
      path,
      hint: `use --level ${known.level}`,
    })
  return known
}

interface ReadDocument {
  readonly document: Document
  readonly inputs: readonly CorrectedInput[]
}

/** The document that was read last: it is saved every second while a person corrects it. */
let lastRead:
  (ReadDocument & { readonly reviewed: Reviewed; readonly settings: ReviewSettings }) | undefined

/** Reads a document, and takes it apart unless it was the last one and its files are the same. */
async function readDocument(reviewed: Reviewed, settings: ReviewSettings): Promise<ReadDocument> {
  const { loaded, hashes } = await readInputs(reviewed.inputs)
  const isSame =
    lastRead?.reviewed === reviewed &&
    lastRead.settings === settings &&
    lastRead.inputs.every(({ sha256 }, i) => sha256 === hashes[i])
  if (isSame) return lastRead!
  const { reading, segmented } = settings
  const document = parseInputs(loaded, { ...reading, segmented })
  const names = pathsOf(reviewed.inputs).map((path) => basename(path))
  const inputs = names.map((name, i) => ({ name, sha256: hashes[i] }))
  lastRead = { document, inputs, reviewed, settings }
  return lastRead
}

/**
 * Keeps rows as the corrections of a document, whole or not at all.
 * @param rows JSON of rows as a file of corrections has them
 * @param known the revision that the page knows
 * @returns the new revision
 * @throws Outdated when someone else has changed the file since
 * @throws AlignError `badCorrections`, `unwritable`
 */
export async function saveReviewed(
  reviewed: Reviewed,
  settings: ReviewSettings,
  rows: unknown,
  known: string,
): Promise<string> {
  if (revisionOf(reviewed) !== known) throw new Outdated()
  const { document, inputs } = await readDocument(reviewed, settings)
  const { level } = settings
  const text = correctionsText({ level, inputs, rows: rows as Corrections['rows'] })
  parseCorrections(text)
  keepLost(reviewed, level, document)
  const output = fileOutput(reviewed.corrections)
  await output.write(text)
  await output.close()
  return revisionOf(reviewed)
}

/** A file with pairs that are no longer in the text is kept beside the new one: nothing is dropped unseen. */
function keepLost(reviewed: Reviewed, level: Level, document: Document): void {
  const before = correctionsOf(reviewed, level)
  if (before.rows.length > 0 && lostRows(document, before, level).length > 0)
    copyBeside(reviewed.corrections)
}

/** Copies a file to a name that is free: what was kept before stays. */
function copyBeside(path: string, number = 1): void {
  try {
    copyFileSync(path, `${path}${number === 1 ? '' : `.${number}`}.bak`, constants.COPYFILE_EXCL)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    copyBeside(path, number + 1)
  }
}

/** A document in an output format: what `align` writes of it. */
export async function exportReviewed(
  reviewed: Reviewed,
  settings: ReviewSettings,
  format: string,
): Promise<Uint8Array> {
  const { level, glossary, reading, segmented } = settings
  const { loaded } = await readInputs(reviewed.inputs)
  const corrections = correctionsOf(reviewed, level)
  const { kept } = alignDocument(
    loaded,
    {
      ...reading,
      format,
      level,
      explain: false,
      glossary,
      selection: {},
      segmented,
      export: { ...exportDefaults, ...settings.export },
    },
    { name: reviewed.corrections, corrections },
  )
  return exportBytes(kept, format, settings.export)
}
