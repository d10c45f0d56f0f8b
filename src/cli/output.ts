import { createWriteStream, statSync } from 'node:fs'
import { rename, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { AlignError } from '../index.js'

/** Small strings are gathered until they are this long, in characters. */
const BUFFER = 1 << 16

/** Somewhere to write text to. Nothing is seen of a file before `close`. */
export interface Output {
  write(text: string): Promise<void>
  /** Makes the whole output appear. */
  close(): Promise<void>
  /** Leaves whatever stood there before. */
  abandon(): Promise<void>
}

/** Writes to a stream as fast as it takes it. A reader that has gone away is no error: nothing more is written. */
export function streamOutput(stream: Writable, name: string): Output {
  let pending = ''
  let failure: NodeJS.ErrnoException | undefined
  stream.on('error', (error) => {
    failure = error
  })
  const flush = async (): Promise<void> => {
    const text = pending
    pending = ''
    if (failure?.code === 'EPIPE' || text === '') return
    await new Promise<void>((resolve) => {
      stream.write(text, (error) => {
        failure ??= error ?? undefined
        resolve()
      })
    })
    if (failure !== undefined && failure.code !== 'EPIPE') throw unwritable(name, failure)
  }
  return {
    async write(text) {
      pending += text
      if (pending.length >= BUFFER) await flush()
    },
    close: flush,
    abandon: () => Promise.resolve(),
  }
}

/** Writes a file beside its place and moves it there when it is whole. Devices and pipes are written directly. */
export function fileOutput(path: string): Output {
  const direct = isSpecial(path)
  const target = direct ? path : join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  const stream = createWriteStream(target, { flags: 'w' })
  const opened = once(stream, 'open').catch((error: unknown) => {
    throw unwritable(path, error as NodeJS.ErrnoException)
  })
  opened.catch(() => undefined)
  const inner = streamOutput(stream, path)
  const discard = async (): Promise<void> => {
    stream.destroy()
    if (!direct) await unlink(target).catch(() => undefined)
  }
  return {
    async write(text) {
      await opened
      await inner.write(text)
    },
    async close() {
      try {
        await opened
        await inner.close()
        await new Promise<void>((resolve, reject) => {
          stream.once('error', reject)
          stream.end(resolve)
        })
        if (!direct) await rename(target, path)
      } catch (error) {
        await discard()
        throw error instanceof AlignError ? error : unwritable(path, error as NodeJS.ErrnoException)
      }
    },
    abandon: discard,
  }
}

function isSpecial(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory() === true)
    throw new AlignError('unwritable', ['it is a folder'], { path, hint: 'name a file' })
  return stat !== undefined && !stat.isFile()
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the device',
  ENOTDIR: 'a part of its path is a file',
  ENAMETOOLONG: 'its name is too long',
}

const unwritable = (path: string, error: NodeJS.ErrnoException): AlignError =>
  new AlignError('unwritable', [REASONS[error.code ?? ''] ?? error.message], { path, cause: error })
