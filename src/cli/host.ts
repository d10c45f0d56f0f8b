import type { Readable, Writable } from 'node:stream'

/** What the command line needs of a process; tests hand over their own. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Terminal
  readonly stderr: Terminal
  on(signal: Signal, listener: () => void): unknown
  off(signal: Signal, listener: () => void): unknown
  exit(status: number): void
}

export type Signal = 'SIGINT' | 'SIGTERM'

export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What a command's exit status tells; a run that a signal stopped exits with 128 and the signal's number. */
export const EXIT = { done: 0, failed: 1, usage: 2, SIGINT: 130, SIGTERM: 143 } as const
