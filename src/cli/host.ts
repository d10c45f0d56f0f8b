import type { Readable, Writable } from 'node:stream'

/** What the command line needs of a process; tests hand over their own. */
export interface Host {
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Terminal
  readonly stderr: Terminal
  readonly cwd: () => string
}

export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** What a command's exit status tells. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const
