import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { resolve } from 'node:path'
import { makeBreath } from '../../files/breath.js'
import { realPath } from '../../files/inside.js'
import { linesIn } from '../../files/lines.js'
import { lstatOf } from '../../files/stat.js'
import { fileOutput, unwritable } from '../../files/write.js'
import { isEntry, isStringList } from './entry.js'
import type { Entry } from './entry.js'
import { sha256 } from '../../files/hash.js'
import type { Settings } from '../../documents/settings.js'
import { settingsName } from '../../documents/settings.js'

/**
 * What earlier runs did, so that a later one need not do it again. JSON Lines: a head, the settings
 * that entries name, and an entry a line. While a run is under way entries are appended in the order in
 * which they are done, so that a run killed at any moment leaves what it finished; at its end the file
 * is replaced by one in the order of the plan. A later entry of a document replaces an earlier one.
 */
export const MANIFEST = '.align-manifest.jsonl'

const MANIFEST_VERSION = 1
const HEAD_LINE = `{"align":"manifest","version":${MANIFEST_VERSION}}`

/** Bytes in the manifest's file that follow an entry: what was kept of the document itself. */
export interface Attached {
  readonly from: number
  readonly size: number
}

export type Known = Entry & { readonly attached?: Attached }

export interface Manifest {
  readonly entries: ReadonlyMap<string, Known>
  /** Outputs that a run had set out to write when it was killed; undefined where none was. */
  readonly intended: readonly string[] | undefined
  /** Settings by name, as they were written. */
  readonly settings: ReadonlyMap<string, unknown>
}

/**
 * Whatever can be read of a manifest. A document whose line is damaged, or of another version, is just done again.
 */
export function readManifest(path: string): Manifest {
  const entries = new Map<string, Known>()
  const settings = new Map<string, unknown>()
  let intended: readonly string[] | undefined
  // A link would lead to a file of the user, a pipe would block.
  if (lstatOf(path)?.isFile() !== true) return { entries, intended, settings }
  let isOurs = true
  for (const { bytes, from } of linesIn(path)) {
    const tab = bytes.indexOf('\t')
    const line = parseLine(tab < 0 ? bytes : bytes.subarray(0, tab))
    if (line.align === 'manifest') isOurs = line.version === MANIFEST_VERSION
    if (!isOurs) continue
    const attached = { from: from + tab + 1, size: bytes.length - tab - 1 }
    if (isEntry(line)) entries.set(line.key, tab < 0 ? line : { ...line, attached })
    else if (typeof line.name === 'string') settings.set(line.name, line.settings)
    else if (isStringList(line.intended) && line.proof === proofOf(path, line.intended))
      intended = line.intended
  }
  return { entries, intended, settings }
}

/**
 * Every file that runs wrote or set out to write, by its place in the folder that the manifest is in, and the sha256
 * that each was written with. What cannot be read names nothing: inputs are read all the same.
 */
export function outputsIn(path: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  try {
    const { entries, intended } = readManifest(path)
    for (const name of intended ?? []) found.set(name, new Set())
    for (const { outputs } of entries.values())
      for (const [name, hash] of Object.entries(outputs))
        found.set(name, new Set([...(found.get(name) ?? []), hash]))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
  }
  return found
}

type Line = Readonly<Record<string, unknown>>

function parseLine(bytes: Buffer): Line {
  try {
    const line = JSON.parse(bytes.toString()) as unknown
    return typeof line === 'object' && line !== null ? (line as Line) : {}
  } catch {
    return {}
  }
}

/** Proves that a list of intended outputs was written for this folder by this program. */
const proofOf = (path: string, outputs: readonly string[]): string =>
  sha256(Buffer.from(JSON.stringify([realPath(resolve(path)), outputs]))).slice(0, 16)

/** A manifest to which a run adds. */
export interface Journal {
  /** Comes first: outputs that the run may write. */
  intend(outputs: readonly string[]): void
  /** @param attached JSON to keep with it */
  add(entry: Entry, attached?: string): void
  /** Leaves the manifest as it was where nothing was added. */
  close(): void
}

/** Appends, and creates what is not there; follows no link, and does not block on a pipe without a reader. */
const APPEND_FLAGS =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  constants.O_NOFOLLOW |
  constants.O_NONBLOCK

/** @throws AlignError `unwritable` */
export function openJournal(path: string, settings: Settings): Journal {
  const attempt = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw unwritable(path, error as NodeJS.ErrnoException)
    }
  }
  const file = attempt(() => openSync(path, APPEND_FLAGS))
  const { size } = fstatSync(file)
  let isChanged = false
  const append = (line: string): void => {
    attempt(() => {
      writeSync(file, line)
    })
  }
  // A killed run may have left half a line.
  append(`\n${HEAD_LINE}\n${settingsLine(settingsName(settings), settings)}`)
  return {
    intend(outputs) {
      append(JSON.stringify({ intended: outputs, proof: proofOf(path, outputs) }) + '\n')
    },
    add(entry, attached) {
      isChanged = true
      append(JSON.stringify(entry) + (attached === undefined ? '' : `\t${attached}`) + '\n')
    },
    close() {
      if (!isChanged) ftruncateSync(file, size)
      closeSync(file)
    },
  }
}

const settingsLine = (name: string, settings: unknown): string =>
  JSON.stringify({ name, settings }) + '\n'

/**
 * Puts a manifest in order, unless it is: first the entries of the plan, then what other runs left.
 * @param others whether to keep those
 * @param attached whether to keep what is attached to entries
 */
export async function tidyManifest(
  path: string,
  keys: readonly string[],
  others: boolean,
  attached = true,
): Promise<void> {
  const { entries, settings, intended } = readManifest(path)
  const planned = new Set(keys)
  const rest = others ? [...entries.keys()].filter((key) => !planned.has(key)).sort() : []
  const kept = [...keys, ...rest].flatMap((key) => entries.get(key) ?? [])
  const isTooMuch = !attached && kept.some((entry) => entry.attached !== undefined)
  if (intended === undefined && !isTooMuch && sameKeys(kept, [...entries.keys()])) return
  const used = new Set(kept.map((entry) => entry.settings))
  const output = fileOutput(path)
  const file = openSync(path, 'r')
  const breathe = makeBreath()
  try {
    await output.write(`${HEAD_LINE}\n`)
    for (const name of [...used].sort()) await output.write(settingsLine(name, settings.get(name)))
    for (const { attached: own, ...entry } of kept) {
      const more = own === undefined || !attached ? '' : `\t${readAttached(file, own)}`
      await output.write(`${JSON.stringify(entry)}${more}\n`)
      await breathe()
    }
    await output.close()
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    closeSync(file)
  }
}

const sameKeys = (kept: readonly Known[], keys: readonly string[]): boolean =>
  kept.length === keys.length && kept.every(({ key }, i) => key === keys[i])

/** @param file descriptor of the manifest */
export function readAttached(file: number, { from, size }: Attached): string {
  const bytes = Buffer.alloc(size)
  for (let at = 0; at < size;) {
    const read = readSync(file, bytes, at, size - at, from + at)
    if (read === 0) break
    at += read
  }
  return bytes.toString()
}
