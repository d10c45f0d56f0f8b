import { dirname, join } from 'node:path'
import { holdsPeoplesWork, isOwnWork } from '../../files/author.js'
import { lstatOf } from '../../files/stat.js'
import { hashOf } from '../../files/hash.js'
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

/**
 * Whether an output may take the place of a file without `--overwrite`: there is none, or it is what a run wrote. One that a
 * manifest names may have been altered since, unless it is of a kind that people work on.
 */
export function mayReplace(real: string, written: Written): boolean {
  const found = lstatOf(real)
  if (found === undefined || found.isDirectory()) return true
  const hashes = written.get(real)
  if (hashes !== undefined && !holdsPeoplesWork(real)) return true
  return isOwnWork(real) || hashes?.has(hashOf(real) ?? '') === true
}
