import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { AlignError } from '../errors.js'
import { makeFolder } from './folder.js'
import { unwritable } from './write.js'

/** Whether a path is a folder or below it. Both absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** An absolute path with the links in it resolved, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}

/**
 * Makes the folder for a file, if no link leads it out of `root`.
 * @param root absolute, links resolved
 * @throws AlignError `outsideOutput`, `unwritable`
 */
export function makeFolderWithin(root: string, path: string): void {
  const folder = dirname(path)
  if (!isWithin(realPath(folder), root)) throw new AlignError('outsideOutput', [realPath(folder)])
  try {
    makeFolder(folder)
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException)
  }
}
