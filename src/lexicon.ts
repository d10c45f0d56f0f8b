import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path/posix'
import { openLexicon } from './aligner/lexicon/lexicon.js'
import type { Lexicon } from './aligner/lexicon/lexicon.js'
import { AlignError } from './errors.js'

/** The same files from `src`, where tests run, and from `dist`. */
const FILE = new URL('../dist/aligner/lexicon/lexicon.bin', import.meta.url)
const KERNEL = new URL('../dist/aligner/kernel.wasm', import.meta.url)

let opened: Lexicon | undefined

/** The dictionary that ships with the package; read once, on first use. */
export function sharedLexicon(): Lexicon {
  opened ??= openLexicon(shipped(FILE, readWhole), kernelCode())
  return opened
}

/**
 * The shipped dictionary in memory that threads share: read it once and hand it to each worker.
 * @throws AlignError `lexicon` when it is missing
 */
export function lexiconBytes(): Uint8Array<SharedArrayBuffer> {
  return shipped(FILE, (url) => {
    const file = openSync(url, 'r')
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(file).size))
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

const readWhole = (file: URL): Uint8Array => readFileSync(file)
const kernelCode = (): Uint8Array => shipped(KERNEL, readWhole)

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
