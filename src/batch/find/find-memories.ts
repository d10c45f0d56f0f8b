import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { unreadable } from '../../files/read.js'
import { statOf } from '../../files/stat.js'
import { find } from './find.js'
import type { Failure } from '../../documents/failure.js'
import { failureOf } from '../../documents/failure.js'

/** What arguments mean that name memories. */
export interface FoundMemories {
  /** As the user named them, or the named folder and the place in it; no name twice. */
  readonly paths: readonly string[]
  readonly failures: readonly Failure[]
}

/**
 * Finds the memories that arguments mean: files, patterns, and in folders all files named like a memory, including those
 * that this program wrote.
 */
export async function findMemories(
  named: readonly string[],
  isMemory: (name: string) => boolean,
): Promise<FoundMemories> {
  const paths = new Set<string>()
  const failures: Failure[] = []
  for (const name of named)
    if (statOf(name)?.isDirectory() === true) walk(name, isMemory, paths, failures)
    else {
      const found = await find([name], [], () => false)
      for (const { path } of found.files) paths.add(path)
      failures.push(...found.failures)
    }
  return { paths: [...paths], failures }
}

/** By name; hidden ones are passed over, and links to folders, so that none leads in a circle. */
function walk(
  folder: string,
  isMemory: (name: string) => boolean,
  paths: Set<string>,
  failures: Failure[],
): void {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path, isMemory, paths, failures)
      else if (isMemory(entry.name) && !(entry.isSymbolicLink() && isFolder(path))) paths.add(path)
    }
  } catch (error) {
    failures.push(failureOf(unreadable(folder, error as NodeJS.ErrnoException), [folder]))
  }
}

const isFolder = (path: string): boolean => statOf(path)?.isDirectory() === true
