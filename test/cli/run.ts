import { Readable, Writable } from 'node:stream'
import { vi } from 'vitest'
import type { Host, Signal, Terminal } from '../../src/cli/terminal/host.js'

// Workers and processes of their own take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** The built program: its workers and its dictionary stand beside it. */
const { run } = (await import(
  new URL('../../dist/cli/index.js', import.meta.url).href
)) as typeof import('../../src/cli/index.js')

/** A stream that keeps what is written to it. */
export function keep(
  properties: { isTTY?: boolean; columns?: number; rows?: number | undefined } = {},
): {
  stream: Terminal
  text: () => string
} {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  return { stream: Object.assign(stream, properties), text: () => Buffer.concat(chunks).toString() }
}

export interface Circumstances {
  readonly stdin?: string | Buffer | Readable
  readonly env?: Readonly<Record<string, string>>
  /** Whether standard output and standard error are terminals. */
  readonly terminal?: boolean
  /** Lines of the screen, where that is known. */
  readonly rows?: number
  readonly stdout?: Terminal
}

export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** A run that can be sent signals while it goes on. */
export interface Running {
  readonly result: Promise<Ran>
  signal(signal: Signal): void
  /** Exit statuses passed to `exit`. */
  readonly exits: readonly number[]
  /** Lengths passed to `expect`, in bytes. */
  readonly expected: readonly number[]
}

/** `align` with these arguments, in this process. */
export function start(args: readonly string[], given: Circumstances = {}): Running {
  const terminal = given.terminal === true ? { isTTY: true, columns: 100, rows: given.rows } : {}
  const stdout = keep(terminal)
  const stderr = keep(terminal)
  const listeners = new Map<Signal, Set<() => void>>()
  const listenersOf = (signal: Signal): Set<() => void> => {
    const known = listeners.get(signal) ?? new Set()
    listeners.set(signal, known)
    return known
  }
  const exits: number[] = []
  const expected: number[] = []
  const stdin =
    given.stdin instanceof Readable
      ? given.stdin
      : Readable.from(given.stdin === undefined ? [] : [Buffer.from(given.stdin)])
  const host: Host = {
    argv: ['node', 'align', ...args],
    env: given.env ?? {},
    stdin,
    stdout: given.stdout ?? stdout.stream,
    stderr: stderr.stream,
    on: (signal, listener) => listenersOf(signal).add(listener),
    off: (signal, listener) => listenersOf(signal).delete(listener),
    exit: (status) => exits.push(status),
    expect: (bytes) => expected.push(bytes),
  }
  return {
    result: run(host).then((status) => ({ status, stdout: stdout.text(), stderr: stderr.text() })),
    signal(signal) {
      for (const listener of [...listenersOf(signal)]) listener()
    },
    exits,
    expected,
  }
}

export const align = (args: readonly string[], given?: Circumstances): Promise<Ran> =>
  start(args, given).result
