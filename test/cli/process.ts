import { spawn } from 'node:child_process'
import type { ChildProcessByStdio, SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

export const BIN = join(import.meta.dirname, '../../bin/align.js')

export type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** The real program, with pipes to it. */
export const startProcess = (args: readonly string[], options: SpawnOptions = {}): Child =>
  spawn(process.execPath, [BIN, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] })

export interface Ended {
  /** Exit status, or the signal that ended it. */
  readonly end: number | string
  readonly stdout: string
  readonly stderr: string
}

/** What a process said until it ended. */
export async function ended(child: Child): Promise<Ended> {
  const [stdout, stderr, [status, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null, string | null]>,
  ])
  return { end: status ?? signal ?? '', stdout, stderr }
}

export const runProcess = (args: readonly string[], options?: SpawnOptions): Promise<Ended> => {
  const child = startProcess(args, options)
  child.stdin.end()
  return ended(child)
}

/** A line of bash. Where any command of a pipe fails, it does. */
export function bash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const child = spawn('bash', ['-o', 'pipefail', '-ec', script], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end()
  return ended(child)
}
