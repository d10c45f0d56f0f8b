import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { AlignError } from '../errors.js'
import { unreadable } from './read.js'

const CHUNK_BYTES = 1 << 20

/**
 * A file piece by piece, gunzipped where it is compressed.
 * @param path as the user named it
 * @param stream where it comes from, if not from the path
 * @throws AlignError `notFound`, `isDirectory`, `unreadable`, `badContainer`
 */
export async function* chunksOf(path: string, stream?: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* unzipping(stream ?? createReadStream(path, { highWaterMark: CHUNK_BYTES }))
  } catch (error) {
    const failure = error as NodeJS.ErrnoException
    if (error instanceof AlignError) throw error
    if (failure.code === 'EISDIR') throw new AlignError('isDirectory', [], { path })
    if (failure.code?.startsWith('Z_') === true)
      throw new AlignError('badContainer', ['gzip', failure.message], { path, cause: error })
    throw unreadable(path, failure)
  }
}

async function* unzipping(stream: Readable): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await chunks.next()
  if (first.done === true) return
  const whole = rest(first.value, chunks)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* whole
    return
  }
  const [{ createGunzip }, { Readable }] = await Promise.all([
    import('node:zlib'),
    import('node:stream'),
  ])
  const zipped = Readable.from(whole)
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  zipped.on('error', (error) => gunzip.destroy(error))
  for await (const chunk of zipped.pipe(gunzip)) yield chunk as Uint8Array
}

async function* rest(
  first: Uint8Array,
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next())
    yield next.value
}
