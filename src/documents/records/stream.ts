import { rounded } from '../../alignment/confidence.js'
import { isOnly, isPair, shapeOf } from '../../alignment/shape.js'
import { AlignError, exportDefaults, sideText } from '../../index.js'
import type { Alignment, Bead, ErrorCode, Language, Level, Selection } from '../../index.js'
import { alignParsed } from '../align-document.js'
import { alignErrorOf } from '../failure.js'
import { listOf } from '../inputs.js'
import type { Inputs } from '../inputs.js'
import { parseInputs } from '../parse-inputs.js'
import type { Parsable } from '../parse-inputs.js'
import type { Settings } from '../settings.js'
import { openRecord, readRecord } from './record.js'
import type { StreamRecord, RecordText } from './record.js'
import { outlineOf, resultRemarks } from '../remarks.js'
import type { StreamLine } from './split-lines.js'

/** What is said of a document, on one line. */
export type Answer =
  | {
      /** As JSON: what the sender wrote, character for character; a number may be more than a double holds. */
      readonly id: string
      readonly pairs: readonly AnsweredPair[]
      /** What has no partner, in order. */
      readonly unpaired: { readonly en: readonly string[]; readonly zh: readonly string[] }
      /** Only where there are any. */
      readonly warnings?: readonly string[]
    }
  | { readonly id: string; readonly error: AnsweredError }

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

/**
 * The longest document of a record, in characters of text: a novel of the longest in both languages. What is longer has
 * to be a file, for which there is more memory. Of the texts tried, blank lines between single letters took the most,
 * 1.1 GB for a document of this length.
 */
export const MAX_TEXT_LENGTH = 2 ** 22

/** The answer to one line, or undefined to a blank one. Never fails, whatever the line is. @param number 1-based */
export async function answerLine(
  line: StreamLine,
  number: number,
  settings: StreamSettings,
): Promise<Answer | undefined> {
  if (!(line instanceof AlignError) && line.every((byte) => BLANKS.includes(byte))) return undefined
  let id = NO_ID
  try {
    if (line instanceof AlignError) throw line
    const record = openRecord(line)
    id = record.id ?? NO_ID
    return { id, ...alignRecord(await readRecord(record), settings) }
  } catch (error) {
    const { code, message } = alignErrorOf(error)
    const place = id === NO_ID ? { line: number } : {}
    return { id, error: { code, message, ...place } }
  }
}

const NO_ID = 'null'

/** The line of an answer, without its end. */
export const answerText = ({ id, ...rest }: Answer): string =>
  `{"id":${id},${JSON.stringify(rest).slice(1)}`

/** Space, tab, carriage return. */
const BLANKS = [0x20, 0x09, 0x0d]

type Described = Omit<Extract<Answer, { pairs: unknown }>, 'id'>

/** The way of a document, with limits on how long it is before and after it is decoded. */
function alignRecord(record: StreamRecord, streamSettings: StreamSettings): Described {
  const settings = settingsOf(streamSettings)
  const inputs = inputsOf(record)
  checkLength(listOf(inputs).map(leastLength))
  const document = parseInputs(inputs, settings)
  const { en, zh, warnings } = document
  checkLength((en.source === zh.source ? [en] : [en, zh]).map(({ source }) => source.text.length))
  const { all, kept } = alignParsed(document, settings)
  return describe(kept, [
    ...warnings.map(({ message }) => message),
    ...resultRemarks(outlineOf(kept, all)),
  ])
}

/** An answer holds what JSON of the document would: no pair is left out for the sake of its format. */
const settingsOf = (settings: StreamSettings): Settings => ({
  ...settings,
  format: 'json',
  explain: false,
  glossary: [],
  export: exportDefaults,
})

function inputsOf({ name, text }: StreamRecord): Inputs<Parsable> {
  const input = (content: RecordText): Parsable => ({
    name: name ?? null,
    ...(typeof content === 'string' ? { text: content } : { bytes: content }),
  })
  return typeof text === 'string' || text instanceof Uint8Array
    ? { mixed: input(text) }
    : { en: input(text.en), zh: input(text.zh) }
}

/** @throws AlignError `tooLarge` when the texts are too long for a record, or cannot but be once they are decoded */
function checkLength(lengths: readonly number[]): void {
  const length = lengths.reduce((sum, one) => sum + one, 0)
  if (length > MAX_TEXT_LENGTH)
    throw new AlignError('tooLarge', [`${length} characters`, `${MAX_TEXT_LENGTH} in a record`])
}

/** No encoding takes more bytes for what a string counts as one. */
const MAX_BYTES_PER_CHARACTER = 3

/** In characters. What is in an archive is measured when it is unpacked. */
function leastLength(input: Parsable): number {
  if ('text' in input) return input.text.length
  return isArchive(input.bytes) ? 0 : Math.ceil(input.bytes.length / MAX_BYTES_PER_CHARACTER)
}

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b

function describe(alignment: Alignment, warnings: readonly string[]): Described {
  const text = (bead: Bead, side: Language): string => sideText(alignment, bead, side)
  const unpaired = (side: Language): string[] =>
    alignment.beads.filter((bead) => isOnly(side, bead)).map((bead) => text(bead, side))
  return {
    pairs: alignment.beads.filter(isPair).map((bead) => ({
      en: text(bead, 'en'),
      zh: text(bead, 'zh'),
      shape: shapeOf(bead),
      confidence: rounded(bead.confidence),
    })),
    unpaired: { en: unpaired('en'), zh: unpaired('zh') },
    ...(warnings.length === 0 ? {} : { warnings }),
  }
}
