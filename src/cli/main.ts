import { run } from './run.js'
import { standard } from './standard.js'

/** What `bin/align.js` does: runs the command line in this process and ends it. */
export async function main(process: NodeJS.Process): Promise<void> {
  const stdout = standard(1, () => process.stdout)
  const stderr = standard(2, () => process.stderr)
  const status = await run({
    argv: process.argv,
    env: process.env,
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    on: (signal, listener) => process.on(signal, listener),
    off: (signal, listener) => process.off(signal, listener),
    exit: (status) => process.exit(status),
  })
  // Left alone, Node.js waits for V8 to optimize what nobody calls any more, and clears up its memory.
  if (stdout.isThrough() && stderr.isThrough()) process.exit(status)
  process.exitCode = status
}
