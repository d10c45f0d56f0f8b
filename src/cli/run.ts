import { CommanderError } from 'commander'
import { AlignError } from '../index.js'
import type { ErrorCode } from '../index.js'
import { EXIT } from './terminal/host.js'
import type { Host } from './terminal/host.js'
import { messageOf } from './messages/messages.js'
import { makeProgram } from './program.js'
import { Refusal } from './guard/refusal.js'
import { print } from './terminal/standard-output.js'
import { wordsFor } from './words/index.js'

/** Runs the command line. @returns the exit status: 0 done, 1 failed, 2 wrong usage */
export async function run(host: Host): Promise<number> {
  ignoreClosedPipe(host)
  try {
    return await obey(host)
  } catch (error) {
    return report(error, host)
  }
}

async function obey(host: Host): Promise<number> {
  let status: Promise<number> = Promise.resolve(EXIT.done)
  let page = ''
  const say = (text: string): void => {
    page += text
  }
  const done = (running: Promise<number>): void => {
    status = running
  }
  try {
    await makeProgram(host, done, say).parseAsync(host.argv)
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error
    await print(page, host)
  }
  return status
}

/** A closed pipe is not an error: a reader may have seen enough. Other write errors are reported by the writer. */
function ignoreClosedPipe({ stdout, stderr }: Host): void {
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
}

function report(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return EXIT.usage
  const words = wordsFor(host)
  const errors = error instanceof Refusal ? error.errors : [error]
  for (const one of errors) host.stderr.write(`align: ${messageOf(one, words)}\n`)
  if (host.argv.includes('--verbose') && error instanceof Error)
    host.stderr.write(`${error.stack ?? ''}\n`)
  return error instanceof AlignError && USAGE_CODES.includes(error.code) ? EXIT.usage : EXIT.failed
}

const USAGE_CODES: readonly ErrorCode[] = [
  'usage',
  'unknownFormat',
  'unknownReader',
  'unknownEncoding',
]
