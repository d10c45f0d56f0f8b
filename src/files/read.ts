import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { AlignError } from '../errors.js'
import { maxInflatedBytes, megabytes } from '../inflated.js'

/** The largest input, in bytes. A string cannot hold much more (536 million UTF-16 units). */
export const MAX_INPUT_BYTES = 256 * 2 ** 20

/** A file that grows while it is read may have done so by chance; one that does it again is being written. */
const MAX_READ_TRIES = 2

/**
 * A whole file, as it stands on the disk.
 * @param read only tests read otherwise
 * @throws AlignError `notFound`, `isDirectory`, `tooLarge`, `unreadable`, `badName`, `changed`
 */
export function readWhole(path: string, read: (path: string) => Uint8Array = readOnce): Uint8Array {
  try {
    for (let tries = 1; ; tries++) {
      const before = statSync(path, { bigint: true })
      if (before.isDirectory()) throw new AlignError('isDirectory', [], { path })
      if (before.size > MAX_INPUT_BYTES) throw tooLarge(Number(before.size), path)
      const bytes = read(path)
      if (!before.isFile() || isSame(before, statSync(path, { bigint: true }))) return bytes
      if (tries === MAX_READ_TRIES)
        throw new AlignError('changed', [], { path, hint: 'try again when it is written' })
    }
  } catch (error) {
    throw error instanceof AlignError ? error : unreadable(path, error as NodeJS.ErrnoException)
  }
}

/**
 * The size of a device, of a pipe or of a file that the kernel makes up is not known beforehand: they are read piece
 * by piece, to their end or to the limit.
 */
function readOnce(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.isFile() && stat.size > 0) return readFileSync(file)
    const chunks: Uint8Array[] = []
    for (let size = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
      const length = readSync(file, chunk)
      if (length === 0) return Buffer.concat(chunks, size)
      size += length
      if (size > MAX_INPUT_BYTES) throw tooLarge(size, path)
      chunks.push(length < CHUNK_BYTES ? Buffer.from(chunk.subarray(0, length)) : chunk)
    }
  } finally {
    closeSync(file)
  }
}

const CHUNK_BYTES = 2 ** 16

const isSame = (one: BigIntStats, other: BigIntStats): boolean =>
  one.size === other.size && one.mtimeNs === other.mtimeNs && one.ino === other.ino

/**
 * What is in a gzip file; any other bytes as they are. Several members make one text, as `zcat` has it.
 * @throws AlignError `badContainer` when it is damaged, or inflates as no text does
 */
export async function unzipped(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const { gunzipSync } = await import('node:zlib')
  const most = maxInflatedBytes(bytes.length)
  try {
    // The types know nothing of `info`; what follows the last member is not counted in `bytesWritten`.
    const { buffer, engine } = gunzipSync(bytes, {
      maxOutputLength: most,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    if (buffer.length > maxInflatedBytes(engine.bytesWritten)) throw inflated(path, most)
    return buffer
  } catch (error) {
    if (error instanceof AlignError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') throw inflated(path, most)
    throw new AlignError('badContainer', ['gzip', message], { path, cause: error })
  }
}

const inflated = (path: string, most: number): AlignError =>
  new AlignError('badContainer', ['gzip', `it inflates to more than ${megabytes(most)}`], {
    path,
    hint: 'inflate it, and split what is in it into parts',
  })

/**
 * Everything that a stream has to give, unzipped.
 * @throws AlignError `tooLarge`, `badContainer`
 */
export async function readStream(
  stream: AsyncIterable<unknown>,
  name: string,
): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk as Uint8Array)
    size += buffer.length
    if (size > MAX_INPUT_BYTES) throw tooLarge(size, name)
    chunks.push(buffer)
  }
  return unzipped(Buffer.concat(chunks), name)
}

const tooLarge = (size: number, path: string): AlignError =>
  new AlignError('tooLarge', [megabytes(size), megabytes(MAX_INPUT_BYTES)], {
    path,
    hint: 'split it into parts',
  })

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk reports an error',
}

export function unreadable(path: string, error: NodeJS.ErrnoException): AlignError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    // A name that Node.js could not decode cannot be opened by what it was decoded to.
    return path.includes('\ufffd')
      ? new AlignError('badName', [], { path, hint: 'rename it' })
      : new AlignError('notFound', [], { path })
  return new AlignError('unreadable', [REASONS[error.code ?? ''] ?? error.message], {
    path,
    cause: error,
  })
}
