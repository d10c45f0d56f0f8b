import { statSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { realPath } from './inside.js'

/** A file that a run reads or writes. */
export interface Place {
  /** As the user named it, or where the program puts it. */
  readonly path: string
}

/** A file that would be written, and the one that would be lost by it. */
export type Clash<Read extends Place, Written extends Place> =
  | { readonly written: Written; readonly read: Read }
  | { readonly written: Written; readonly before: Written }

/**
 * Files that are to be written and that are read, too, or written twice: by name, by link, by hard link, or, on disks
 * that take `A` for `a`, by a name in another case. Devices and pipes hold nothing that could be lost.
 * @param written in the order in which they are named when two are the same
 */
export function findClashes<Read extends Place, Written extends Place>(
  reads: readonly Read[],
  written: readonly Written[],
): Clash<Read, Written>[] {
  const identify = makeIdentify()
  const readBy = new Map<string, Read>()
  for (const read of reads)
    for (const name of identify(read.path).names) if (!readBy.has(name)) readBy.set(name, read)
  const writtenBy = new Map<string, Written>()
  return written.flatMap((one): Clash<Read, Written>[] => {
    const { names, folded } = identify(one.path)
    const read = names.map((name) => readBy.get(name)).find((it) => it !== undefined)
    const keys = [...names, ...folded]
    const before = keys.map((key) => writtenBy.get(key)).find((it) => it !== undefined)
    for (const key of keys) if (!writtenBy.has(key)) writtenBy.set(key, one)
    if (read !== undefined) return [{ written: one, read }]
    return before === undefined ? [] : [{ written: one, before }]
  })
}

interface Identity {
  /** What a file is known by: two paths that have one of these in common are one file. */
  readonly names: readonly string[]
  /** What a file that is not there yet may be known by on some disks. */
  readonly folded: readonly string[]
}

const NOTHING: Identity = { names: [], folded: [] }

/** Folders are looked up once: a run may have ten thousand files in one. */
function makeIdentify(): (path: string) => Identity {
  const folders = new Map<string, string>()
  const folderOf = (path: string): string => {
    const folder = dirname(path)
    const known = folders.get(folder)
    if (known !== undefined) return known
    const real = realPath(folder)
    folders.set(folder, real)
    return real
  }
  return (path) => {
    const absolute = resolve(path)
    const stats = fileStats(absolute)
    if (stats?.isFile() === false) return NOTHING
    const place = join(folderOf(absolute), basename(absolute))
    return {
      names: [place, ...(stats === undefined ? [] : [fileId(stats)])],
      folded: [`as ${place.normalize('NFC').toLowerCase()}`],
    }
  }
}

/** No path is like this, none is relative. */
export const fileId = ({ dev, ino }: Pick<BigIntStats, 'dev' | 'ino'>): string => `${dev}:${ino}`

/** What a path leads to; inode numbers may be longer than what a double holds. */
function fileStats(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
