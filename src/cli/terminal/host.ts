import type { Readable } from 'node:stream'

/** What the command line needs of a process; tests hand over their own. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Terminal
  readonly stderr: Terminal
  on(signal: Signal, listener: () => void): unknown
  off(signal: Signal, listener: () => void): unknown
  /** Ends the process at once, as a signal does. @param status 128 and the signal's number */
  exit(status: number): void
  /** Called once the length of what is to be aligned is known, in bytes; a process may prepare for it. */
  expect(bytes: number): void
}

export type Signal = 'SIGINT' | 'SIGTERM'

/** Standard output or standard error; any writable stream will do. */
export interface Terminal {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  /** Lines that a screen shows. */
  readonly rows?: number | undefined
  /** Its file descriptor, unless it is a terminal: such output can be written without a stream. */
  readonly descriptor?: number
  write(chunk: string | Uint8Array, done?: (error?: Error | null) => void): void
  on(event: 'error', listener: (error: Error) => void): void
}

/** Exit statuses; a run stopped by a signal exits with 128 plus the number of the signal. */
export const EXIT = { done: 0, failed: 1, usage: 2, unmet: 3, SIGINT: 130, SIGTERM: 143 } as const
