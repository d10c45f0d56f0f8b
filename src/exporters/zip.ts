import { constants, crc32, deflateRawSync } from 'node:zlib'

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
    const local = localHeader(name, packed, stamp)
    directory.push(centralHeader(local, name, at))
    const bytes = Buffer.concat([local, Buffer.from(name), ...packed.data])
    at += bytes.length
    return bytes
  }
  return {
    add(name, content, isStored = false) {
      const raw = Buffer.from(content)
      const data = [isStored ? raw : deflateRawSync(raw)]
      return put(name, { crc: crc32(raw), size: raw.length, isStored, data })
    },
    open(name) {
      const pieces = makeDeflater()
      return {
        write(text) {
          pieces.write(text)
        },
        end: () => put(name, pieces.end()),
      }
    },
    end() {
      const bytes = Buffer.concat(directory)
      const end = Buffer.alloc(22)
      end.writeUInt32LE(0x06054b50, 0)
      end.writeUInt16LE(directory.length, 8)
      end.writeUInt16LE(directory.length, 10)
      end.writeUInt32LE(bytes.length, 12)
      end.writeUInt32LE(at, 16)
      return Buffer.concat([bytes, end])
    },
  }
}

/** Pieces are deflated each by itself and flushed to whole bytes: one after the other they are one stream. */
function makeDeflater(): { write(text: string): void; end(): Packed } {
  const data: Uint8Array[] = []
  let [crc, size] = [0, 0]
  let pending = ''
  const deflate = (finishFlush: number): void => {
    const raw = Buffer.from(pending)
    pending = ''
    crc = crc32(raw, crc)
    size += raw.length
    data.push(deflateRawSync(raw, { finishFlush }))
  }
  return {
    write(text) {
      pending += text
      if (pending.length >= PIECE_LENGTH) deflate(constants.Z_FULL_FLUSH)
    },
    end() {
      deflate(constants.Z_FINISH)
      return { crc, size, isStored: false, data }
    },
  }
}

/** Names are UTF-8. */
const UTF8_FLAG = 0x800
const DEFLATED = 8

function localHeader(name: string, { crc, size, isStored, data }: Packed, stamp: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(UTF8_FLAG, 6)
  header.writeUInt16LE(isStored ? 0 : DEFLATED, 8)
  header.writeUInt32LE(stamp, 10)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(
    data.reduce((sum, piece) => sum + piece.length, 0),
    18,
  )
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return header
}

/** @param at where the entry's local header stands */
function centralHeader(local: Buffer, name: string, at: number): Uint8Array {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  local.copy(header, 6, 4, 30)
  header.writeUInt32LE(at, 42)
  return Buffer.concat([header, Buffer.from(name)])
}

/** Time and date as MS-DOS had them: two seconds a step, years from 1980. */
function dosTime(date: Date): number {
  const year = Math.max(0, date.getUTCFullYear() - 1980)
  const day = (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
