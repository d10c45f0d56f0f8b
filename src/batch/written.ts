import { dirname, join } from 'node:path'
import { isOwnWork } from '../files/author.js'
import { hashOf } from './hash.js'
import { outputsIn } from './manifest.js'

/** What manifests say was written: absolute paths, and the sha256 that each may have. */
export type Written = Map<string, Set<string>>

/** Takes in what a manifest names; it stands in the folder that names are relative to. */
export function takeManifest(manifest: string, written: Written): void {
  for (const [name, hashes] of outputsIn(manifest)) {
    const path = join(dirname(manifest), name)
    written.set(path, new Set([...(written.get(path) ?? []), ...hashes]))
  }
}

/**
 * Whether a file is what a run wrote: a manifest names it, and it is as it was written or bears the mark of this
 * program. A manifest alone does not make an input an output: it may be another folder's, or older than the file.
 */
export function isWritten(real: string, written: Written): boolean {
  const hashes = written.get(real)
  return hashes !== undefined && (isOwnWork(real) || hashes.has(hashOf(real) ?? ''))
}
