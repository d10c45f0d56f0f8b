import { STANDARD_INPUT } from '../batch/document.js'
import type { Loaded } from '../batch/document.js'
import { readStream, readWhole, unzipped } from '../files/read.js'
import type { Host } from './host.js'

/** Name of standard input, on the command line. */
export const STDIN = '-'

export async function readInput(path: string, host: Host): Promise<Loaded> {
  return path === STDIN
    ? { name: null, bytes: await readStream(host.stdin, STANDARD_INPUT) }
    : { name: path, bytes: await unzipped(readWhole(path), path) }
}
