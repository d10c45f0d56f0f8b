import { Worker } from 'node:worker_threads'
import { AlignError, dictionaryBytes, restOf } from '../../index.js'
import type { AlignOptions, Document, RestSegment } from '../../index.js'
import { alignWith } from '../corrections.js'
import type { AlignedWith, NamedCorrections } from '../corrections.js'
import { STANDARD_INPUT, mixedDocument, twinDocument } from '../parse-inputs.js'
import type { Loaded, Reading } from '../parse-inputs.js'
import { isOutOfMemory, limitsFor, outOfMemory, shareMemory } from './memory.js'
import { errorFrom } from './plain-error.js'
import type { PlainError } from './plain-error.js'
import { unpack } from '../packed-alignment.js'
import { THREAD } from './thread.js'
import type { ThreadData } from './thread.js'

/** The inputs of one document: one with both languages, or one of each. */
export type LoadedInputs = { readonly mixed: Loaded } | { readonly en: Loaded; readonly zh: Loaded }

/** A document to align, and how. */
export interface Task {
  readonly inputs: LoadedInputs
  readonly reading: Reading
  /** Whether a line of two files is a segment. */
  readonly segmented: boolean
  readonly options: AlignOptions
  readonly corrections?: NamedCorrections | undefined
  /** Whether what found no partner is wanted with its place. */
  readonly rest: boolean
}

/** A document aligned, with what found no partner if that is wanted. */
export interface AlignedTask extends AlignedWith {
  readonly rest: readonly RestSegment[]
}

/**
 * From this many bytes on a document is aligned in a thread of its own: where memory ends, the thread ends, not the
 * program. No input was found that takes more than 0.7 kB of memory a byte, and Node.js has 2 GB on a small machine.
 * Sending the result back takes a fiftieth of the time.
 */
const LARGE_BYTES = 3 * 2 ** 20

/** What the thread is given when it starts. */
export interface ApartData {
  readonly dictionary: Uint8Array
  readonly task: Task
}

/** An alignment, packed and in UTF-8: bytes are handed over where a string would be copied. */
export type ApartAnswer =
  | (Omit<AlignedTask, 'alignment'> & { readonly alignment: Uint8Array<ArrayBuffer> })
  | { readonly failure: PlainError }

export const sizeOf = (inputs: LoadedInputs): number =>
  'mixed' in inputs ? inputs.mixed.bytes.length : inputs.en.bytes.length + inputs.zh.bytes.length

/**
 * Parses and aligns one document; a large one apart. What exporters write of it is the same.
 * @throws AlignError as `parse` does, and `outOfMemory`
 */
export async function alignLoaded(task: Task): Promise<AlignedTask> {
  if (sizeOf(task.inputs) < LARGE_BYTES) return alignTask(task)
  const answer = await answerOf(task)
  if ('failure' in answer) throw errorFrom(answer.failure)
  return { ...answer, alignment: unpack(new TextDecoder().decode(answer.alignment)) }
}

/** Places have to be found before the text stays behind in a thread. */
export function alignTask(task: Task): AlignedTask {
  const aligned = alignWith(documentOf(task), task.options, task.corrections)
  return { ...aligned, rest: task.rest ? restOf(aligned.alignment) : [] }
}

const documentOf = ({ inputs, reading, segmented }: Task): Document =>
  'mixed' in inputs
    ? mixedDocument(inputs.mixed, reading)
    : twinDocument(inputs.en, inputs.zh, reading, segmented)

/** The one input that an error can be about. */
const nameOf = (inputs: LoadedInputs): string | undefined =>
  'mixed' in inputs ? (inputs.mixed.name ?? STANDARD_INPUT) : undefined

/** Resolves when the thread has ended and its memory is free again. */
function answerOf(task: Task): Promise<ApartAnswer> {
  const share = shareMemory(1)
  const data: ApartData = { dictionary: dictionaryBytes(), task }
  const worker = new Worker(THREAD, {
    workerData: { work: 'apart', data } satisfies ThreadData,
    transferList: buffersOf(task.inputs),
    resourceLimits: limitsFor(share),
  })
  return new Promise((resolve, reject) => {
    let answer: ApartAnswer | undefined
    worker.on('message', (message: ApartAnswer) => {
      answer = message
    })
    worker.on('error', (error) => {
      reject(isOutOfMemory(error) ? outOfMemory(share, nameOf(task.inputs)) : error)
    })
    worker.on('exit', (code) => {
      if (answer === undefined) reject(new AlignError('crashed', [`exit code ${code}`]))
      else resolve(answer)
    })
  })
}

/** What need not be copied: small files may lie in memory that Node.js uses for others, too. */
const buffersOf = (inputs: LoadedInputs): ArrayBuffer[] =>
  ('mixed' in inputs ? [inputs.mixed] : [inputs.en, inputs.zh]).flatMap(
    ({ bytes: { buffer, length } }) =>
      buffer instanceof ArrayBuffer && buffer.byteLength === length ? [buffer] : [],
  )
