import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { unreadable } from '../../files/read.js'
import { AlignError } from '../../index.js'
import type { Language } from '../../index.js'
import { languageOf, makeUnitReader } from './memory-units.js'
import { makeHashSet } from '../hash-index.js'
import type { HashSet } from '../hash-index.js'

/** What has to be known of a translation memory to add units to it. */
export interface Memory {
  readonly path: string
  /** Of the header; the source of units that do not name their own. */
  readonly srclang: string
  /** Codes of units in English and in Chinese, the most frequent first. */
  readonly codes: Readonly<Record<Language, readonly string[]>>
  /** The pairs that it holds. */
  readonly pairs: HashSet
  readonly encoding: Encoding
  /** Where the body ends. */
  readonly end: BodyEnd
  /** Differs when the file has changed since. */
  readonly state: string
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A place in a file, and what stands there: bytes `from` to `to` are `<body/>`, or else there are none. */
export interface BodyEnd {
  readonly from: number
  readonly to: number
  /** Whether nothing stands on the line before the place. */
  readonly isLineStart: boolean
  readonly lineEnd: '\n' | '\r\n'
}

const CHUNK_BYTES = 1 << 16

/** No real memory nests deeper. */
const MAX_DEPTH = 500

/**
 * Reads a memory once, from its first byte to its last; of its units no more than a number each is kept.
 * @param chunkBytes how much is read at a time; only tests choose it
 * @throws AlignError `badMemory`, with the line, when it is damaged or of another kind; `unreadable`, `notFound`
 */
export function scanMemory(path: string, chunkBytes = CHUNK_BYTES): Memory {
  try {
    const file = openSync(path, 'r')
    try {
      return scan(path, file, chunkBytes)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof AlignError) throw error
    const failure = error as NodeJS.ErrnoException
    throw failure.code === 'ENOENT'
      ? new AlignError('notFound', [], { path, hint: 'make a new memory with --output' })
      : unreadable(path, failure)
  }
}

function scan(path: string, file: number, chunkBytes: number): Memory {
  const first = Buffer.alloc(2)
  readSync(file, first, 0, 2, 0)
  const encoding = encodingOf(first, path)
  const reading = makeReading(path, encoding)
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const bytes = Buffer.alloc(chunkBytes)
  const state = stateOf(file)
  for (let at = 0; ;) {
    const size = readSync(file, bytes, 0, chunkBytes, at)
    reading.take(decode(decoder, bytes.subarray(0, size), size === 0, reading.line(), path))
    if (size === 0) break
    at += size
  }
  return { path, ...reading.close(), encoding, state }
}

/** @param file descriptor */
export function stateOf(file: number): string {
  const { dev, ino, size, mtimeNs } = fstatSync(file, { bigint: true })
  return [dev, ino, size, mtimeNs].join(' ')
}

const bad = (path: string, reason: string, hint: string, line?: number): AlignError =>
  new AlignError('badMemory', [reason], { path, hint, ...(line !== undefined && { line }) })

const REPAIR = 'open it in the tool that made it and export it again'

function encodingOf([one, two]: Uint8Array, path: string): Encoding {
  if (one === 0x1f && two === 0x8b) throw bad(path, 'is compressed', 'unpack it first')
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  isLast: boolean,
  line: number,
  path: string,
): string {
  try {
    return decoder.decode(bytes, { stream: !isLast })
  } catch (cause) {
    throw new AlignError('badMemory', [`is not ${decoder.encoding.toUpperCase()}`], {
      path,
      line,
      hint: 'save it in UTF-8',
      cause,
    })
  }
}

/** What a memory may say that it is in; its first bytes tell which of these it is. */
const DECLARED = ['', 'utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be']

function makeReading(path: string, encoding: Encoding) {
  const parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  const place = makePlace(encoding)
  const pairs = makeHashSet()
  const counts = new Map<string, number>()
  const units = makeUnitReader({
    pair: (key) => pairs.add(...key),
    code: (code) => counts.set(code, (counts.get(code) ?? 0) + 1),
  })
  const open: string[] = []
  let srclang: string | undefined
  let end: BodyEnd | undefined
  const fail = (reason: string, hint = REPAIR): never => {
    throw bad(path, reason, hint, parser.line)
  }
  parser.on('error', ({ message }) => fail(`is damaged: ${message.replace(/^\d+:\d+: |\.$/g, '')}`))
  parser.on('xmldecl', (declared) => {
    if (!DECLARED.includes(declared.encoding?.toLowerCase() ?? ''))
      fail(`is in ${declared.encoding}`, 'save it in UTF-8')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && name !== 'tmx')
      fail(`is no translation memory, its first element is <${name}>`, 'name a TMX file')
    if (open.push(name) > MAX_DEPTH) fail(`nests more than ${MAX_DEPTH} elements`)
    if (name === 'header') srclang = attributes.srclang ?? ''
    units.open(name, attributes)
  })
  parser.on('text', units.text)
  parser.on('cdata', units.text)
  parser.on('closetag', ({ name, isSelfClosing }) => {
    open.pop()
    units.close(name)
    if (name !== 'body' || open.join() !== 'tmx') return
    if (end !== undefined) fail('has two bodies')
    end = place.before(parser.position, isSelfClosing)
  })
  return {
    line: () => parser.line,
    take(chunk: string): void {
      place.take(chunk)
      parser.write(chunk)
    },
    close(): Pick<Memory, 'srclang' | 'codes' | 'pairs' | 'end'> {
      parser.close()
      if (srclang === undefined) return fail('has no header')
      if (end === undefined) return fail('has no body')
      return { srclang, codes: codesBy(counts), pairs, end }
    },
  }
}

function codesBy(counts: ReadonlyMap<string, number>): Memory['codes'] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code)
  const of = (language: Language) => sorted.filter((code) => languageOf(code) === language)
  return { en: of('en'), zh: of('zh') }
}

/** Longer than any tag that ends a body and the blanks before it, in UTF-16 units. */
const KEPT_LENGTH = 1 << 16

/** Finds the byte of a place that the parser counts in UTF-16 units. What it read last is kept to look back. */
function makePlace(encoding: Encoding) {
  const size = (text: string): number =>
    encoding === 'utf-8' ? Buffer.byteLength(text) : 2 * text.length
  let [recent, from, fromByte] = ['', 0, 0]
  return {
    take(chunk: string): void {
      let gone = Math.max(0, recent.length - KEPT_LENGTH)
      // Half a character has no size of its own.
      if (/^[\udc00-\udfff]/.test(recent.slice(gone, gone + 1))) gone--
      fromByte += size(recent.slice(0, gone))
      from += gone
      recent = recent.slice(gone) + chunk
    },
    /** @param position after the tag that ends the body */
    before(position: number, isSelfClosing: boolean): BodyEnd {
      const after = position - from
      const tag = recent.lastIndexOf('<', after - 1)
      const before = recent.slice(0, tag)
      const blanks = /[ \t]*$/.exec(before.slice(before.lastIndexOf('\n') + 1))?.[0].length ?? 0
      const isLineStart = !isSelfClosing && before.at(-1 - blanks) === '\n'
      const start = isLineStart ? tag - blanks : tag
      return {
        from: fromByte + size(recent.slice(0, start)),
        to: fromByte + size(recent.slice(0, isSelfClosing ? after : start)),
        isLineStart,
        lineEnd: before.includes('\r\n') ? '\r\n' : '\n',
      }
    },
  }
}
