import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { openLexicon } from './aligner/lexicon/lexicon.js'
import type { Lexicon } from './aligner/lexicon/lexicon.js'
import { AlignError } from './errors.js'

/** The same file from `src`, where tests run, and from `dist`. */
const FILE = new URL('../dist/aligner/lexicon/lexicon.bin', import.meta.url)

let opened: Lexicon | undefined

/** The dictionary that ships with the package; read once, on first use. */
export function sharedLexicon(): Lexicon {
  opened ??= openLexicon(shipped(() => readFileSync(FILE)))
  return opened
}

/**
 * The shipped dictionary in memory that threads share: read it once and hand it to each worker.
 * @throws AlignError `lexicon` when it is missing
 */
export function lexiconBytes(): Uint8Array<SharedArrayBuffer> {
  return shipped(() => {
    const file = openSync(FILE, 'r')
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
  opened = openLexicon(bytes)
}

function shipped<Bytes>(read: () => Bytes): Bytes {
  try {
    return read()
  } catch (cause) {
    throw new AlignError('lexicon', ['lexicon.bin is missing'], {
      hint: 'build it with npm run build',
      cause,
    })
  }
}
