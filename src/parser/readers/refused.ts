import { AlignError } from '../../errors.js'
import type { Archive } from '../containers/zip.js'

/** A kind of file that holds text, but none that we get at: what it is, and what its owner can do. */
type Refused = readonly [what: string, hint: string]

const AS_DOCX = 'save it as DOCX or text'
const SPREADSHEET = 'save the sheet as CSV'

/** By their first bytes, as Latin-1. */
const BEGINNINGS: readonly (readonly [string, Refused])[] = [
  ['%PDF-', ['a PDF file', 'take its text out first, as with pdftotext']],
  ['{\\rtf', ['an RTF file', AS_DOCX]],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ['an old or encrypted Office file', AS_DOCX]],
  ['7z\xbc\xaf\x27\x1c', ['a 7z archive', 'unpack it']],
  ['Rar!\x1a\x07', ['a RAR archive', 'unpack it']],
  ['\x89PNG\r\n', ['a picture', 'give a text file']],
  ['\xff\xd8\xff\xe0', ['a picture', 'give a text file']],
]

/** By a file that they hold. */
const ARCHIVES: readonly (readonly [RegExp, Refused])[] = [
  [/^xl\/workbook/, ['an Excel workbook', SPREADSHEET]],
  [/^ppt\/presentation/, ['a PowerPoint presentation', 'save its outline as text']],
  [/^content\.xml$/, ['an OpenDocument file', AS_DOCX]],
  [/^index\.(?:xml|apxl|zip)$|^Index\//i, ['a Pages or Numbers file', AS_DOCX]],
  [/(?:)/, ['a zip archive', 'unpack it and give the folder']],
]

const refusal = ([what, hint]: Refused): AlignError =>
  new AlignError('unsupported', [what], { hint })

/** @throws AlignError `unsupported` when the bytes are of a kind that we know and do not read */
export function refuseKnown(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning))
  if (known !== undefined) throw refusal(known[1])
}

/** Why an archive is not read. */
export function refuseArchive({ names }: Archive): AlignError {
  const known = ARCHIVES.find(([pattern]) => names.some((name) => pattern.test(name)))
  return refusal((known ?? ARCHIVES[ARCHIVES.length - 1])[1])
}
