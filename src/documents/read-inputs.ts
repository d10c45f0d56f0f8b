import { sha256 } from '../files/hash.js'
import { readWhole, unzipped } from '../files/read.js'
import type { Inputs } from './inputs.js'

/** An input's bytes, and its name: `null` for standard input. */
export interface Loaded {
  readonly name: string | null
  readonly bytes: Uint8Array
}

/** The inputs of a document, read. */
export interface ReadInputs {
  readonly loaded: Inputs<Loaded>
  /** sha256 of each, as it stands on the disk. */
  readonly hashes: readonly string[]
}

/** @throws AlignError what reading a file throws */
export async function readInputs(inputs: Inputs): Promise<ReadInputs> {
  if ('mixed' in inputs) {
    const mixed = await load(inputs.mixed)
    return { loaded: { mixed: mixed.loaded }, hashes: [mixed.hash] }
  }
  const [en, zh] = [await load(inputs.en), await load(inputs.zh)]
  return { loaded: { en: en.loaded, zh: zh.loaded }, hashes: [en.hash, zh.hash] }
}

async function load(path: string): Promise<{ loaded: Loaded; hash: string }> {
  const bytes = readWhole(path)
  return { loaded: { name: path, bytes: await unzipped(bytes, path) }, hash: sha256(bytes) }
}
