import { rounded } from '../../alignment/confidence.js'
import { isOnly, isPair, shapeOf } from '../../alignment/shape.js'
import { AlignError, align, parse, parsePair, select, sideText } from '../../index.js'
import type {
  Alignment,
  Bead,
  Document,
  ErrorCode,
  Language,
  Level,
  Selection,
} from '../../index.js'
import { openRecord, readRecord } from './record.js'
import type { StreamRecord, RecordText } from './record.js'
import { resultRemarks } from '../remarks.js'
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
    const told =
      error instanceof AlignError
        ? error
        : new AlignError('internal', [error instanceof Error ? error.message : String(error)])
    const place = id === NO_ID ? { line: number } : {}
    return { id, error: { code: told.code, message: told.message, ...place } }
  }
}

const NO_ID = 'null'

/** The line of an answer, without its end. */
export const answerText = ({ id, ...rest }: Answer): string =>
  `{"id":${id},${JSON.stringify(rest).slice(1)}`

/** Space, tab, carriage return. */
const BLANKS = [0x20, 0x09, 0x0d]

type Described = Omit<Extract<Answer, { pairs: unknown }>, 'id'>

function alignRecord(
  record: StreamRecord,
  { level, selection, ...how }: StreamSettings,
): Described {
  const document = documentOf(record, how)
  const { en, zh } = document
  checkLength(en.source === zh.source ? [en.source.text] : [en.source.text, zh.source.text])
  const all = align(document, { level })
  const kept = select(all, selection)
  const noticed = document.warnings.map(({ message }) => message)
  return describe(kept, [...noticed, ...resultRemarks(kept, all)])
}

function documentOf(
  { name, text }: StreamRecord,
  { reader, segmented }: Pick<StreamSettings, 'reader' | 'segmented'>,
): Document {
  const how = {
    ...(name === undefined ? {} : { name }),
    ...(reader === undefined ? {} : { reader }),
  }
  if (typeof text === 'string' || text instanceof Uint8Array) {
    checkLength([text])
    return parse(text, how)
  }
  checkLength([text.en, text.zh])
  return parsePair(text.en, text.zh, { en: how, zh: how, segmented })
}

/** @throws AlignError `tooLarge` when the texts are too long for a record, or cannot but be once they are decoded */
function checkLength(texts: readonly RecordText[]): void {
  const length = texts.map(leastLength).reduce((sum, one) => sum + one, 0)
  if (length > MAX_TEXT_LENGTH)
    throw new AlignError('tooLarge', [`${length} characters`, `${MAX_TEXT_LENGTH} in a record`])
}

/** No encoding takes more bytes for what a string counts as one. */
const MAX_BYTES_PER_CHARACTER = 3

/** In characters. What is in an archive is measured when it is unpacked. */
function leastLength(text: RecordText): number {
  if (typeof text === 'string') return text.length
  return isArchive(text) ? 0 : Math.ceil(text.length / MAX_BYTES_PER_CHARACTER)
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
