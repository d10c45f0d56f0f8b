import { join } from 'node:path'
import { partsOf } from '../documents/write.js'
import { keyOf } from './job.js'
import type { Job } from './job.js'
import { MANIFEST, tidyManifest } from './manifest/manifest.js'
import type { RunOptions, Outcome } from './outcome.js'
import { run } from './run.js'
import type { Settings } from '../documents/settings.js'

/**
 * Writes each document to its own place in a folder.
 * @param folder absolute, links resolved; exists
 * @param each called with the outcome of each document, in the order of `jobs`
 * @throws AlignError `unwritable` when the manifest cannot be written
 */
export async function mirror(
  jobs: readonly Job[],
  settings: Settings,
  folder: string,
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<void> {
  const manifest = join(folder, MANIFEST)
  for await (const outcome of run(jobs, settings, { manifest, folder }, options)) each(outcome)
  const parts = partsOf(settings.format)
  const keys = jobs.map((job) => keyOf(job, parts))
  await tidyManifest(manifest, keys, true)
}
