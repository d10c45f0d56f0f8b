import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  openSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { open as openFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AlignError } from '../errors.js'
import { lstatOf, statOf } from './stat.js'
import { temporaryBeside } from './temporary.js'

/** Small strings are gathered until they are this long, in characters. */
const BUFFER_LENGTH = 1 << 16

/** Somewhere to write to, text in UTF-8. Nothing is seen of a file before `close`. */
export interface Output {
  write(piece: string | Uint8Array): Promise<void>
  /** Hands over what was gathered. */
  flush(): Promise<void>
  /** Makes the whole output appear. */
  close(): Promise<void>
  /** Leaves whatever stood there before. */
  abandon(): void
  /** Whether the reader of the output has gone. */
  ended(): boolean
}

/** Where bytes go. */
interface Sink {
  put(bytes: Uint8Array): Promise<void>
  end(): Promise<void>
}

/** What is needed of a stream to write to. */
export interface Stream {
  write(bytes: Uint8Array, done: (error?: Error | null) => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

/**
 * Writes to a stream as fast as it takes it, at the latest on `close`. A reader that has gone away is
 * no error: nothing more is written.
 * @param descriptor where the stream leads, if the program may wait there for whoever reads: that way no
 * stream has to be made, unless one is needed to wait
 */
export function streamOutput(stream: Stream, name: string, descriptor?: number): Output {
  let failure: NodeJS.ErrnoException | undefined
  let direct = descriptor
  stream.on('error', (error) => {
    failure = error
  })
  const ended = (): boolean => failure?.code === 'EPIPE'
  const putDirectly = (bytes: Uint8Array): Uint8Array => {
    if (direct === undefined) return bytes
    try {
      const rest = writeAtOnce(direct, bytes)
      if (rest.length > 0) direct = undefined
      return rest
    } catch (error) {
      failure = error as NodeJS.ErrnoException
      return NOTHING
    }
  }
  const putThroughStream = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve) => {
      stream.write(bytes, (error) => {
        failure ??= error ?? undefined
        resolve()
      })
    })
  const sink: Sink = {
    async put(bytes) {
      if (ended()) return
      const rest = putDirectly(bytes)
      if (rest.length > 0) await putThroughStream(rest)
      if (failure !== undefined && !ended()) throw unwritable(name, failure)
    },
    end: () => Promise.resolve(),
  }
  return { ...gathering(sink), abandon: () => undefined, ended }
}

const NOTHING = new Uint8Array()

/**
 * Writes without a stream.
 * @returns what is left over where a pipe is full that does not wait for its reader
 */
export function writeAtOnce(descriptor: number, bytes: Uint8Array): Uint8Array {
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(descriptor, bytes, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
  }
  return bytes.subarray(at)
}

/**
 * Writes a file beside its place and moves it there when it is whole; compressed if its name ends in
 * `.gz`. Devices and pipes are written directly. What stood there keeps its permissions; a link is replaced,
 * wherever it leads.
 * @throws AlignError `unwritable`, from every function
 */
export function fileOutput(path: string): Output {
  if (isWrittenDirectly(path)) return directOutput(path)
  let closed = false
  let gone = false
  const attempt = <Result>(work: () => Result): Result | undefined => {
    try {
      return work()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') gone = true
      else
        throw error instanceof AlignError ? error : unwritable(path, error as NodeJS.ErrnoException)
      return undefined
    }
  }
  const { descriptor, temporary } = attempt(() => open(path))!
  const release = (): void => {
    if (!closed) closeSync(descriptor)
    closed = true
  }
  const abandon = (): void => {
    attempt(release)
    removeIfThere(temporary)
  }
  const file: Sink = {
    put: (bytes) =>
      Promise.resolve(
        attempt(() => {
          for (let at = 0; at < bytes.length && !gone;) at += writeSync(descriptor, bytes, at)
        }),
      ),
    end: () =>
      Promise.resolve(
        attempt(() => {
          release()
          renameSync(temporary, path)
        }),
      ),
  }
  const inner = gathering(/\.gz$/i.test(path) ? gzipped(file) : file)
  return {
    ...inner,
    async close() {
      try {
        await inner.close()
      } catch (error) {
        abandon()
        throw error
      }
    },
    abandon,
    ended: () => gone,
  }
}

/** What the system calls by number: an open file must be added to, whatever it is. */
const DESCRIPTOR = /^\/(?:dev\/(?:fd\/|std)|proc\/[^/]+\/fd\/)/

/** Whether a path is a device or a pipe, or leads to what is open already. */
export function isWrittenDirectly(path: string): boolean {
  if (DESCRIPTOR.test(path)) return true
  const found = lstatOf(path)
  return found !== undefined && !found.isFile() && !found.isSymbolicLink() && !found.isDirectory()
}

/** Where a link leads: the file there is to be replaced, not the link. */
export function behindLink(path: string): string {
  try {
    return DESCRIPTOR.test(path) ? path : realpathSync(path)
  } catch {
    return path
  }
}

