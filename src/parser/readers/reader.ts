import type { PdfPage, Warning } from '../../types.js'
import type { Archive } from '../containers/zip.js'
import type { UnitReader } from '../rows/unit-reader.js'
import type { Reading } from '../spans/reading.js'

interface Format {
  /** As `--reader` names it. */
  readonly name: string
  /** Lower case, with the dot. A file with any other extension is recognised by what it holds. */
  readonly extensions: readonly string[]
}

/** A format whose files are text as soon as they are decoded. */
export interface TextReader extends Format {
  readonly takes: 'text'
  /** Whether a text is in this format, where the file's name does not say so. */
  readonly recognises?: (text: string) => boolean
  readonly read: (text: string) => Reading
  /** Present where a file may be read some units at a time. */
  readonly units?: UnitReader
}

/** The text that was taken out of a file, already in blocks. */
export interface Contents extends Reading {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** A format whose files are zip archives. */
export interface ArchiveReader extends Format {
  readonly takes: 'archive'
  readonly recognises: (archive: Archive) => boolean
  /** @throws AlignError `badContainer` */
  readonly read: (archive: Archive) => Contents
}

/** Any other format whose files are not text, or must be seen before they are decoded. */
export interface BytesReader extends Format {
  readonly takes: 'bytes'
  readonly recognises: (bytes: Uint8Array) => boolean
  /** @throws AlignError `badContainer` */
  readonly read: (bytes: Uint8Array) => Contents
}

/** A format whose files say where characters stand on pages, and not what belongs together. */
export interface PagesReader extends Format {
  readonly takes: 'pages'
  readonly recognises: (bytes: Uint8Array) => boolean
  /** @throws AlignError `badContainer` */
  readonly read: (pages: readonly PdfPage[]) => Contents
}

/**
 * One input format. A new one is a file or a folder here, a line in `index.ts`, a fixture and a row in the documents.
 * What it takes says when it is tried: first bytes and pages, then archives, then decoded text.
 */
export type Reader = BytesReader | PagesReader | ArchiveReader | TextReader
