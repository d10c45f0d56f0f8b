import { Writable } from 'node:stream'
import type { Host, Terminal } from '../../src/cli/terminal/host.js'

/** The built program. */
const { run } = (await import(
  new URL('../../dist/cli/index.js', import.meta.url).href
)) as typeof import('../../src/cli/index.js')

/**
 * What `align` shows on a terminal of so many columns: standard output and standard error in the order
 * in which they are written, with the codes for colours.
 */
export async function showOnTerminal(args: readonly string[], columns: number): Promise<string> {
  let screen = ''
  const terminal = (): Terminal =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          screen += chunk.toString()
          done()
        },
      }),
      { isTTY: true, columns },
    )
  const host: Host = {
    argv: ['node', 'align', ...args],
    env: {},
    stdin: process.stdin,
    stdout: terminal(),
    stderr: terminal(),
    on: () => undefined,
    off: () => undefined,
    exit: () => undefined,
    expect: () => undefined,
  }
  const status = await run(host)
  if (status !== 0) throw new Error(`align ${args.join(' ')}: exit status ${status}\n${screen}`)
  return screen
}
