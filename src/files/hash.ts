import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { statOf } from './stat.js'

/** One for all files, read one after the other: a second run over a folder does little else. */
const chunk = Buffer.allocUnsafe(1 << 18)

export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/**
 * sha256 of a file of any size; undefined when it cannot be read: reading it later reports why. A pipe has none: what
 * it has to give can be read only once.
 */
export function hashOf(path: string): string | undefined {
  if (statOf(path)?.isFile() !== true) return undefined
  try {
    const file = openSync(path, 'r')
    try {
      const hash = createHash('sha256')
      for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk))
        hash.update(chunk.subarray(0, size))
      return hash.digest('hex')
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

/** Files of a folder by name; one that cannot be read has no hash that would equal another. */
export const hashesOf = (folder: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, hashOf(join(folder, name)) ?? '']))
