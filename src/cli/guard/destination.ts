import { join, resolve } from 'node:path'
import { isWritten, MANIFEST, takeManifest } from '../../batch/index.js'
import type { Written } from '../../batch/index.js'
import { isOwnWork, makeFolder, realPath, unwritable } from '../../files/index.js'
import type { Destination } from '../settings/destination.js'
import type { Host } from '../terminal/host.js'
import { isStandardOutput } from '../terminal/standard-output.js'

/**
 * Makes the folder of a run, if it is not there.
 * @throws AlignError `unwritable`
 */
export function makeDestination(destination: Destination): void {
  if (destination.kind !== 'folder') return
  try {
    makeFolder(destination.folder)
  } catch (error) {
    throw unwritable(destination.folder, error as NodeJS.ErrnoException)
  }
}

/**
 * Tells files that this program wrote from files of the user, by absolute path. For files found in folders or by
 * patterns.
 * @param beside other files that the run writes
 */
export function ownFiles(
  destination: Destination,
  beside: readonly string[],
  host: Host,
): (real: string) => boolean {
  const written: Written = new Map()
  if (destination.kind === 'file') takeManifest(destination.manifest, written)
  if (destination.kind === 'folder') takeManifest(join(destination.folder, MANIFEST), written)
  const others = new Set(beside.map((path) => realPath(resolve(path))))
  return (real) =>
    // An output folder within an input folder holds no inputs.
    (destination.kind === 'folder' && real === destination.folder) ||
    isWritten(real, written) ||
    (others.has(real) && isOwnWork(real)) ||
    isStandardOutput(real, host)
}
