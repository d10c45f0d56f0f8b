import { readdirSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { extname, join } from 'node:path'
import { AlignError, readers } from '../../index.js'
import { correctedBy } from '../../files/corrections-path.js'
import { unreadable } from '../../files/read.js'
import { nameTag } from './language-tags.js'
import { add } from './search.js'
import type { Search } from './search.js'
import { failureOf } from '../../documents/failure.js'
import { MANIFEST } from '../manifest/manifest.js'
import { isWritten, takeManifest } from '../manifest/written.js'

/**
 * Finds the files in a folder and its subfolders that some reader reads, by name. Hidden files are passed over, and so are
 * corrections and files that a manifest lists as outputs. Links to files count as files; links to folders are not
 * followed, so that none leads in a circle.
 * @param name as the user named the folder
 * @param real the same, absolute
 */
export function walk(name: string, real: string, search: Search): void {
  const entries = entriesOf(name, real, search)
  for (const manifest of entries.filter((entry) => entry.name.endsWith(MANIFEST)))
    takeManifest(join(real, manifest.name), search.written.paths)
  for (const entry of entries) {
    if (entry.name.startsWith('.') || correctedBy(entry.name) !== undefined) continue
    const path = nameIn(name, entry.name)
    const at = join(real, entry.name)
    const kind = kindOf(entry, at)
    if (kind === 'folder') {
      if (!search.isOwn(at)) walk(path, at, search)
    } else if (kind === 'link to folder') search.links.push(path)
    else if (kind === 'file' && !search.isOwn(at)) {
      if (isWritten(at, search.written.paths)) search.written.count++
      else if (isReadable(entry.name)) add({ path, real: at }, search)
      else count(search.others, extname(entry.name).toLowerCase())
    }
  }
}

/** Sorted by code unit. */
function entriesOf(name: string, real: string, search: Search): Dirent[] {
  try {
    const entries = readdirSync(real, { withFileTypes: true })
    const doubtful = entries.some((entry) => entry.name.includes('\ufffd'))
    const bad = doubtful ? reportBadNames(name, real, search) : new Set()
    return entries
      .filter((entry) => !bad.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    search.failures.push(failureOf(unreadable(name, error as NodeJS.ErrnoException), [name]))
    return []
  }
}

/** Names that are not valid UTF-8: no file can be opened by what they are decoded to. */
function reportBadNames(name: string, real: string, { failures }: Search): Set<string> {
  const bad = readdirSync(real, { encoding: 'buffer' })
    .filter((bytes) => !bytes.equals(Buffer.from(bytes.toString())))
    .sort((a, b) => a.compare(b))
  for (const bytes of bad) {
    const path = nameIn(name, escaped(bytes))
    failures.push(failureOf(new AlignError('badName', [], { path, hint: 'rename it' }), [path]))
  }
  return new Set(bad.map((bytes) => bytes.toString()))
}

/** Bytes that are no UTF-8 as `\xE9`. */
const escaped = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replace(
      /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g,
      (part) =>
        part.length > 1
          ? Buffer.from(part, 'latin1').toString()
          : `\\x${part.charCodeAt(0).toString(16).toUpperCase()}`,
    )

/** `./a.txt` is nothing that a person would type. */
const nameIn = (folder: string, name: string): string =>
  folder === '.' || folder === './' ? name : `${folder.replace(/\/+$/, '')}/${name}`

function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'link to folder' | 'other' {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (!entry.isSymbolicLink()) return 'other'
  try {
    const target = statSync(path)
    return target.isFile() ? 'file' : target.isDirectory() ? 'link to folder' : 'other'
  } catch {
    // A broken link: the error comes when it is read.
    return 'file'
  }
}

/** Besides what readers read, the two halves of a corpus in Moses form. */
const READ_EXTENSIONS = new Set(['.en', '.zh', ...readers.flatMap((reader) => reader.extensions)])

/** Most of these in a folder are settings of programs; those that name a language in their own name hold texts. */
const CONFIGURATION_EXTENSIONS = new Set([
  '.json',
  '.json5',
  '.plist',
  '.toml',
  '.xml',
  '.yaml',
  '.yml',
])

function isReadable(name: string): boolean {
  const extension = extname(name.replace(/\.gz$/i, '')).toLowerCase()
  return (
    READ_EXTENSIONS.has(extension) &&
    (!CONFIGURATION_EXTENSIONS.has(extension) || nameTag(name) !== undefined)
  )
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
