import { readFileSync } from 'node:fs'

/** These paths are right in `src` and in `dist`. */
const built = (name: string): URL => new URL(`../../dist/${name}`, import.meta.url)

interface Asset {
  readonly type: string
  readonly file: URL
}

const SCRIPT = 'text/javascript; charset=utf-8'

/** What anyone may load who knows the address: the page, which holds no text. */
const OPEN: Readonly<Record<string, Asset>> = {
  '/': { type: 'text/html; charset=utf-8', file: built('review/page/page.html') },
  '/page.css': { type: 'text/css; charset=utf-8', file: built('review/page/page.css') },
  '/page.js': { type: SCRIPT, file: built('review/page.js') },
  '/worker.js': { type: SCRIPT, file: built('review/worker.js') },
}

/** What the aligner in the page needs. */
const DATA: Readonly<Record<string, Asset>> = {
  '/dictionary.bin': {
    type: 'application/octet-stream',
    file: built('aligner/dictionary/dictionary.bin'),
  },
  '/kernel.wasm': { type: 'application/wasm', file: built('aligner/kernel/kernel.wasm') },
}

export interface Served {
  readonly type: string
  readonly body: Uint8Array
}

const read = (asset: Asset | undefined): Served | undefined =>
  asset && { type: asset.type, body: readFileSync(asset.file) }

export const openAsset = (path: string): Served | undefined =>
  Object.hasOwn(OPEN, path) ? read(OPEN[path]) : undefined

export const dataAsset = (path: string): Served | undefined =>
  Object.hasOwn(DATA, path) ? read(DATA[path]) : undefined
