/** The work of a folder's threads: documents, one after the other; a message in, a message out. */
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { AlignError, exportDefaults, exporterNamed, useDictionary } from '../../index.js'
import type { RestSegment, Translation } from '../../index.js'
import { makeFolderWithin } from '../../files/inside.js'
import { openAll, partsOf, writeDocument } from '../../documents/write.js'
import { hashesOf } from '../../files/hash.js'
import { failureOf } from '../../documents/failure.js'
import { pathsOf } from '../../documents/inputs.js'
import type { Failure } from '../../documents/failure.js'
import type { Job } from '../job.js'
import { pack } from '../../documents/packed-alignment.js'
import type { Settings } from '../../documents/settings.js'
import type { Tally } from '../../alignment/tally.js'
import { alignInputs } from '../../documents/align-inputs.js'

/** What a worker is given when it starts. */
export interface WorkerData {
  readonly dictionary: Uint8Array
  readonly settings: Settings
  /** Where to write each document, absolute, links resolved; without it the alignments are sent back. */
  readonly folder?: string
}

export type Answer =
  | {
      readonly hashes: readonly string[]
      readonly tally: Tally
      readonly warnings: readonly string[]
      readonly learned: readonly Translation[]
      readonly rest?: readonly RestSegment[]
      /** Each file written, by its place in the output folder, and its sha256. */
      readonly outputs: Readonly<Record<string, string>>
      /** Packed; where nothing is written. */
      readonly alignment?: string
    }
  | {
      readonly failure: Failure
      /** Whether every other document will fail of it, too. */
      readonly fatal: boolean
    }

export function alignDocuments(data: WorkerData): void {
  useDictionary(data.dictionary)
  parentPort?.on('message', (job: Job) => {
    void answer(job, data).then((answered) => parentPort?.postMessage(answered))
  })
}

async function answer({ inputs, stem }: Job, { settings, folder }: WorkerData): Promise<Answer> {
  try {
    const { alignment, ...result } = await alignInputs(inputs, settings)
    if (folder === undefined) return { ...result, outputs: {}, alignment: pack(alignment) }
    const exporter = exporterNamed(settings.format)
    const { view } = exportDefaults
    const width = settings.width ?? view.width
    const options = { ...exportDefaults, ...settings.export, view: { ...view, width } }
    const names = partsOf(settings.format).map((part) => stem + part)
    const paths = names.map((name) => join(folder, name))
    for (const path of paths) makeFolderWithin(folder, path)
    await writeDocument(alignment, exporter, options, openAll(paths))
    return { ...result, outputs: hashesOf(folder, names) }
  } catch (error) {
    return { failure: failureOf(error, pathsOf(inputs)), fatal: isFatal(error) }
  }
}

/** A disk that is full or gone stays so. */
const isFatal = (error: unknown): boolean =>
  error instanceof AlignError &&
  error.code === 'unwritable' &&
  ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes(
    (error.cause as NodeJS.ErrnoException | undefined)?.code ?? '',
  )
