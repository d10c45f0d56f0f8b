import { crc32, deflate, makeDeflater } from '#host/zip-codec'
import { joinBytes, utf8 } from './bytes.js'

/** Writes a zip archive, entry by entry; what is returned are its bytes, in order. */
export interface ZipWriter {
  /** A whole entry. @param isStored not compressed, as EPUB wants its first entry */
  add(name: string, content: string, isStored?: boolean): Uint8Array
  /** An entry whose text comes in pieces; only its compressed bytes are held until it ends. */
  open(name: string): ZipEntry
  end(): Uint8Array
}

export interface ZipEntry {
  write(text: string): void
  /** The bytes of the whole entry. */
  end(): Uint8Array
}

/** Text is compressed in pieces of this many characters; larger ones save no more than a few percent of bytes. */
const PIECE_LENGTH = 1 << 18

interface Packed {
  readonly crc: number
  readonly size: number
  readonly isStored: boolean
  readonly data: readonly Uint8Array[]
}

/** @param date time of all entries, in UTC; without one the first day that zip knows, so that the same input gives the same bytes */
export function makeZip(date: Date = new Date(Date.UTC(1980, 0, 1))): ZipWriter {
  const stamp = dosTime(date)
  const directory: Uint8Array[] = []
  let at = 0
  const put = (name: string, packed: Packed): Uint8Array => {
    const encoded = utf8(name)
    const local = localHeader(encoded, packed, stamp)
    directory.push(centralHeader(local, encoded, at))
    const bytes = joinBytes([local, encoded, ...packed.data])
    at += bytes.length
    return bytes
  }
  return {
    add(name, content, isStored = false) {
      const raw = utf8(content)
      const data = [isStored ? raw : deflate(raw)]
      return put(name, { crc: crc32(raw), size: raw.length, isStored, data })
    },
    open(name) {
      const pieces = makePieces()
      return {
        write(text) {
          pieces.write(text)
        },
        end: () => put(name, pieces.end()),
      }
    },
    end() {
      const bytes = joinBytes(directory)
      const end = makeHeader(22)
      end.setUint32(0, 0x06054b50, true)
      end.setUint16(8, directory.length, true)
      end.setUint16(10, directory.length, true)
      end.setUint32(12, bytes.length, true)
      end.setUint32(16, at, true)
      return joinBytes([bytes, bytesOf(end)])
    },
  }
}

function makePieces(): { write(text: string): void; end(): Packed } {
  const stream = makeDeflater()
  const data: Uint8Array[] = []
  let [crc, size] = [0, 0]
  let pending = ''
  /** The pending text as bytes, which are counted. */
  const take = (): Uint8Array => {
    const raw = utf8(pending)
    pending = ''
    crc = crc32(raw, crc)
    size += raw.length
    return raw
  }
  return {
    write(text) {
      pending += text
      if (pending.length >= PIECE_LENGTH) data.push(...stream.write(take()))
    },
    end() {
      data.push(...stream.end(take()))
      return { crc, size, isStored: false, data }
    },
  }
}

/** Names are UTF-8. */
const UTF8_FLAG = 0x800
const DEFLATED = 8

const makeHeader = (length: number): DataView => new DataView(new ArrayBuffer(length))
const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer)

/** @param name in UTF-8 */
function localHeader(
  name: Uint8Array,
  { crc, size, isStored, data }: Packed,
  stamp: number,
): Uint8Array {
  const header = makeHeader(30)
  header.setUint32(0, 0x04034b50, true)
  header.setUint16(4, 20, true)
  header.setUint16(6, UTF8_FLAG, true)
  header.setUint16(8, isStored ? 0 : DEFLATED, true)
  header.setUint32(10, stamp, true)
  header.setUint32(14, crc, true)
  const packedSize = data.reduce((sum, piece) => sum + piece.length, 0)
  header.setUint32(18, packedSize, true)
  header.setUint32(22, size, true)
  header.setUint16(26, name.length, true)
  return bytesOf(header)
}

/** @param at where the entry's local header stands */
function centralHeader(local: Uint8Array, name: Uint8Array, at: number): Uint8Array {
  const header = makeHeader(46)
  header.setUint32(0, 0x02014b50, true)
  header.setUint16(4, 20, true)
  bytesOf(header).set(local.subarray(4), 6)
  header.setUint32(42, at, true)
  return joinBytes([bytesOf(header), name])
}

/** Time and date as MS-DOS had them: two seconds a step, years from 1980. */
function dosTime(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - 1980)
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
