import { AlignError } from '../errors.js'
import type { DoubtReason, Level, Span } from '../types.js'

/** One side of a row: where it stands in its source, and the source's text there. */
export interface CorrectedSide extends Span {
  /** Exactly what stands there; by it the row is found again when the source has changed. */
  readonly text: string
  /** What a person wrote instead; '' leaves the side empty. */
  readonly edited?: string
}

/**
 * What is known of a row: a person confirmed or corrected it, passed it on the way to a correction, deleted it, or wrote
 * a note on it and said nothing of the pair.
 */
export type RowState = 'confirmed' | 'passed' | 'deleted' | 'noted'

/** Whether a person said what becomes of a row. */
export const isDecided = (state: RowState): boolean => state === 'confirmed' || state === 'deleted'

/** A pair that a person has seen. An empty side stands where its range, which is empty too, begins. */
export interface CorrectedRow {
  readonly en: CorrectedSide
  readonly zh: CorrectedSide
  readonly state: RowState
  readonly note?: string
  /** How sure the aligner was of a row that was passed, 0..1, and why it was not: nobody has confirmed it. */
  readonly confidence?: number
  readonly doubts?: readonly DoubtReason[]
}

/** A file of which rows were corrected, and the sha256 of its bytes. */
export interface CorrectedInput {
  readonly name: string
  readonly sha256: string
}

/** The corrections of one document. */
export interface Corrections {
  readonly level: Level
  /** The mixed file, or the English one and the Chinese one. */
  readonly inputs: readonly CorrectedInput[]
  /** In the order of the document. */
  readonly rows: readonly CorrectedRow[]
}

const VERSION = 1

/** Offsets count UTF-16 code units of the decoded text. A row a line, so that tools show what changed. */
export function correctionsText({ level, inputs, rows }: Corrections): string {
  const head = JSON.stringify({ align: 'corrections', version: VERSION, level, inputs })
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
  return `${head.slice(0, -1)},"rows":[\n${lines}\n]}\n`
}

/** @throws AlignError `badCorrections` */
export function parseCorrections(text: string): Corrections {
  const json = parseJson(text)
  if (!isRecord(json) || json.align !== 'corrections')
    throw badCorrections('is not a file of corrections')
  if (json.version !== VERSION)
    throw badCorrections(`has version ${String(json.version)}, this program reads ${VERSION}`)
  const { level, inputs, rows } = json
  if (!isLevel(level) || !Array.isArray(inputs) || !Array.isArray(rows))
    throw badCorrections('is not whole')
  return { level, inputs: inputs.map(inputFrom), rows: rows.map(rowFrom) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw badCorrections('is not whole', cause)
  }
}

const badCorrections = (reason: string, cause?: unknown): AlignError =>
  new AlignError('badCorrections', [reason], {
    hint: 'move it away, or align without it',
    cause,
  })

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null

const isLevel = (value: unknown): value is Level =>
  value === 'paragraph' || value === 'sentence' || value === 'clause' || value === 'cue'

const isState = (value: unknown): value is RowState =>
  value === 'confirmed' || value === 'passed' || value === 'deleted' || value === 'noted'

function inputFrom(value: unknown): CorrectedInput {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.sha256 !== 'string')
    throw badCorrections('names no input')
  return { name: value.name, sha256: value.sha256 }
}

function rowFrom(value: unknown, number: number): CorrectedRow {
  const bad = badCorrections(`has a row ${number + 1} that is none`)
  if (!isRecord(value) || !isState(value.state)) throw bad
  const side = (json: unknown): CorrectedSide => {
    if (!isRecord(json)) throw bad
    const { from, to, text, edited } = json
    if (!isPlace(from) || !isPlace(to) || to < from || typeof text !== 'string') throw bad
    if (edited !== undefined && typeof edited !== 'string') throw bad
    return { from, to, text, ...(edited === undefined ? {} : { edited }) }
  }
  const { state, note, confidence, doubts } = value
  return {
    en: side(value.en),
    zh: side(value.zh),
    state,
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
    ...(isShare(confidence) ? { confidence } : {}),
    ...(isReasons(doubts) ? { doubts } : {}),
  }
}

const isPlace = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0

const isShare = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1

const isReasons = (value: unknown): value is DoubtReason[] =>
  Array.isArray(value) && value.every((reason) => typeof reason === 'string')

/** Whether pairs at a level are of paragraphs, as subtitles left as they are. */
export const isOfParagraphs = (level: Level): boolean => level === 'paragraph' || level === 'cue'
