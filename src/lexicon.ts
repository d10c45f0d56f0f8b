import { closeSync, fstatSync, openSync, read, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path/posix'
import { roomForLexicon } from './aligner/kernel.js'
import { openLexicon } from './aligner/lexicon/lexicon.js'
import type { Lexicon } from './aligner/lexicon/lexicon.js'
import { AlignError } from './errors.js'

/** The same files from `src`, where tests run, and from `dist`. */
const FILE = new URL('../dist/aligner/lexicon/lexicon.bin', import.meta.url)
const KERNEL = new URL('../dist/aligner/kernel.wasm', import.meta.url)

let opened: Lexicon | undefined

/** The dictionary that ships with the package; read once, on first use. */
export function sharedLexicon(): Lexicon {
  if (opened === undefined) {
    const code = kernelCode()
    opened = openLexicon(
      readInto((length) => roomForLexicon(length, code)),
      code,
    )
  }
  return opened
}

/**
 * Reads the shipped dictionary beside other work: a file that is parsed meanwhile is aligned 2 ms sooner.
 * @throws AlignError `lexicon` when it is missing or cannot be used
 */
export async function preloadLexicon(): Promise<void> {
  if (opened !== undefined) return
  const code = kernelCode()
  const [file, bytes] = shipped(FILE, (url): [number, Uint8Array] => {
    const descriptor = openSync(url, 'r')
    return [descriptor, roomForLexicon(fstatSync(descriptor).size, code)]
  })
  for (let at = 0; at < bytes.length;) at += await readSome(file, bytes.subarray(at), at)
  closeSync(file)
  opened ??= openLexicon(bytes, code)
}

const readSome = (file: number, into: Uint8Array, from: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, into, 0, into.length, from, (error, length) => {
      if (error === null) resolve(length)
      else reject(error)
    })
  })

/**
 * The shipped dictionary in memory that threads share: read it once and hand it to each worker.
 * @throws AlignError `lexicon` when it is missing
 */
export const lexiconBytes = (): Uint8Array<SharedArrayBuffer> =>
  readInto((length) => new Uint8Array(new SharedArrayBuffer(length)))

/** The dictionary's file, where there is room for it. */
function readInto<Bytes extends Uint8Array>(room: (length: number) => Bytes): Bytes {
  return shipped(FILE, (url) => {
    const file = openSync(url, 'r')
    const bytes = room(fstatSync(file).size)
    for (let at = 0; at < bytes.length;) at += readSync(file, bytes, at, bytes.length - at, null)
    closeSync(file)
    return bytes
  })
}

/**
 * Aligns with these bytes from now on instead of reading the file again.
 * @throws AlignError `lexicon` when they are no lexicon
 */
export function useLexicon(bytes: Uint8Array): void {
  opened = openLexicon(bytes, kernelCode())
}

const kernelCode = (): Uint8Array => shipped(KERNEL, (url) => readFileSync(url))

function shipped<Bytes>(file: URL, read: (file: URL) => Bytes): Bytes {
  try {
    return read(file)
  } catch (cause) {
    throw new AlignError('lexicon', [`${basename(file.pathname)} is missing`], {
      hint: 'build it with npm run build',
      cause,
    })
  }
}
