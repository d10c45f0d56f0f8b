import { readFile, stat } from 'node:fs/promises'
import { AlignError } from '../index.js'
import type { Host } from './host.js'

/** The largest input, in bytes. A string cannot hold much more, and nobody reads a longer one. */
export const LARGEST = 256 * 2 ** 20

/** Name of standard input, on the command line and in messages. */
export const STDIN = '-'

export async function readInput(path: string, host: Host): Promise<Uint8Array> {
  return path === STDIN ? readStdin(host) : readWhole(path)
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) throw new AlignError('isDirectory', [], { path })
    if (found.size > LARGEST) throw tooLarge(found.size, path)
    return await readFile(path)
  } catch (error) {
    if (error instanceof AlignError) throw error
    throw unreadable(path, error as NodeJS.ErrnoException)
  }
}

async function readStdin({ stdin }: Host): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    const buffer = Buffer.from(chunk as Uint8Array)
    size += buffer.length
    if (size > LARGEST) throw tooLarge(size, 'standard input')
    chunks.push(buffer)
  }
  return Buffer.concat(chunks)
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

const tooLarge = (size: number, path: string): AlignError =>
  new AlignError('tooLarge', [megabytes(size), megabytes(LARGEST)], {
    path,
    hint: 'split it into parts',
  })

function unreadable(path: string, error: NodeJS.ErrnoException): AlignError {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new AlignError('notFound', [], { path })
  return new AlignError(
    'unreadable',
    [error.code === 'EACCES' ? 'permission denied' : error.message],
    { path, cause: error },
  )
}
