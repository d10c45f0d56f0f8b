import { readdir, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import type { FileSystemAdapter } from 'fast-glob'
import { AlignError } from '../../index.js'
import { correctedBy } from '../../files/corrections-path.js'
import { unreadable } from '../../files/read.js'
import { statOf } from '../../files/stat.js'
import { isWithin } from '../../files/inside.js'
import { correctionsAsInput } from '../../documents/corrections.js'
import { add } from './search.js'
import type { Search, FoundFiles } from './search.js'
import { failureOf } from '../../documents/failure.js'
import { walk } from './walk.js'

/**
 * Finds the files that arguments mean: files, folders and, where nothing goes by that name, patterns.
 * @param listed names from a file list: files and folders, never patterns
 * @param isOwn whether a file found in a folder or by a pattern was written by this program; files that are named are inputs
 */
export async function find(
  named: readonly string[],
  listed: readonly string[],
  isOwn: (real: string) => boolean,
): Promise<FoundFiles> {
  const search: Search = {
    files: new Map(),
    failures: [],
    bases: [],
    others: new Map(),
    links: [],
    written: { paths: new Map(), count: 0 },
    isOwn,
  }
  for (const name of named) await attempt(name, search, () => findNamed(name, search))
  for (const name of listed)
    await attempt(name, search, () => {
      findFile(name, search)
    })
  return {
    ...search,
    files: [...search.files.values()],
    written: search.written.count,
    base: common(search.bases),
  }
}

async function attempt(
  name: string,
  { failures }: Search,
  work: () => Promise<void> | void,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    const reported =
      error instanceof AlignError ? error : unreadable(name, error as NodeJS.ErrnoException)
    failures.push(failureOf(reported, [name]))
  }
}

async function findNamed(name: string, search: Search): Promise<void> {
  if (statOf(name) === undefined && mayBePattern(name)) await findMatches(name, search)
  else findFile(name, search)
}

/** Whether to load what understands patterns. */
const mayBePattern = (name: string): boolean => /[*?[\]{}!()]/.test(name)

function findFile(name: string, search: Search): void {
  const corrected = correctedBy(name)
  if (corrected !== undefined) throw correctionsAsInput(name, corrected)
  // A pipe has no real path: what `<(…)` names is a link to nothing that can be named.
  if (statSync(name).isDirectory()) {
    const real = realpathSync(resolve(name))
    search.bases.push(real)
    walk(name, real, search)
  } else {
    search.bases.push(realpathSync(dirname(resolve(name))))
    add({ path: name, real: join(realpathSync(dirname(resolve(name))), basename(name)) }, search)
  }
}

async function findMatches(pattern: string, search: Search): Promise<void> {
  const { default: glob } = await import('fast-glob')
  const matches = await glob(pattern, {
    followSymbolicLinks: false,
    onlyFiles: false,
    suppressErrors: true,
    fs: { readdir: reportingReaddir(pattern, search) },
  })
  // A broken link stays: the error comes when it is read.
  const files = matches.filter(
    (path) => statOf(path)?.isFile() !== false && correctedBy(path) === undefined,
  )
  if (files.length === 0)
    throw new AlignError('notFound', [], { path: pattern, hint: 'no file matches this pattern' })
  for (const { base } of glob.generateTasks(pattern)) search.bases.push(realpathSync(resolve(base)))
  const folders = new Map<string, string>()
  for (const path of files.sort(byName)) {
    const folder = dirname(resolve(path))
    if (!folders.has(folder)) folders.set(folder, realpathSync(folder))
    const real = join(folders.get(folder)!, basename(path))
    if (!search.isOwn(real)) add({ path, real }, search)
  }
}

/**
 * Reads folders for patterns and reports those that cannot be read. Missing ones are not reported, unless their name is
 * not UTF-8: then the folder is there, and cannot be opened by its decoded name.
 */
function reportingReaddir(pattern: string, { failures }: Search): FileSystemAdapter['readdir'] {
  type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void
  const report = (path: string, error: NodeJS.ErrnoException): void => {
    failures.push(failureOf(unreadable(path, error), [path]))
  }
  const readAndReport = (path: string, options: { withFileTypes: true }, done: Done): void => {
    readdir(path, options, (error, entries) => {
      const missing = error?.code === 'ENOENT' || error?.code === 'ENOTDIR'
      if (error !== null && (!missing || path.includes('\ufffd')))
        report(isAbsolute(pattern) ? path : relative('', path), error)
      done(error, entries)
    })
  }
  // The other overload, without types, is not used.
  return readAndReport as unknown as FileSystemAdapter['readdir']
}

/** By code unit, folder by folder: the same on every machine. */
const byName = (one: string, other: string): number => {
  const [a, b] = [one, other].map((path) => path.replaceAll('/', '\0'))
  return a < b ? -1 : a > b ? 1 : 0
}

/** The deepest folder that holds all these folders. */
function common(folders: readonly string[]): string {
  const [first = resolve('.'), ...rest] = folders
  return rest.reduce((base, folder) => {
    let shared = base
    while (!isWithin(folder, shared)) shared = dirname(shared)
    return shared
  }, first)
}
