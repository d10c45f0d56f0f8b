import { dirname, join } from 'node:path'
import { removeStale } from '../files/temporary.js'
import { makeAligners } from './workers/aligners.js'
import type { Aligners } from './workers/aligners.js'
import { partsOf } from '../documents/write.js'
import { keyOf } from './job.js'
import { pathsOf } from '../documents/inputs.js'
import type { Job } from './job.js'
import { openJournal, readManifest } from './manifest/manifest.js'
import type { Journal, Known, Manifest } from './manifest/manifest.js'
import { inOrder } from './workers/in-order.js'
import type { RunOptions, Outcome } from './outcome.js'
import { settingsName } from '../documents/settings.js'
import type { Settings } from '../documents/settings.js'
import { isUnchanged } from './manifest/unchanged.js'

/** Where a run keeps its results. */
export interface Store {
  readonly manifest: string
  /** The output folder, absolute, links resolved; without one alignments are kept in the manifest. */
  readonly folder?: string
}

/** Outcomes held back until an earlier document is done. They are small, so one slow document holds up no other. */
const MAX_OUTCOMES_AHEAD = 4096

/**
 * Aligns what was not aligned before.
 * @returns what became of each document, in the order of `jobs`
 * @throws AlignError `unwritable` when the manifest cannot be written
 */
export async function* run(
  jobs: readonly Job[],
  settings: Settings,
  store: Store,
  options: RunOptions,
): AsyncGenerator<Outcome, void, undefined> {
  const parts = store.folder === undefined ? [] : partsOf(settings.format)
  for (const folder of foldersOf(jobs, store)) removeStale(folder)
  const manifest = readManifest(store.manifest)
  const journal = openJournal(store.manifest, settings)
  journal.intend(jobs.flatMap(({ stem }) => parts.map((part) => stem + part)))

  const fatal = new AbortController()
  const stop = AbortSignal.any([options.stop, fatal.signal])
  const aligners = makeAligners(settings, store.folder, options.jobs, stop)
  const work = async (job: Job): Promise<Outcome> => {
    const outcome =
      (options.force || stop.aborted ? undefined : known(job, manifest, settings, store, parts)) ??
      (await done(job, keyOf(job, parts), settings, aligners, journal, fatal))
    options.seen(outcome)
    return outcome
  }
  try {
    yield* inOrder(jobs, work, MAX_OUTCOMES_AHEAD)
  } finally {
    await aligners.close()
    journal.close()
  }
}

/** All folders that are written to. */
const foldersOf = (jobs: readonly Job[], { manifest, folder }: Store): Set<string> =>
  new Set([
    dirname(manifest),
    ...(folder === undefined ? [] : jobs.map(({ stem }) => dirname(join(folder, stem)))),
  ])

/** A document that an earlier run did. */
function known(
  job: Job,
  { entries }: Manifest,
  settings: Settings,
  { folder = '' }: Store,
  parts: readonly string[],
): Outcome | undefined {
  const entry = entries.get(keyOf(job, parts))
  const outputs = parts.map((part) => job.stem + part)
  const isKnown = (it: Known): boolean =>
    isUnchanged(it, job, settingsName(settings), folder, outputs, settings.corrections !== false)
  return entry !== undefined && isKnown(entry)
    ? {
        job,
        state: 'unchanged',
        tally: entry.tally,
        warnings: entry.warnings,
        learned: entry.learned,
        ...(entry.rest === undefined ? {} : { rest: entry.rest }),
      }
    : undefined
}

async function done(
  job: Job,
  key: string,
  settings: Settings,
  aligners: Aligners,
  journal: Journal,
  fatal: AbortController,
): Promise<Outcome> {
  const answer = await aligners.align(job)
  if (answer === undefined) return { job, state: 'left' }
  if ('failure' in answer) {
    if (answer.fatal) fatal.abort()
    return { job, state: 'failed', failure: answer.failure }
  }
  const { alignment, ...result } = answer
  const head = { key, settings: settingsName(settings), inputs: pathsOf(job.inputs) }
  journal.add({ ...head, ...result }, alignment)
  const { tally, warnings, learned, rest } = result
  return { job, state: 'done', tally, warnings, learned, ...(rest === undefined ? {} : { rest }) }
}
