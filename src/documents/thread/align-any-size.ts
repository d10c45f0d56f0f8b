import { Worker } from 'node:worker_threads'
import { statOf } from '../../files/stat.js'
import { AlignError, dictionaryBytes } from '../../index.js'
import { alignDocument, selectAligned } from '../align-document.js'
import type { AlignedDocument, AlignedWhole } from '../align-document.js'
import type { NamedCorrections } from '../corrections.js'
import { listOf } from '../inputs.js'
import type { Inputs } from '../inputs.js'
import { unpack } from '../packed-alignment.js'
import { STANDARD_INPUT } from '../parse-inputs.js'
import type { Loaded } from '../read-inputs.js'
import type { Settings } from '../settings.js'
import { isOutOfMemory, limitsFor, outOfMemory, shareMemory } from './memory.js'
import { errorFrom } from './plain-error.js'
import type { PlainError } from './plain-error.js'
import { THREAD } from './thread.js'
import type { ThreadData } from './thread.js'

/**
 * From this many bytes on a document is aligned in a thread of its own: where memory ends, the thread ends, not the
 * program. No input was found that takes more than 0.7 kB of memory a byte, and Node.js has 2 GB on a small machine.
 * Sending the result back takes a fiftieth of the time.
 */
const LARGE_BYTES = 3 * 2 ** 20
/** Text shrinks to less than a tenth. */
const GZIP_RATIO = 10

/** Whether a file on the disk, which may be zipped, holds so many. */
export function isLargeFile(path: string): boolean {
  const stat = statOf(path)
  if (stat?.isFile() !== true) return false
  return stat.size * (/\.gz$/i.test(path) ? GZIP_RATIO : 1) >= LARGE_BYTES
}

/** A document that is aligned in a thread of its own. */
export interface LargeDocument {
  readonly inputs: Inputs<Loaded>
  readonly settings: Settings
  readonly corrections: NamedCorrections | undefined
}

/** What the thread is given when it starts. */
export interface LargeData {
  readonly dictionary: Uint8Array
  readonly document: LargeDocument
}

/** The alignment is packed and in UTF-8: bytes are handed over where a string would be copied. */
export type LargeAnswer =
  | (Omit<AlignedWhole, 'all'> & { readonly all: Uint8Array<ArrayBuffer> })
  | { readonly failure: PlainError }

/** Bytes of a document's inputs. */
export const sizeOf = (inputs: Inputs<Loaded>): number =>
  listOf(inputs).reduce((sum, { bytes }) => sum + bytes.length, 0)

/**
 * Aligns one document as {@link alignDocument} does, a large one in a thread of its own. What exporters write of it is
 * the same.
 * @throws AlignError as `alignDocument` does, and `outOfMemory`
 */
export async function alignAnySize(
  inputs: Inputs<Loaded>,
  settings: Settings,
  corrections?: NamedCorrections,
): Promise<AlignedDocument> {
  if (sizeOf(inputs) < LARGE_BYTES) return alignDocument(inputs, settings, corrections)
  const answer = await answerOf({ inputs, settings, corrections })
  if ('failure' in answer) throw errorFrom(answer.failure)
  const all = unpack(new TextDecoder().decode(answer.all))
  return selectAligned({ ...answer, all }, settings)
}

/** The one input that an error can be about. */
const nameOf = (inputs: Inputs<Loaded>): string | undefined =>
  'mixed' in inputs ? (inputs.mixed.name ?? STANDARD_INPUT) : undefined

/** Resolves when the thread has ended and its memory is free again. */
function answerOf(document: LargeDocument): Promise<LargeAnswer> {
  const share = shareMemory(1)
  const data: LargeData = { dictionary: dictionaryBytes(), document }
  const worker = new Worker(THREAD, {
    workerData: { work: 'large document', data } satisfies ThreadData,
    transferList: buffersOf(document.inputs),
    resourceLimits: limitsFor(share),
  })
  return new Promise((resolve, reject) => {
    let answer: LargeAnswer | undefined
    worker.on('message', (message: LargeAnswer) => {
      answer = message
    })
    worker.on('error', (error) => {
      reject(isOutOfMemory(error) ? outOfMemory(share, nameOf(document.inputs)) : error)
    })
    worker.on('exit', (code) => {
      if (answer === undefined) reject(new AlignError('crashed', [`exit code ${code}`]))
      else resolve(answer)
    })
  })
}

/** What need not be copied: small files may lie in memory that Node.js uses for others, too. */
const buffersOf = (inputs: Inputs<Loaded>): ArrayBuffer[] =>
  listOf(inputs).flatMap(({ bytes: { buffer, length } }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === length ? [buffer] : [],
  )
