import { readFileSync } from 'node:fs'
import { openLexicon } from './aligner/lexicon/lexicon.js'
import type { Lexicon } from './aligner/lexicon/lexicon.js'
import { AlignError } from './errors.js'

let opened: Lexicon | undefined

/** The dictionary that ships with the package; read once, on first use. */
export function sharedLexicon(): Lexicon {
  opened ??= openLexicon(readShipped())
  return opened
}

function readShipped(): Uint8Array {
  const file = new URL('./aligner/lexicon/lexicon.bin', import.meta.url)
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new AlignError('lexicon', ['lexicon.bin is missing'], {
      hint: 'build it with npm run build',
      cause,
    })
  }
}