/**
 * Writes to a device or a pipe. It is opened and written to beside the program, which therefore goes on to take
 * signals where nobody reads.
 */
function directOutput(path: string): Output {
  let gone = false
  let opened: Promise<FileHandle> | undefined
  // What other programs wrote there before stays.
  const handle = (): Promise<FileHandle> =>
    (opened ??= openFile(path, constants.O_WRONLY | constants.O_APPEND))
  const abandon = (): void => {
    // An error of closing is no news after the one that led here.
    opened?.then((file) => file.close()).catch(() => undefined)
  }
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') {
        abandon()
        throw unwritable(path, error as NodeJS.ErrnoException)
      }
      gone = true
    }
  }
  const sink: Sink = {
    put: (bytes) =>
      attempt(async () => {
        const file = await handle()
        for (let at = 0; at < bytes.length && !gone;)
          at += (await file.write(bytes, at)).bytesWritten
      }),
    end: () =>
      attempt(async () => {
        await (await handle()).close()
      }),
  }
  return {
    ...gathering(/\.gz$/i.test(path) ? gzipped(sink) : sink),
    abandon,
    ended: () => gone,
  }
}

function open(path: string): { descriptor: number; temporary: string } {
  const found = lstatOf(path)
  if (found?.isDirectory() === true) throw isFolder(path)
  if (found?.isFile() === true && isLocked(found)) throw locked(path)
  const temporary = temporaryBeside(path)
  const descriptor = openSync(temporary, 'wx')
  if (found?.isFile() === true) fchmodSync(descriptor, found.mode & 0o777)
  return { descriptor, temporary }
}

/** Gathers small strings; bytes go through. */
function gathering(sink: Sink): Pick<Output, 'write' | 'flush' | 'close'> {
  let pending = ''
  const flush = async (): Promise<void> => {
    const text = pending
    pending = ''
    if (text !== '') await sink.put(Buffer.from(text))
  }
  return {
    async write(piece) {
      if (typeof piece !== 'string') {
        await flush()
        await sink.put(piece)
        return
      }
      pending += piece
      if (pending.length >= BUFFER_LENGTH) await flush()
    },
    flush,
    async close() {
      await flush()
      await sink.end()
    },
  }
}

/** Compresses on the way. The header holds no time: same input, same bytes. */
function gzipped(inner: Sink): Sink {
  const started = import('node:zlib').then(({ createGzip }) => {
    const gzip = createGzip()
    const copied = (async () => {
      for await (const chunk of gzip) await inner.put(chunk as Buffer)
    })()
    // `put` and `end` report it.
    copied.catch(() => undefined)
    return { gzip, copied }
  })
  return {
    async put(bytes) {
      const { gzip, copied } = await started
      const taken = new Promise<void>((resolve) =>
        gzip.write(bytes, () => {
          resolve()
        }),
      )
      await Promise.race([taken, copied])
    },
    async end() {
      const { gzip, copied } = await started
      gzip.end()
      await copied
      await inner.end()
    },
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  EBADF: 'it is not open for writing',
  ENAMETOOLONG: 'its name is too long',
}

export function unwritable(path: string, error: NodeJS.ErrnoException): AlignError {
  const { code = '', message } = error
  // What `/proc` says to new files.
  const refused = code === 'ENOENT' && statOf(dirname(path))?.isDirectory() === true
  const reason = refused ? 'no file can be made in its folder' : (REASONS[code] ?? message)
  return new AlignError('unwritable', [reason], { path, cause: error })
}

/**
 * Finds out before long work, not after it, that a file has no place to be written to.
 * @throws AlignError `unwritable`; also for a disk or a socket, which cannot be meant
 */
export function checkWritable(path: string): void {
  try {
    const found = statOf(path)
    if (found?.isDirectory() === true) throw isFolder(path)
    const odd =
      found?.isBlockDevice() === true ? 'disk' : found?.isSocket() === true ? 'socket' : ''
    if (odd !== '') throw notAFile(path, `it is a ${odd}`)
    if (found !== undefined && !found.isFile()) return
    if (found !== undefined && isLocked(found)) throw locked(path)
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw error instanceof AlignError ? error : unwritable(path, error as NodeJS.ErrnoException)
  }
}

/**
 * A place where only a file may be: what a program makes there appears when it is whole.
 * @throws AlignError `unwritable` where something else is; a link counts as what it leads to
 */
export function checkPlain(path: string): void {
  const found = statOf(path)
  if (found?.isFile() === false && !found.isDirectory())
    throw notAFile(path, 'it is a device or a pipe')
}

/** A file without permission to write: it could still be replaced, as its folder is writable. */
const isLocked = ({ mode }: Stats): boolean => (mode & 0o222) === 0

const locked = (path: string): AlignError =>
  new AlignError('unwritable', ['it is read-only'], { path, hint: 'name another file' })

const notAFile = (path: string, reason: string): AlignError =>
  new AlignError('unwritable', [reason], { path, hint: 'name a file' })

const isFolder = (path: string): AlignError => notAFile(path, 'it is a folder')
