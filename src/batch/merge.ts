import { createHash } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { makeBreath } from '../files/breath.js'
import type { Output } from '../files/write.js'
import { exporterNamed } from '../index.js'
import type { Alignment, ExportOptions } from '../index.js'
import { makeAligners } from './workers/aligners.js'
import { openAll, writeChunks } from '../documents/write.js'
import { hashOf, hashesOf } from '../files/hash.js'
import type { Job } from './job.js'
import { openJournal, readAttached, readManifest, tidyManifest } from './manifest/manifest.js'
import type { Known } from './manifest/manifest.js'
import { inOrder } from './workers/in-order.js'
import type { Manner, Outcome } from './outcome.js'
import { unpack } from '../documents/packed-alignment.js'
import { makeDeduplicator } from '../documents/dedupe.js'
import type { Dedupe } from '../documents/dedupe.js'
import { run } from './run.js'
import { settingsName } from '../documents/settings.js'
import type { Settings } from '../documents/settings.js'
import { NOTHING } from '../alignment/tally.js'

/** What a merged output looks like. */
export interface Merged {
  readonly settings: Settings
  readonly options: ExportOptions
  /** Which pairs count as repeated, where those are left out. */
  readonly dedupe: Dedupe | undefined
}

/** What became of a merged output. */
export interface Gathered {
  /** Pairs left out because they came before. */
  readonly repeated: number
}

/** The entry of a merged output itself in its manifest. */
const WHOLE = ''

/**
 * Writes all documents into one file, or one for each part of the format: first everything is aligned, then everything
 * is written, in order. Alignments are kept in the manifest until the output is whole, so that a run that was stopped
 * goes on; they would take more room than the output.
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
  const tidy = (attached: boolean): Promise<void> =>
    tidyManifest(manifest, [WHOLE, ...stems], false, attached)
  const before = manner.force ? undefined : readManifest(manifest).entries.get(WHOLE)
  const done = await alignAll(jobs, merged.settings, manifest, manner, each)
  if (done === undefined) {
    await tidy(true)
    return undefined
  }
  const digest = digestOf(documentsIn(manifest, done), merged)
  if (isStill(before, digest, paths)) {
    await tidy(false)
    return { repeated: before?.repeated ?? 0 }
  }
  const complete = await alignMissing(done, merged.settings, manifest, manner, each)
  const repeated =
    complete === undefined
      ? undefined
      : await writeWhole(documentsIn(manifest, complete), merged, paths, manifest, manner.stop)
  await tidy(repeated === undefined)
  return repeated === undefined ? undefined : { repeated }
}

/** @returns the documents that were aligned, now or before; undefined when the run was stopped */
async function alignAll(
  jobs: readonly Job[],
  settings: Settings,
  manifest: string,
  manner: Manner,
  each: (outcome: Outcome) => void,
): Promise<Job[] | undefined> {
  const done: Job[] = []
  let isWhole = true
  for await (const outcome of run(jobs, settings, { manifest }, manner)) {
    each(outcome)
    if (outcome.state === 'left') isWhole = false
    else if (outcome.state !== 'failed') done.push(outcome.job)
  }
  return isWhole ? done : undefined
}

/**
 * Aligns once more what an earlier run aligned and whose alignment is gone: the output has to be written anew because
 * other documents have changed.
 * @returns the documents whose alignments are there; undefined when the run was stopped
 */
async function alignMissing(
  done: readonly Job[],
  settings: Settings,
  manifest: string,
  manner: Manner,
  each: (outcome: Outcome) => void,
): Promise<readonly Job[] | undefined> {
  const { entries } = readManifest(manifest)
  const missing = done.filter(({ stem }) => entries.get(stem)?.attached === undefined)
  if (missing.length === 0) return done
  const failed = new Set<string>()
  const told = (outcome: Outcome): void => {
    if (outcome.state !== 'failed') return
    failed.add(outcome.job.stem)
    each(outcome)
  }
  const silent: Manner = { ...manner, force: true, seen: () => undefined }
  const again = await alignAll(missing, settings, manifest, silent, told)
  return again === undefined ? undefined : done.filter(({ stem }) => !failed.has(stem))
}

function documentsIn(manifest: string, jobs: readonly Job[]): Known[] {
  const { entries } = readManifest(manifest)
  return jobs.flatMap(({ stem }) => entries.get(stem) ?? [])
}

/** Writes the output and notes that it is whole. @returns how many pairs were left out; undefined when it was stopped */
async function writeWhole(
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
      key: WHOLE,
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
  const deduplicate = dedupe === undefined ? undefined : makeDeduplicator(dedupe)
  let number = 0
  return {
    /** Comes first, for every document: the best of repeated pairs may be in any. */
    expect(alignment: Alignment | undefined): void {
      if (alignment !== undefined) deduplicate?.expect(alignment)
    },
    begin: () => writeChunks([writer.begin()], outputs),
    add(alignment: Alignment): Promise<void> {
      const wanted = deduplicate?.of(alignment) ?? alignment
      return writeChunks(writer.document(wanted, number++), outputs)
    },
    /** @returns how many pairs were left out */
    async end(): Promise<number> {
      await writeChunks([writer.end()], outputs)
      for (const output of outputs) await output.close()
      return deduplicate?.count() ?? 0
    },
  }
}
