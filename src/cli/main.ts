import { setFlagsFromString } from 'node:v8'
import { EXIT } from './terminal/host.js'
import { run } from './run.js'
import { standard } from './terminal/standard.js'

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
    exit: endAtOnce,
    expect: spareOptimizing,
  })
  // Left alone, Node.js waits for V8 to optimize functions that are no longer called, and tears down its heap.
  if (stdout.isThrough() && stderr.isThrough()) process.exit(status)
  process.exitCode = status
}

/** Ends by the signal itself: `process.exit` waits for threads, and one may be blocked on a pipe without a reader. */
function endAtOnce(status: number): void {
  const signal = status === EXIT.SIGINT ? 'SIGINT' : 'SIGTERM'
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** Between these lengths, in bytes, a run is better off without V8's optimizing compiler. */
const NO_OPT_BYTES = { min: 40_000, max: 400_000 }

/**
 * The optimizing compiler works beside the program, and at the end Node.js waits for what it has begun. A run of a fifth
 * of a second is over before that pays: 100 kB took 133 ms without it and 142 with it, 260 kB 210 and 235, 650 kB 760 and
 * 780, 840 kB 1018 and 966. Below these lengths setting the flag takes as long as it saves.
 */
function spareOptimizing(bytes: number): void {
  if (bytes >= NO_OPT_BYTES.min && bytes <= NO_OPT_BYTES.max) setFlagsFromString('--no-opt')
}
