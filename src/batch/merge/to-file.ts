import type { Settings } from '../../documents/settings.js'
import type { Job } from '../job.js'
import { readManifest, tidyManifest } from '../manifest/manifest.js'
import type { Known } from '../manifest/manifest.js'
import type { RunOptions, Outcome } from '../outcome.js'
import { run } from '../run.js'
import type { Gathered, Merged } from './merged.js'
import { WHOLE_KEY, digestOf, isStill, writeWhole } from './whole.js'

/**
 * Writes all documents into one file, or one for each part of the format: first everything is aligned, then everything
 * is written, in order. Alignments are kept in the manifest until the output is whole, so that a run that was stopped
 * goes on; they would take more room than the output.
 * @param paths where to write
 * @param each called with the outcome of each document, in the order of `jobs`
 * @returns undefined when the run was stopped before anything was written
 */
export async function mergeToFile(
  jobs: readonly Job[],
  merged: Merged,
  paths: readonly string[],
  manifest: string,
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  const stems = jobs.map(({ stem }) => stem)
  const tidy = (attached: boolean): Promise<void> =>
    tidyManifest(manifest, [WHOLE_KEY, ...stems], false, attached)
  const before = options.force ? undefined : readManifest(manifest).entries.get(WHOLE_KEY)
  const done = await alignAll(jobs, merged.settings, manifest, options, each)
  if (done === undefined) {
    await tidy(true)
    return undefined
  }
  const digest = digestOf(documentsIn(manifest, done), merged)
  if (isStill(before, digest, paths)) {
    await tidy(false)
    return { repeated: before?.repeated ?? 0 }
  }
  const complete = await alignMissing(done, merged.settings, manifest, options, each)
  const repeated =
    complete === undefined
      ? undefined
      : await writeWhole(documentsIn(manifest, complete), merged, paths, manifest, options.stop)
  await tidy(repeated === undefined)
  return repeated === undefined ? undefined : { repeated }
}

/** @returns the documents that were aligned, now or before; undefined when the run was stopped */
async function alignAll(
  jobs: readonly Job[],
  settings: Settings,
  manifest: string,
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<Job[] | undefined> {
  const done: Job[] = []
  let isWhole = true
  for await (const outcome of run(jobs, settings, { manifest }, options)) {
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
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<readonly Job[] | undefined> {
  const { entries } = readManifest(manifest)
  const missing = done.filter(({ stem }) => entries.get(stem)?.attached === undefined)
  if (missing.length === 0) return done
  const failed = new Set<string>()
  const reportFailure = (outcome: Outcome): void => {
    if (outcome.state !== 'failed') return
    failed.add(outcome.job.stem)
    each(outcome)
  }
  const silent: RunOptions = { ...options, force: true, seen: () => undefined }
  const again = await alignAll(missing, settings, manifest, silent, reportFailure)
  return again === undefined ? undefined : done.filter(({ stem }) => !failed.has(stem))
}

function documentsIn(manifest: string, jobs: readonly Job[]): Known[] {
  const { entries } = readManifest(manifest)
  return jobs.flatMap(({ stem }) => entries.get(stem) ?? [])
}
