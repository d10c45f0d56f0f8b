import { AlignError } from '../../errors.js'
import { damaged, openArchive } from '../containers/zip.js'
import type { PagesOf } from '../pages-of.js'
import { FALLBACK, READERS } from './index.js'
import type {
  ArchiveReader,
  BytesReader,
  Contents,
  PagesReader,
  Reader,
  TextReader,
} from './reader.js'
import { REFUSED_FORMATS } from './refused.js'

/** @throws AlignError `unknownReader` */
export function readerNamed(name: string): Reader {
  const reader = READERS.find((one) => one.name === name)
  if (reader !== undefined) return reader
  throw new AlignError('unknownReader', [name, READERS.map((one) => one.name).join(', ')])
}

/** A file whose name begins with its only dot has none. */
const EXTENSION = /(?<=[^/])\.[^./]*$/

/** The reader that a file's extension names. Anything may be called `.txt`, which names none. */
export function readerByExtension(name: string | null): Reader | undefined {
  const extension = EXTENSION.exec((name ?? '').replace(/\.gz$/i, ''))?.[0].toLowerCase() ?? ''
  return READERS.find((reader) => reader !== FALLBACK && reader.extensions.includes(extension))
}

/** Formats that are known but not read come last: by then no reader has recognised the file. */
const FORMATS: readonly Reader[] = [...READERS, ...REFUSED_FORMATS]
const BYTES_READERS = FORMATS.filter(
  (format): format is BytesReader | PagesReader =>
    format.takes === 'bytes' || format.takes === 'pages',
)
const ARCHIVE_READERS = FORMATS.filter(
  (format): format is ArchiveReader => format.takes === 'archive',
)
const TEXT_READERS = FORMATS.filter((format): format is TextReader => format.takes === 'text')

/** What was taken out of a file that is not text. */
export interface Unpacked extends Contents {
  /** The reader's name. */
  readonly reader: string
}

/**
 * Reads a file that is not text: one that is, or should be, in a format that takes bytes or an archive.
 * @param named the reader that the user named. One that takes text gets whatever is not an archive, even if the bytes
 * look like another format.
 * @param pagesOf without it formats of pages are not read
 * @returns undefined for text
 * @throws AlignError `badContainer`, `unsupported`
 */
export function unpack(
  bytes: Uint8Array,
  name: string | null,
  named?: Reader,
  pagesOf?: PagesOf,
): Unpacked | undefined {
  if (isZip(bytes)) {
    const archive = openArchive(bytes)
    // The last format takes every archive.
    const format = ARCHIVE_READERS.find(({ recognises }) => recognises(archive))!
    return { reader: format.name, ...format.read(archive) }
  }
  if (named?.takes === 'text') return undefined
  const format =
    named?.takes === 'bytes' || named?.takes === 'pages'
      ? named
      : BYTES_READERS.find(({ recognises }) => recognises(bytes))
  if (format?.takes === 'bytes') return { reader: format.name, ...format.read(bytes) }
  if (format !== undefined) {
    if (pagesOf === undefined) throw new AlignError('unsupported', [`${format.name} here`])
    return { reader: format.name, ...format.read(pagesOf(bytes)) }
  }
  const expected = named ?? readerByExtension(name)
  if (expected?.takes === 'archive')
    throw damaged(expected.name.toUpperCase(), 'it is no zip archive')
  return undefined
}

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04

/**
 * The reader of a decoded text: the one that the user named, else the one for the file's extension, else the first that
 * recognises the text.
 */
export function chooseTextReader(name: string | null, text: string, named?: Reader): TextReader {
  const expected = named?.takes === 'text' ? named : readerByExtension(name)
  if (expected?.takes === 'text') return expected
  return TEXT_READERS.find(({ recognises }) => recognises?.(text) === true) ?? FALLBACK
}
