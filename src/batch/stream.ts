import { AlignError, align, parse, parsePair, select, sideText } from '../index.js'
import type { Alignment, Bead, Document, ErrorCode, Language, Level, Selection } from '../index.js'
import type { StreamLine } from './split-lines.js'

/** A document on a line: one text that holds both languages, or one of each. */
interface Task {
  /** Whatever the sender knows it by; comes back as it is. */
  readonly id: unknown
  /** Like a file's: its extension chooses the reader. */
  readonly name?: string
  readonly text: string | { readonly en: string; readonly zh: string }
}

/** What is said of a document, on one line. */
export type Answer =
  | {
      readonly id: unknown
      readonly pairs: readonly AnsweredPair[]
      /** What has no partner, in order. */
      readonly unpaired: { readonly en: readonly string[]; readonly zh: readonly string[] }
      /** Only where there are any. */
      readonly warnings?: readonly string[]
    }
  | { readonly id: unknown; readonly error: AnsweredError }

interface AnsweredPair {
  readonly en: string
  readonly zh: string
  /** `2-1`: English first. */
  readonly shape: string
  /** 0..1 */
  readonly confidence: number
}

interface AnsweredError {
  readonly code: ErrorCode
  readonly message: string
  /** 1-based line of the input, where the line has no `id` to be known by. */
  readonly line?: number
}

export interface StreamSettings {
  readonly level: Level
  readonly selection: Selection
  readonly reader?: string
  readonly segmented: boolean
}

/** The answer to one line, or undefined to a blank one. Never throws, whatever the line is. @param number 1-based */
export function answerLine(
  line: StreamLine,
  number: number,
  settings: StreamSettings,
): Answer | undefined {
  if (!(line instanceof AlignError) && line.every((byte) => BLANKS.includes(byte))) return undefined
  let id: unknown
  try {
    if (line instanceof AlignError) throw line
    const record = readRecord(line)
    id = record.id
    const task = readTask(record)
    return { id, ...describe(alignTask(task, settings)) }
  } catch (error) {
    const told =
      error instanceof AlignError
        ? error
        : new AlignError('internal', [error instanceof Error ? error.message : String(error)])
    const place = id === undefined ? { line: number } : {}
    return { id: id ?? null, error: { code: told.code, message: told.message, ...place } }
  }
}

/** Space, tab, carriage return. */
const BLANKS = [0x20, 0x09, 0x0d]

const bad = (reason: string): AlignError => new AlignError('badRecord', [reason])

type Fields = Readonly<Record<string, unknown>>

function readRecord(bytes: Uint8Array): Fields {
  let record: unknown
  try {
    record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw bad(error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8')
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw bad('is not a JSON object')
  return record as Fields
}

function readTask({ id, name, text, en, zh }: Fields): Task {
  const named = name === undefined ? {} : { name: string(name, 'name') }
  if (text === undefined && en === undefined && zh === undefined)
    throw bad('has neither "text" nor "en" and "zh"')
  if (text !== undefined && (en !== undefined || zh !== undefined))
    throw bad('has "text" and also "en" or "zh"')
  return text === undefined
    ? { id, ...named, text: { en: string(en, 'en'), zh: string(zh, 'zh') } }
    : { id, ...named, text: string(text, 'text') }
}

function string(value: unknown, field: string): string {
  if (value === undefined) throw bad(`has no "${field}"`)
  if (typeof value !== 'string') throw bad(`has a "${field}" that is not a string`)
  return value
}

function alignTask({ text, name }: Task, settings: StreamSettings): Alignment {
  const how = {
    ...(name === undefined ? {} : { name }),
    ...(settings.reader === undefined ? {} : { reader: settings.reader }),
  }
  const document: Document =
    typeof text === 'string'
      ? parse(text, how)
      : parsePair(text.en, text.zh, { en: how, zh: how, segmented: settings.segmented })
  return select(align(document, { level: settings.level }), settings.selection)
}

function describe(alignment: Alignment): Omit<Extract<Answer, { pairs: unknown }>, 'id'> {
  const text = (bead: Bead, side: Language): string => sideText(alignment, bead, side)
  const alone = (side: Language, other: Language): string[] =>
    alignment.beads.filter((bead) => bead[other].length === 0).map((bead) => text(bead, side))
  const warnings = alignment.document.warnings.map(({ message }) => message)
  return {
    pairs: alignment.beads
      .filter(({ en, zh }) => en.length > 0 && zh.length > 0)
      .map((bead) => ({
        en: text(bead, 'en'),
        zh: text(bead, 'zh'),
        shape: `${bead.en.length}-${bead.zh.length}`,
        confidence: Math.round(bead.confidence * 1e4) / 1e4,
      })),
    unpaired: { en: alone('en', 'zh'), zh: alone('zh', 'en') },
    ...(warnings.length === 0 ? {} : { warnings }),
  }
}
