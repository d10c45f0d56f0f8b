import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { NOTHING } from '../../alignment/tally.js'
import { unpack } from '../../documents/packed-alignment.js'
import { settingsName } from '../../documents/settings.js'
import { openAll } from '../../documents/write.js'
import { makeBreath } from '../../files/breath.js'
import { hashOf, hashesOf } from '../../files/hash.js'
import type { Alignment } from '../../index.js'
import { openJournal, readAttached } from '../manifest/manifest.js'
import type { Known } from '../manifest/manifest.js'
import type { Merged } from './merged.js'
import { makeWriter } from './writer.js'

/** The entry of a merged output itself in its manifest. */
export const WHOLE_KEY = ''

/** Writes the output and notes that it is whole. @returns how many pairs were left out; undefined when it was stopped */
export async function writeWhole(
  documents: readonly Known[],
  merged: Merged,
  paths: readonly string[],
  manifest: string,
  stop: AbortSignal,
): Promise<number | undefined> {
  const names = paths.map((path) => basename(path))
  const journal = openJournal(manifest, merged.settings)
  try {
    journal.intend(names)
    const repeated = await writeAll(documents, merged, paths, manifest, stop)
    if (repeated === undefined) return undefined
    journal.add({
      key: WHOLE_KEY,
      settings: settingsName(merged.settings),
      inputs: [],
      hashes: [digestOf(documents, merged)],
      outputs: hashesOf(dirname(manifest), names),
      tally: NOTHING,
      warnings: [],
      learned: [],
      repeated,
    })
    return repeated
  } finally {
    journal.close()
  }
}

/** Changes when any document does, or their order, or how they are written. */
export function digestOf(documents: readonly Known[], { settings, dedupe }: Merged): string {
  const hash = createHash('sha256').update(JSON.stringify([settingsName(settings), dedupe]))
  for (const { key, hashes } of documents) hash.update(JSON.stringify([key, hashes]))
  return hash.digest('hex')
}

export const isStill = (
  before: Known | undefined,
  digest: string,
  paths: readonly string[],
): boolean =>
  before?.hashes[0] === digest &&
  paths.every((path) => hashOf(path) === before.outputs[basename(path)])

/** @returns how many pairs were left out; undefined when it was stopped, and what was there before is there still */
async function writeAll(
  documents: readonly Known[],
  merged: Merged,
  paths: readonly string[],
  manifest: string,
  stop: AbortSignal,
): Promise<number | undefined> {
  const file = openSync(manifest, 'r')
  const outputs = openAll(paths)
  const breathe = makeBreath()
  try {
    const writer = makeWriter(merged, outputs)
    const alignmentOf = ({ attached }: Known): Alignment | undefined =>
      attached === undefined ? undefined : unpack(readAttached(file, attached))
    if (merged.dedupe?.keepsBest === true)
      for (const document of documents) {
        writer.expect(alignmentOf(document))
        await breathe()
      }
    await writer.begin()
    for (const document of documents) {
      const alignment = alignmentOf(document)
      if (alignment !== undefined) await writer.add(alignment)
      await breathe()
      if (!stop.aborted) continue
      for (const output of outputs) output.abandon()
      return undefined
    }
    return await writer.end()
  } catch (error) {
    for (const output of outputs) output.abandon()
    throw error
  } finally {
    closeSync(file)
  }
}
