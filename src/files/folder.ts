import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { statOf } from './stat.js'

/**
 * Makes a folder and those above it that are missing. `mkdirSync` with `recursive` never returns
 * where the system refuses with ENOENT, as it does below /proc (Node.js 20).
 */
export function makeFolder(path: string): void {
  if (statOf(path)?.isDirectory() === true) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another thread may have made it just now.
    if (statOf(path)?.isDirectory() !== true) throw error
  }
}
