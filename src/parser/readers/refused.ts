import { AlignError } from '../../errors.js'
import { latin1 } from '../containers/latin1.js'
import type { ArchiveReader, BytesReader } from './reader.js'

const DOCX_HINT = 'save it as DOCX or text'
const PICTURE_REASON = ['a picture', 'give a text file'] as const

/** @param beginning the file's first bytes, as Latin-1 */
const bytes = (name: string, beginning: string, what: string, hint: string): BytesReader => ({
  takes: 'bytes',
  name,
  extensions: [],
  recognises: (bytes) => latin1(bytes.subarray(0, beginning.length)) === beginning,
  read: refuse(what, hint),
})

/** What files of Microsoft Office began with until 2007, and encrypted ones still do. */
const OLE_SIGNATURE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

/** @param entry names a file that only such files hold */
const old = (name: string, entry: string, what: string, hint: string): BytesReader => ({
  ...bytes(name, OLE_SIGNATURE, what, hint),
  recognises: (bytes) =>
    latin1(bytes.subarray(0, OLE_SIGNATURE.length)) === OLE_SIGNATURE && holdsUtf16(bytes, entry),
})

/** @param text in ASCII */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  if (text === '') return true
  const wanted = Uint8Array.from(text.replace(/./g, '$&\0'), (one) => one.charCodeAt(0))
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

const convertTo = (format: string): string =>
  `convert it with LibreOffice: soffice --headless --convert-to ${format} FILE`

/** @param member names a file that only such archives hold */
const archive = (name: string, member: RegExp, what: string, hint: string): ArchiveReader => ({
  takes: 'archive',
  name,
  extensions: [],
  recognises: ({ names }) => names.some((name) => member.test(name)),
  read: refuse(what, hint),
})

const refuse = (what: string, hint: string) => (): never => {
  throw new AlignError('unsupported', [what], { hint })
}

/**
 * Formats that are recognised but not read. Reading such a file says what it is and what its owner can do. The last one
 * recognises every archive.
 */
export const REFUSED_FORMATS: readonly (BytesReader | ArchiveReader)[] = [
  old('doc', 'WordDocument', 'an old Word document', convertTo('docx')),
  old('xls', 'Workbook', 'an old Excel workbook', convertTo('xlsx')),
  old('ppt', 'PowerPoint Document', 'an old PowerPoint presentation', convertTo('pptx')),
  old('encrypted', 'EncryptedPackage', 'an encrypted Office file', 'save it without a password'),
  old('ole', '', 'an old Office file', DOCX_HINT),
  bytes('7z', '7z\xbc\xaf\x27\x1c', 'a 7z archive', 'unpack it'),
  bytes('rar', 'Rar!\x1a\x07', 'a RAR archive', 'unpack it'),
  bytes('png', '\x89PNG\r\n', ...PICTURE_REASON),
  bytes('jpeg', '\xff\xd8\xff\xe0', ...PICTURE_REASON),
  archive('xlsb', /^xl\/workbook\.bin$/, 'a binary Excel workbook', 'save it as XLSX'),
  archive('odf', /^content\.xml$/, 'an OpenDocument file', DOCX_HINT),
  archive('pages', /^index\.(?:xml|apxl|zip)$|^Index\//i, 'a Pages or Numbers file', DOCX_HINT),
  {
    takes: 'archive',
    name: 'zip',
    extensions: [],
    recognises: () => true,
    read: refuse('a zip archive', 'unpack it and give the folder'),
  },
]
