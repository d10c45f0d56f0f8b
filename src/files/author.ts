import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { constants, gunzipSync } from 'node:zlib'
import { lstatOf } from './stat.js'

/** How much of a file is looked at, in bytes: a header, and lines enough to tell one table from another. */
const HEAD_BYTES = 1 << 14

/** The beginning of a file, as text. */
interface Head {
  readonly text: string
  /** Whether there is no more of it. */
  readonly isWhole: boolean
}

/** Corrections and workbooks: who wrote them first does not count. */
const PEOPLES = /\.(?:align\.json|xlsx)$/i

/** Translation memories may be of either kind. */
const MEMORY = /\.tmx(?:\.gz)?$/i

/** Whether people put their own work into files of this kind, by its name. */
export const holdsPeoplesWork = (path: string): boolean => PEOPLES.test(path) || isMemoryName(path)

export const isMemoryName = (path: string): boolean => MEMORY.test(path)

/**
 * Whether this program wrote what is in a file, as far as the format shows; an empty file may always be replaced.
 * What may hold a person's work does not count as written by a program.
 * @param path followed nowhere: a link is the user's
 */
export function isOwnWork(path: string): boolean {
  const found = lstatOf(path)
  if (found?.isFile() !== true) return false
  if (found.size === 0) return true
  if (PEOPLES.test(path)) return false
  const head = headOf(path)
  if (head === undefined) return false
  if (isMemory(head)) return !isAddedTo(path)
  return MARKS.some((isOurs) => isOurs(head)) || (LEARNED.test(head.text) && isUnaltered(path))
}

function headOf(path: string): Head | undefined {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = Buffer.alloc(HEAD_BYTES)
      const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0))
      const plain = unzippedHead(head)
      const isWhole = head.length < HEAD_BYTES && plain.length < HEAD_BYTES
      return { text: new TextDecoder().decode(plain), isWhole }
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

/** The first line of a table. Before 0.2 there was no column of doubts. */
const COLUMNS = [
  'en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote',
  'en\tzh\tshape\tconfidence\tsource\tid\tdoubt',
  'en\tzh\tshape\tconfidence\tsource\tid',
]

/** With the names of its columns or without. */
const isTable = (head: Head): boolean =>
  everyLine(
    head,
    (line, i) =>
      (i === 0 && COLUMNS.includes(line)) ||
      /^[^\t]*\t[^\t]*\t\d+-\d+\t[01]\.\d\d\t[^\t]*\t[^\t]+(?:\t[a-z; ]*(?:\t[^\t]*)?)?$/.test(
        line,
      ),
  )

/** What found no partner. */
const isRest = (head: Head): boolean =>
  everyLine(head, (line, i) =>
    i === 0
      ? line === 'language\ttext\tsource\tline'
      : /^(?:en|zh)\t[^\t]*\t[^\t]*\t\d+$/.test(line),
  )

/** A table for spreadsheets, by its first line; a decoder takes its mark away. */
const isSheet = ({ text }: Head): boolean =>
  COLUMNS.some((line) => text.startsWith(`${line.replaceAll('\t', ',')}\r\n`))

const isPage = ({ text }: Head): boolean =>
  text.startsWith('<!DOCTYPE html>') && text.includes('<meta name="generator" content="align ')

/** Numbers of segments with a confidence; gold is kept without. */
const isBeads = (head: Head): boolean =>
  everyLine(head, (line) => /^\[[\d,]*\]:\[[\d,]*\]:[01]\.\d\d$/.test(line))

/** Whether all lines that can be seen whole are so, and there are any. */
function everyLine({ text, isWhole }: Head, isSo: (line: string, i: number) => boolean): boolean {
  const lines = text.split('\n')
  const last = lines.pop() ?? ''
  return lines.length > 0 && (last === '' || !isWhole) && lines.every(isSo)
}

/** What a memory holds that did not come from here in one go: units that were added, and marks of who changed one. */
export const ADDED_ID = 'align-add-'
const FOREIGN = [` tuid="${ADDED_ID}`, ' changedate="', ' changeid="', ' creationid="']

/** Longer than any of them, in bytes. */
const OVERLAP_BYTES = 32

/** Whether a memory that bears our name holds more than a run wrote. */
function isAddedTo(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(1 << 18)
    let kept = 0
    for (;;) {
      const size = readSync(file, bytes, kept, bytes.length - kept, null)
      if (size === 0) return false
      const text = bytes.toString('latin1', 0, kept + size)
      if (FOREIGN.some((mark) => text.includes(mark))) return true
      const from = Math.max(0, kept + size - OVERLAP_BYTES)
      bytes.copy(bytes, 0, from, kept + size)
      kept = kept + size - from
    }
  } finally {
    closeSync(file)
  }
}

/** Terms that a text taught: people correct them, so the file says what it held. */
const LEARNED = /^en\tzh\n# learned by align ([\da-f]{16})\n/

/** @param text a glossary, with the names of its columns on the first line */
export function signLearned(text: string): string {
  const end = text.indexOf('\n') + 1
  const terms = text.slice(end)
  return `${text.slice(0, end)}# learned by align ${digest(terms)}\n${terms}`
}

function isUnaltered(path: string): boolean {
  const text = readFileSync(path, 'utf8')
  const [mark = '', stated] = LEARNED.exec(text) ?? []
  return mark !== '' && digest(text.slice(mark.length)) === stated
}

const digest = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The formats that show which program wrote them. A text or a file of lines may be from anywhere. */
const MARKS: readonly ((head: Head) => boolean)[] = [
  isJson,
  isPairs,
  isTable,
  isRest,
  isSheet,
  isPage,
  isBeads,
]
