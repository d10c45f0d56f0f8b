import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { ADDED_ID } from '../../files/author.js'
import { temporaryBeside } from '../../files/temporary.js'
import { behindLink, unwritable } from '../../files/write.js'
import { AlignError, exporterNamed } from '../../index.js'
import type { Alignment, ExportOptions, Language, Script } from '../../index.js'
import { languageOf, makeUnitReader } from './memory-units.js'
import type { PairKey } from './memory-units.js'
import { scanMemory, stateOf } from './scan-memory.js'
import type { Memory } from './scan-memory.js'

/** What became of the pairs of a document. */
export interface Added {
  readonly added: number
  /** Left out: the memory holds them, or they came before. */
  readonly held: number
}

/**
 * A translation memory to add to.
 * @throws AlignError `badMemory` when it is damaged or not of English and Chinese; `notFound`, `unreadable`
 */
export function openMemory(path: string): Memory {
  const memory = scanMemory(behindLink(path))
  const { srclang, codes } = memory
  const isEmpty = codes.en.length + codes.zh.length === 0
  const other = ['', '*all*'].includes(srclang.toLowerCase()) ? undefined : srclang
  if (isEmpty && other !== undefined && languageOf(other) === undefined)
    throw foreign(path, `is a memory from ${other}`)
  if (!isEmpty && codes.en.length === 0) throw foreign(path, 'holds no English')
  if (!isEmpty && codes.zh.length === 0) throw foreign(path, 'holds no Chinese')
  return memory
}

const foreign = (path: string, reason: string): AlignError =>
  new AlignError('badMemory', [reason], {
    path,
    hint: 'name a memory of English and Chinese, or make a new one with --output',
  })

type CodeOptions = Pick<ExportOptions, 'direction' | 'sourceLang' | 'targetLang'>

/** The codes of a run whose user chose none are those that the memory uses. */
export function codesIn<Options extends CodeOptions>(
  memory: Memory,
  options: Options,
  script: Script | undefined,
): Options {
  const source: Language = options.direction === 'zh-en' ? 'zh' : 'en'
  const target: Language = source === 'en' ? 'zh' : 'en'
  const usual = { en: 'en-US', zh: script === 'Hant' ? 'zh-TW' : 'zh-CN' }
  const codeOf = (language: Language): string => {
    const known = memory.codes[language]
    const same = known.find((code) => tag(code) === tag(usual[language]))
    if (same !== undefined) return same
    return known[0] ?? (languageOf(memory.srclang) === language ? memory.srclang : usual[language])
  }
  return {
    ...options,
    sourceLang: options.sourceLang ?? codeOf(source),
    targetLang: options.targetLang ?? codeOf(target),
  }
}

const tag = (code: string): string => code.toLowerCase().replaceAll('_', '-')

/**
 * Adds the pairs of a document to a memory, whole or not at all: its other contents stay byte for byte as they are, and
 * pairs that it holds are left out.
 * @param options with the codes of both languages
 * @throws AlignError `changed`, `unwritable`
 */
export function appendDocument(
  alignment: Alignment,
  memory: Memory,
  options: ExportOptions,
): Added {
  const fresh: string[] = []
  let held = 0
  for (const [unit] of exporterNamed('tmx').open(options).document(alignment, 0)) {
    const text = String(unit)
    if (memory.pairs.add(...keyOf(text))) fresh.push(adapted(text, memory, options))
    else held++
  }
  if (fresh.length > 0) insert(memory, fresh)
  return { added: fresh.length, held }
}

/** Read as the memory is: what is added is known when it comes again. */
function keyOf(unit: string): PairKey {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  const keys: PairKey[] = []
  const reader = makeUnitReader({ pair: (key) => keys.push(key), code: () => undefined })
  parser.on('opentag', ({ name, attributes }) => {
    reader.open(name, attributes)
  })
  parser.on('text', reader.text)
  parser.on('closetag', ({ name }) => {
    reader.close(name)
  })
  parser.write(unit.trim()).close()
  const [key] = keys
  if (key === undefined || keys.length > 1) throw new Error(`${keys.length} pairs in a unit`)
  return key
}

/** A unit with an id that no other has, which names its source where the header names another. */
function adapted(unit: string, { srclang }: Memory, { sourceLang = '' }: ExportOptions): string {
  const id = ADDED_ID + createHash('sha256').update(unit).digest('hex').slice(0, 16)
  const source = srclang === sourceLang ? '' : ` srclang="${sourceLang}"`
  return unit.replace(/<tu tuid="[^"]*"(?: srclang="[^"]*")?/, `<tu tuid="${id}"${source}`)
}

/** Writes the memory with the units in it beside its place, and moves it there. */
function insert(memory: Memory, units: readonly string[]): void {
  const { path } = memory
  const temporary = temporaryBeside(path)
  try {
    const source = openSync(path, 'r')
    try {
      copyWith(source, temporary, memory, units)
    } finally {
      closeSync(source)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error instanceof AlignError ? error : unwritable(path, error as NodeJS.ErrnoException)
  }
}

function copyWith(
  source: number,
  temporary: string,
  memory: Memory,
  units: readonly string[],
): void {
  const target = openSync(temporary, 'wx')
  try {
    fchmodSync(target, fstatSync(source).mode & 0o777)
    copy(source, target, 0, memory.end.from)
    for (const piece of between(memory, units)) writeAll(target, encoded(piece, memory.encoding))
    copy(source, target, memory.end.to, Infinity)
    if (stateOf(source) !== memory.state)
      throw new AlignError('changed', [], {
        path: memory.path,
        hint: 'try again when it is written',
      })
    fsyncSync(target)
  } finally {
    closeSync(target)
  }
}

/** What is put where the body ends. */
function between({ end }: Memory, units: readonly string[]): string[] {
  const isReplaced = end.to > end.from
  const pieces = [
    isReplaced ? '<body>\n' : end.isLineStart ? '' : '\n',
    ...units,
    isReplaced ? '  </body>' : '',
  ]
  return end.lineEnd === '\n' ? pieces : pieces.map((piece) => piece.replaceAll('\n', '\r\n'))
}

function encoded(text: string, encoding: Memory['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}

const CHUNK_BYTES = 1 << 20

/** Bytes `from` to `to` of a file, or to its end. */
function copy(source: number, target: number, from: number, to: number): void {
  const bytes = Buffer.allocUnsafe(CHUNK_BYTES)
  for (let at = from; at < to;) {
    const size = readSync(source, bytes, 0, Math.min(CHUNK_BYTES, to - at), at)
    if (size === 0) return
    writeAll(target, bytes.subarray(0, size))
    at += size
  }
}

function writeAll(target: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(target, bytes, at)
}
