import { crc32, inflate } from '#host/zip-codec'
import { AlignError } from '../../errors.js'
import { maxInflatedBytes, megabytes } from '../../inflated.js'

/** A zip archive. Its files are inflated on demand. */
export interface Archive {
  readonly names: readonly string[]
  /**
   * @returns undefined when there is no such file
   * @throws AlignError `badContainer` when it is damaged, encrypted or a bomb
   */
  readonly read: (name: string) => Uint8Array | undefined
}

interface Entry {
  /** Of its own header in the archive. */
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
}

/** Signatures and lengths of the headers: PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = { signature: 0x04034b50, length: 30 }
const DIRECTORY = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22, maxCommentLength: 0xffff }

export const damaged = (what: string, reason: string, cause?: unknown): AlignError =>
  new AlignError('badContainer', [what, reason], cause === undefined ? {} : { cause })

/**
 * All that is taken out of an archive counts together: many entries may lie in the same bytes.
 * @throws AlignError `badContainer`
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = directoryOf(bytes)
  let left = maxInflatedBytes(bytes.length)
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const content = unpack(bytes, name, entry, left)
      left -= content.length
      return content
    },
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes)
  const end = endOf(view)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + DIRECTORY.length > end || view.getUint32(at, true) !== DIRECTORY.signature)
      throw damaged('zip', 'its directory is damaged')
    const nameEnd = at + DIRECTORY.length + view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + DIRECTORY.length, nameEnd))
    // Some programs on Windows write what belongs to no standard.
    entries.set(name.replaceAll('\\', '/'), {
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The end of the directory stands at the end of the archive, before a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - END.length
  for (let at = last; at >= Math.max(0, last - END.maxCommentLength); at--)
    if (view.getUint32(at, true) === END.signature) return at
  throw damaged('zip', 'it is cut off')
}

/** @param most how many bytes there may be */
function unpack(bytes: Uint8Array, name: string, entry: Entry, most: number): Uint8Array {
  const { offset, packed, size, crc, method, encrypted } = entry
  if (encrypted) throw damaged('zip', `${name} is encrypted`)
  const view = viewOf(bytes)
  if (offset + LOCAL.length > bytes.length || view.getUint32(offset, true) !== LOCAL.signature)
    throw damaged('zip', `${name} is missing`)
  const from =
    offset + LOCAL.length + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  // The directory may promise more than there is.
  const content = bytes.subarray(from, from + packed)
  if (size > Math.min(most, maxInflatedBytes(content.length))) throw tooSteep(name, size)
  const inflated = contentOf(name, content, method, size)
  if (inflated.length !== size || crc32(inflated) !== crc)
    throw damaged('zip', `${name} is damaged`)
  return inflated
}

const tooSteep = (name: string, size: number): AlignError =>
  damaged('zip', `${name} would unpack to ${megabytes(size)}`)

/** @param size as the directory has it, and no byte more */
function contentOf(name: string, packed: Uint8Array, method: number, size: number): Uint8Array {
  if (method === 0) return packed
  if (method !== 8) throw damaged('zip', `${name} is packed by method ${method}`)
  try {
    const { bytes, taken } = inflate(packed, size)
    if (bytes.length > maxInflatedBytes(taken)) throw tooSteep(name, bytes.length)
    return bytes
  } catch (cause) {
    if (cause instanceof AlignError) throw cause
    throw damaged('zip', `${name} is damaged`, cause)
  }
}
