import { closeSync, existsSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { checkWebAssembly, reserveDictionary } from '../aligner/kernel/kernel.js'
import { openDictionary } from '../aligner/dictionary/dictionary.js'
import type { Dictionary } from '../aligner/dictionary/dictionary.js'
import { AlignError } from '../errors.js'

/** A file as the package has it, seen from `src`, where tests run, and from `dist`. */
interface ShippedFile {
  readonly folder: string
  readonly name: string
}

const DICTIONARY: ShippedFile = {
  folder: '../../dist/aligner/dictionary/',
  name: 'dictionary.bin',
}
const KERNEL: ShippedFile = { folder: '../../dist/aligner/kernel/', name: 'kernel.wasm' }

let opened: Dictionary | undefined

/** The dictionary that is part of the package, read on first use. */
export function shippedDictionary(): Dictionary {
  if (opened === undefined) {
    const code = kernelCode()
    opened = openDictionary(
      readInto((length) => reserveDictionary(length, code)),
      code,
    )
  }
  return opened
}

/**
 * Reads the shipped dictionary while other work goes on, which saves 2 of 92 ms for an article (median of 40 runs).
 * @throws AlignError `dictionary` if it is missing or cannot be used, and `noWebAssembly`
 */
export async function preloadDictionary(): Promise<void> {
  if (opened !== undefined) return
  const code = kernelCode()
  const { file, bytes } = openFile((length) => reserveDictionary(length, code))
  try {
    for (let at = 0; at < bytes.length;) at += await readSome(file, bytes, at)
  } finally {
    closeSync(file)
  }
  opened ??= openDictionary(bytes, code)
}

const readSome = (file: number, into: Uint8Array, at: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, into, at, into.length - at, at, (error, length) => {
      if (error === null) resolve(length)
      else reject(error)
    })
  })

/**
 * The bytes of the shipped dictionary in memory that threads can share: read them once and pass them to each worker.
 * @throws AlignError `dictionary` if it is missing, and `noWebAssembly`
 */
export function dictionaryBytes(): Uint8Array<SharedArrayBuffer> {
  // Before threads are started that would all find out.
  checkWebAssembly()
  return readInto((length) => new Uint8Array(new SharedArrayBuffer(length)))
}

/** Reads the dictionary's file into memory that `room` provides. */
function readInto<Bytes extends Uint8Array>(room: (length: number) => Bytes): Bytes {
  const { file, bytes } = openFile(room)
  try {
    for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, bytes.length - at, null)
  } finally {
    closeSync(file)
  }
  return bytes
}

/** Opens the dictionary's file and makes room for its contents. */
function openFile<Bytes>(room: (length: number) => Bytes): { file: number; bytes: Bytes } {
  const file = shipped(DICTIONARY, (url) => openSync(url, 'r'))
  try {
    return { file, bytes: room(fstatSync(file).size) }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

export function useDictionary(bytes: Uint8Array, kernel: Uint8Array = kernelCode()): void {
  opened = openDictionary(bytes, kernel)
}

const kernelCode = (): Uint8Array => shipped(KERNEL, (url) => readFileSync(url))

/** Reads a file where the package has it, or else beside the module: the package may be part of a bundle. */
function shipped<Bytes>({ folder, name }: ShippedFile, read: (file: URL) => Bytes): Bytes {
  const here = moduleAddress()
  try {
    return read(new URL(folder + name, here))
  } catch (error) {
    if (!isMissing(error))
      throw new AlignError('dictionary', [`${name} cannot be read`], { cause: error })
    const beside = new URL(name, here)
    if (existsSync(beside)) return read(beside)
    throw new AlignError('dictionary', [`${name} is missing`], {
      hint: 'install the package again; a bundle needs dictionary.bin and kernel.wasm of bialign beside itself, or gives their bytes to useDictionary',
    })
  }
}

/** Where nothing can be read, the next place is tried; the place of the package says nothing to whoever made a bundle. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code))

/** Of this module. esbuild makes CommonJS modules that do not know their address, only their file. */
const moduleAddress = (): string =>
  (import.meta as { url?: string }).url ?? pathToFileURL(__filename).href
