import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { makeBreath } from '../files/breath.js'
import type { Output } from '../files/write.js'
import { exporterNamed } from '../index.js'
import type { Alignment, ExportOptions } from '../index.js'
import { makeAligners } from './aligners.js'
import type { Entry } from './entry.js'
import { openAll, writeChunks } from './export.js'
import { hashOf, hashesOf } from './hash.js'
import type { Job } from './job.js'
import { openJournal, readAttached, readManifest, tidyManifest } from './manifest.js'
import type { Known } from './manifest.js'
import { inOrder } from './order.js'
import type { Manner, Outcome } from './outcome.js'
import { unpack } from './portable.js'
import { makeDeduplicator } from './repeated.js'
import { run } from './run.js'
import { settingsName } from './settings.js'
import type { Settings } from './settings.js'
import { NOTHING } from './tally.js'

/** What a merged output looks like. */
export interface Merged {
  readonly settings: Settings
  readonly options: ExportOptions
  /** Whether a pair that came before is left out. */
  readonly dedupe: boolean
}

/** What became of a merged output. */
export interface Gathered {
  /** Pairs left out because they came before. */
  readonly repeated: number
}

/** The entry of a merged output itself in its manifest. */
const WHOLE = ''

/**
 * Writes all documents into one file, or one for each part of the format. What is aligned is kept in the
 * manifest until the next run: first everything is aligned, then everything is written, in order.
 * @param paths where to write
 * @param each told what became of each document, in the order of `jobs`
 * @returns undefined when the run was stopped before anything was written
 */
export async function mergeToFile(
  jobs: readonly Job[],
  merged: Merged,
  paths: readonly string[],
  manifest: string,
  manner: Manner,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  const stems = jobs.map(({ stem }) => stem)
  const before = manner.force ? undefined : readManifest(manifest).entries.get(WHOLE)
  const done: string[] = []
  let isWhole = true
  for await (const outcome of run(jobs, merged.settings, { manifest }, manner)) {
    each(outcome)
    if (outcome.state === 'left') isWhole = false
    else if (outcome.state !== 'failed') done.push(outcome.job.stem)
  }
  if (!isWhole) {
    await tidyManifest(manifest, [WHOLE, ...stems], false)
    return undefined
  }
  const { entries } = readManifest(manifest)
  const documents = done.flatMap((stem) => entries.get(stem) ?? [])
  const digest = digestOf(documents, merged)
  if (isStill(before, digest, paths)) {
    await tidyManifest(manifest, [WHOLE, ...stems], false)
    return { repeated: before?.repeated ?? 0 }
  }
  const names = paths.map((path) => basename(path))
  const journal = openJournal(manifest, merged.settings)
  journal.intend(names)
  const repeated = await writeAll(documents, merged, paths, manifest, manner.stop).catch(
    (error: unknown) => {
      journal.close()
      throw error
    },
  )
  if (repeated === undefined) {
    journal.close()
    return undefined
  }
  const whole: Entry = {
    key: WHOLE,
    settings: settingsName(merged.settings),
    inputs: [],
    hashes: [digest],
    outputs: hashesOf(dirname(manifest), names),
    tally: NOTHING,
    warnings: [],
    learned: [],
    repeated,
  }
  journal.add(whole)
  journal.close()
  await tidyManifest(manifest, [WHOLE, ...stems], false)
  return { repeated }
}

/** Changes when any document does, or their order, or how they are written. */
function digestOf(documents: readonly Known[], { settings, dedupe }: Merged): string {
  const hash = createHash('sha256').update(JSON.stringify([settingsName(settings), dedupe]))
  for (const { key, hashes } of documents) hash.update(JSON.stringify([key, hashes]))
  return hash.digest('hex')
}

const isStill = (before: Known | undefined, digest: string, paths: readonly string[]): boolean =>
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
    await writer.begin()
    for (const { attached } of documents) {
      if (attached !== undefined) await writer.add(unpack(readAttached(file, attached)))
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

/** The longest run of documents that are held in memory because an earlier one is not ready. */
const AHEAD_PER_WORKER = 8

/**
 * Writes all documents to a stream, each as soon as those before it are. Nothing is kept for a later run.
 * @returns undefined when the run was stopped before the last document
 */
export async function mergeToStream(
  jobs: readonly Job[],
  merged: Merged,
  output: Output,
  manner: Manner,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  const closed = new AbortController()
  const stop = AbortSignal.any([manner.stop, closed.signal])
  const aligners = makeAligners(merged.settings, undefined, manner.jobs, stop)
  const work = async (job: Job): Promise<{ outcome: Outcome; alignment?: string }> => {
    const answer = await aligners.align(job)
    if (answer === undefined) return { outcome: { job, state: 'left' } }
    const outcome: Outcome =
      'failure' in answer
        ? { job, state: 'failed', failure: answer.failure }
        : {
            job,
            state: 'done',
            tally: answer.tally,
            warnings: answer.warnings,
            learned: answer.learned,
            ...(answer.rest === undefined ? {} : { rest: answer.rest }),
          }
    manner.seen(outcome)
    return 'failure' in answer ? { outcome } : { outcome, alignment: answer.alignment! }
  }
  const writer = makeWriter(merged, [output])
  let isWhole = true
  try {
    await writer.begin()
    for await (const { outcome, alignment } of inOrder(
      jobs,
      work,
      AHEAD_PER_WORKER * manner.jobs,
    )) {
      each(outcome)
      if (outcome.state === 'left') isWhole = false
      if (alignment !== undefined && isWhole) await writer.add(unpack(alignment))
      if (output.ended()) closed.abort()
    }
    const repeated = await writer.end()
    return isWhole ? { repeated } : undefined
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    await aligners.close()
  }
}

/** Writes documents one after the other, numbered from 0. */
function makeWriter({ settings, options, dedupe }: Merged, outputs: readonly Output[]) {
  const writer = exporterNamed(settings.format).open(options)
  const deduplicate = makeDeduplicator()
  let number = 0
  return {
    begin: () => writeChunks([writer.begin()], outputs),
    add(alignment: Alignment): Promise<void> {
      const wanted = dedupe ? deduplicate(alignment) : alignment
      return writeChunks(writer.document(wanted, number++), outputs)
    },
    /** @returns how many pairs were left out */
    async end(): Promise<number> {
      await writeChunks([writer.end()], outputs)
      for (const output of outputs) await output.close()
      return deduplicate.count()
    },
  }
}
