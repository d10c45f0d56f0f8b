import { correctionsAsInput, STANDARD_INPUT } from '../../documents/index.js'
import type { Inputs, Loaded } from '../../documents/index.js'
import { correctedBy, readStream, readWhole, unzipped } from '../../files/index.js'
import type { Host } from '../terminal/host.js'
import { usage } from '../options/usage.js'
import { wordsFor } from '../words/index.js'

/** Name of standard input, on the command line. */
export const STDIN = '-'

/** @throws AlignError `usage` where standard input is named more than once: it can be read only once */
export function checkOnce(inputs: readonly (string | undefined)[]): void {
  if (inputs.filter((input) => input === STDIN).length > 1)
    throw usage('standard input can be read only once', 'name a file for the other')
}

export async function readInput(path: string, host: Host): Promise<Loaded> {
  const corrected = correctedBy(path)
  if (corrected !== undefined) throw correctionsAsInput(path, corrected)
  if (path === STDIN) reportWaiting(host)
  return path === STDIN
    ? { name: null, bytes: await readStream(host.stdin, STANDARD_INPUT) }
    : { name: path, bytes: await unzipped(readWhole(path), path) }
}

/** The inputs of one document, read one after the other. */
export async function loadInputs(files: Inputs, host: Host): Promise<Inputs<Loaded>> {
  return 'mixed' in files
    ? { mixed: await readInput(files.mixed, host) }
    : { en: await readInput(files.en, host), zh: await readInput(files.zh, host) }
}

/** Says that input is read from the terminal: otherwise the program would seem to hang. */
export function reportWaiting(host: Host): void {
  if (host.stdin.isTTY === true) host.stderr.write(`align: ${wordsFor(host).waiting}\n`)
}
