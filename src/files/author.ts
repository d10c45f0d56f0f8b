import { closeSync, openSync, readSync } from 'node:fs'
import { constants, gunzipSync } from 'node:zlib'
import { lstatOf } from './stat.js'

/** How much of a file is looked at, in bytes: a header, and lines enough to tell one table from another. */
const HEAD_BYTES = 1 << 16

/** The beginning of a file, as text. */
interface Head {
  readonly text: string
  /** Whether there is no more of it. */
  readonly isWhole: boolean
}

/** What people put their own work into: corrections and workbooks. Who wrote them first does not count. */
const PEOPLES = /\.(?:align\.json|xlsx)$/i

/**
 * Whether this program wrote what is in a file, as far as the format can tell; whatever it is, an empty file is
 * nobody's loss. What may hold a person's work does not count as written by a program.
 * @param path followed nowhere: a link is the user's
 */
export function isOwnWork(path: string): boolean {
  const found = lstatOf(path)
  if (found?.isFile() !== true) return false
  if (found.size === 0) return true
  if (isPeoplesWork(path)) return false
  const head = headOf(path)
  return head !== undefined && MARKS.some((isOurs) => isOurs(head))
}

/** Whether a file is of a kind that people work on, by its name. */
export const isPeoplesWork = (path: string): boolean => PEOPLES.test(path)

function headOf(path: string): Head | undefined {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(HEAD_BYTES)
      const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0))
      const plain = unzippedHead(head)
      const isWhole = head.length < HEAD_BYTES && plain.length < HEAD_BYTES
      return { text: decoded(plain), isWhole }
    } finally {
      closeSync(file)
    }
  } catch {
    // What cannot be read is not known to be ours.
    return undefined
  }
}

/** As much as there is: a gzip file that is cut off gives what came before the cut. */
function unzippedHead(head: Buffer): Buffer {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head
  return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, HEAD_BYTES)
}

function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** A translation memory names the tool that made it. */
function isMemory({ text }: Head): boolean {
  const [header = ''] = /<header\b[^>]*>/.exec(text.replace(/<!--[^]*?-->/g, '')) ?? []
  return (
    /^\s*<(?:\?xml|!DOCTYPE|tmx)\b/.test(text) && /\screationtool\s*=\s*(["'])align\1/.test(header)
  )
}

/** Also several documents, a line or an array of them, and the report of a run. */
const isJson = ({ text, isWhole }: Head): boolean =>
  /^\[?\s*\{\s*"version":\s*\d+,\s*"generator":\s*"align /.test(text) ||
  (isWhole && /^\[\s*\]\s*$/.test(text))

function isPairs(head: Head): boolean {
  return everyLine(head, (line) =>
    /^\{"translation":\{"en":".*","zh":".*"\},"shape":"\d+-\d+","confidence":[\d.]+,"source":".*"\}$/.test(
      line,
    ),
  )
}

const COLUMNS = 'en\tzh\tshape\tconfidence\tsource\tid'

/** With the names of its columns or without. */
const isTable = (head: Head): boolean =>
  everyLine(
    head,
    (line, i) =>
      (i === 0 && line === COLUMNS) ||
      /^[^\t]*\t[^\t]*\t\d+-\d+\t[01]\.\d\d\t[^\t]*\t[\d.]+$/.test(line),
  )

/** Numbers of segments with a confidence; gold is kept without. */
const isBeads = (head: Head): boolean =>
  everyLine(head, (line) => /^\[[\d,]*\]:\[[\d,]*\]:[01]\.\d\d$/.test(line))

/** Whether all lines that can be seen whole are so, and there are any. */
function everyLine({ text, isWhole }: Head, isSo: (line: string, i: number) => boolean): boolean {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  return lines.length > 0 && (last === '' || !isWhole) && lines.every(isSo)
}

/** The formats that tell who wrote them. A text, or a file of lines, may be anybody's. */
const MARKS: readonly ((head: Head) => boolean)[] = [isMemory, isJson, isPairs, isTable, isBeads]
