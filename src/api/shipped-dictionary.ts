import { closeSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path/posix'
import { checkWebAssembly, reserveDictionary } from '../aligner/kernel/kernel.js'
import { openDictionary } from '../aligner/dictionary/dictionary.js'
import type { Dictionary } from '../aligner/dictionary/dictionary.js'
import { AlignError } from '../errors.js'

/** These paths are right in `src`, where tests run, and in `dist`. */
const FILE = new URL('../../dist/aligner/dictionary/dictionary.bin', import.meta.url)
const KERNEL = new URL('../../dist/aligner/kernel/kernel.wasm', import.meta.url)

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
  const file = shipped(FILE, (url) => openSync(url, 'r'))
  try {
    return { file, bytes: room(fstatSync(file).size) }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/**
 * Uses these bytes as the dictionary from now on, instead of reading the file.
 * @throws AlignError `dictionary` if they are not a dictionary
 */
export function useDictionary(bytes: Uint8Array): void {
  opened = openDictionary(bytes, kernelCode())
}

const kernelCode = (): Uint8Array => shipped(KERNEL, (url) => readFileSync(url))

function shipped<Bytes>(file: URL, read: (file: URL) => Bytes): Bytes {
  try {
    return read(file)
  } catch (cause) {
    throw new AlignError('dictionary', [`${basename(file.pathname)} is missing`], {
      hint: 'build it with npm run build',
      cause,
    })
  }
}
