import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Output } from '../../files/index.js'
import type { Host } from './host.js'
import { DEFAULT_PAGER } from './may-page.js'

/** For less, unless it has options of its own: colours as they are, and no page for what fits one. */
const LESS_OPTIONS = 'FRX'

/**
 * Holds back as many lines as the screen has; when there are more, the pager takes them all.
 * @param plain writes to the screen itself
 */
export function pagedOutput(plain: Output, host: Host): Output {
  const rows = host.stdout.rows ?? Infinity
  let held: string | undefined = ''
  let pager: Pager | undefined
  const hold = (piece: string): string => (held = (held ?? '') + piece)
  const isLong = (text: string): boolean => (text.match(/\n/g)?.length ?? 0) >= rows
  const release = async (): Promise<void> => {
    const text = held ?? ''
    held = undefined
    await (pager ?? plain).write(text)
  }
  return {
    async write(piece) {
      if (held === undefined) return (pager ?? plain).write(piece)
      if (!isLong(hold(piece.toString()))) return
      pager = await startPager(host)
      await release()
    },
    flush: () => plain.flush(),
    async close() {
      if (held !== undefined) await release()
      await pager?.close()
      await plain.close()
    },
    abandon() {
      pager?.end()
      plain.abandon()
    },
    ended: () => pager?.ended() ?? plain.ended(),
  }
}

interface Pager {
  write(piece: string | Uint8Array): Promise<void>
  /** Resolves when the pager has ended. */
  close(): Promise<void>
  end(): void
  ended(): boolean
}

/** @returns undefined where the pager is not there */
async function startPager(host: Host): Promise<Pager | undefined> {
  const { env } = host
  const child = spawn(env.PAGER ?? DEFAULT_PAGER, {
    shell: env.PAGER !== undefined,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { LESS: LESS_OPTIONS, ...env },
  })
  if (!(await isStarted(child))) return undefined
  const input = child.stdin
  let hasEnded = false
  // A reader may quit before the end.
  input.on('error', () => {
    hasEnded = true
  })
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      hasEnded = true
      resolve()
    })
  })
  // While the pager runs, Ctrl-C is meant for it.
  const spare = (): void => undefined
  host.on('SIGINT', spare)
  return {
    write: (piece) =>
      new Promise((resolve) => {
        if (hasEnded) resolve()
        else
          input.write(piece, () => {
            resolve()
          })
      }),
    async close() {
      input.end()
      await ended
      host.off('SIGINT', spare)
    },
    end: () => {
      input.end()
    },
    ended: () => hasEnded,
  }
}

const isStarted = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    child.on('spawn', () => {
      resolve(true)
    })
    child.on('error', () => {
      resolve(false)
    })
  })
