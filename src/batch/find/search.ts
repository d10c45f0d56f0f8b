import type { Failure } from '../../documents/failure.js'
import type { Written } from '../manifest/written.js'

/** A file to read. */
export interface Found {
  /** As the user named it, or the named folder and the place in it. */
  readonly path: string
  /** The same file, absolute, links in the way to it resolved. */
  readonly real: string
}

export interface FoundFiles {
  /** In the order of the arguments, in a folder by name; no file twice. */
  readonly files: readonly Found[]
  /** What was named and cannot be read. */
  readonly failures: readonly Failure[]
  /** The folder that everything named is in: names of outputs are relative to it. */
  readonly base: string
  /** Files in folders that no reader reads, by extension: how many. */
  readonly others: ReadonlyMap<string, number>
  /** How many files in folders were passed over because other runs of this program wrote them. */
  readonly written: number
  /** Links in folders that lead to folders; they are not followed. */
  readonly links: readonly string[]
}

/** A search for files, with what it has found so far. */
export interface Search {
  readonly files: Map<string, Found>
  readonly failures: Failure[]
  readonly bases: string[]
  readonly others: Map<string, number>
  readonly links: string[]
  /** Files that manifests in folders name, and how many of them were passed over. */
  readonly written: { readonly paths: Written; count: number }
  /** Whether a file or folder, by its absolute path, was written by this program. */
  readonly isOwn: (real: string) => boolean
}

/** Takes a file into the search, unless it is there already. */
export function add(found: Found, { files }: Search): void {
  if (!files.has(found.real)) files.set(found.real, found)
}
