import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { ROOT } from '../docs/documents.js'

/** A server in a process of its own. */
export interface Started {
  readonly address: string
  /** Ends it as a power cut would. */
  kill(): void
  /** Ends it as Ctrl-C does. */
  interrupt(): void
  /** Its exit status, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts `align review --no-open` and waits for its address. It ends with the test at the latest. */
export async function startReview(args: readonly string[]): Promise<Started> {
  const child = spawn(process.execPath, ['bin/align.js', 'review', '--no-open', ...args], {
    cwd: ROOT,
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let output = ''
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().trim())
    })
    void ended.then(() => {
      reject(new Error(output))
    })
  })
  return {
    address,
    kill: () => {
      child.kill('SIGKILL')
    },
    interrupt: () => {
      child.kill('SIGINT')
    },
    ended,
  }
}
