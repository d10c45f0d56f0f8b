import { CommanderError } from 'commander'
import { AlignError, describe } from '../index.js'
import { EXIT } from './host.js'
import type { Host } from './host.js'
import { makeProgram } from './program.js'

/** Runs the command line. @returns the exit status: 0 done, 1 failed, 2 wrong usage */
export async function run(host: Host): Promise<number> {
  ignoreClosedPipe(host)
  let status: Promise<number> = Promise.resolve(EXIT.done)
  try {
    await makeProgram(host, (running) => {
      status = running
    }).parseAsync(host.argv)
    return await status
  } catch (error) {
    return report(error, host)
  }
}

/** Whoever reads our output may stop when it has enough. */
function ignoreClosedPipe({ stdout, stderr }: Host): void {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && stream === stdout) return
    })
}

function report(error: unknown, host: Host): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  const known = error instanceof AlignError
  host.stderr.write(
    `align: ${known ? describe(error) : error instanceof Error ? `internal error: ${error.message}` : String(error)}\n`,
  )
  if (host.argv.includes('--verbose') && error instanceof Error)
    host.stderr.write(`${error.stack ?? ''}\n`)
  return known &&
    ['usage', 'unknownFormat', 'unknownReader', 'unknownEncoding'].includes(error.code)
    ? EXIT.usage
    : EXIT.failed
}
