import { join } from 'node:path'
import { lstatOf } from '../../files/stat.js'
import { partsOf } from '../../documents/write.js'
import { keyOf } from '../job.js'
import type { Job } from '../job.js'
import { readManifest } from '../manifest/manifest.js'
import type { Store } from '../run.js'
import { settingsName } from '../../documents/settings.js'
import type { Settings } from '../../documents/settings.js'
import { isUnchanged } from '../manifest/unchanged.js'

/** What a run would do with a document: align it, align it again, or nothing. */
export type PlannedState = 'new' | 'again' | 'unchanged'

/** What a run would do with each document, without doing it. @param store absent where nothing is kept */
export function stateOf(
  settings: Settings,
  store: Store | undefined,
  force: boolean,
): (job: Job) => PlannedState {
  if (store === undefined) return () => 'new'
  const { entries } = readManifest(store.manifest)
  const { folder } = store
  const parts = folder === undefined ? [] : partsOf(settings.format)
  const name = settingsName(settings)
  const usesCorrections = settings.corrections !== false
  return (job) => {
    const outputs = parts.map((part) => job.stem + part)
    const entry = entries.get(keyOf(job, parts))
    if (entry === undefined)
      return folder !== undefined && outputs.some((it) => lstatOf(join(folder, it)) !== undefined)
        ? 'again'
        : 'new'
    return !force && isUnchanged(entry, job, name, folder ?? '', outputs, usesCorrections)
      ? 'unchanged'
      : 'again'
  }
}
