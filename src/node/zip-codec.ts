import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'

export { crc32 } from 'node:zlib'

export interface Inflated {
  readonly bytes: Uint8Array
  /** How many of the packed bytes it took. */
  readonly taken: number
}

/**
 * @param most how many bytes there may be
 * @throws Error when there are more, or the packed ones are damaged
 */
export function inflate(packed: Uint8Array, most: number): Inflated {
  // The types know nothing of `info`.
  const { buffer, engine } = inflateRawSync(packed, {
    maxOutputLength: Math.max(1, most),
    info: true,
  }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } }
  return { bytes: buffer, taken: engine.bytesWritten }
}

export const deflate = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes)

/** Deflates a stream in pieces. Each call gives what there is of it by then. */
export interface Deflater {
  write(bytes: Uint8Array): readonly Uint8Array[]
  /** @param bytes the last ones */
  end(bytes: Uint8Array): readonly Uint8Array[]
}

/** Each piece is deflated by itself and flushed to whole bytes: one after the other they are one stream. */
export const makeDeflater = (): Deflater => ({
  write: (bytes) => [deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH })],
  end: (bytes) => [deflate(bytes)],
})
