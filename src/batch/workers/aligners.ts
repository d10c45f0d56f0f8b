import { AlignError, dictionaryBytes } from '../../index.js'
import type { Answer, WorkerData } from './align-documents.js'
import { failureOf } from '../../documents/failure.js'
import { pathsOf } from '../../documents/inputs.js'
import type { Job } from '../job.js'
import {
  isOutOfMemory,
  limitsFor,
  outOfMemory,
  shareMemory,
} from '../../documents/thread/memory.js'
import { makePool } from './pool.js'
import type { Settings } from '../../documents/settings.js'
import { THREAD } from '../../documents/thread/thread.js'
import type { ThreadData } from '../../documents/thread/thread.js'

/** Workers that align documents. */
export interface Aligners {
  /** Undefined when the run was stopped before its turn. */
  align(job: Job): Promise<Answer | undefined>
  close(): Promise<void>
}

/**
 * Workers start when there is work; the dictionary is read once and shared.
 * @param folder where they write; absent, they send alignments back
 * @param count how many there are at most; fewer where cores or memory are
 */
export function makeAligners(
  settings: Settings,
  folder: string | undefined,
  count: number,
  stop: AbortSignal,
): Aligners {
  const share = shareMemory(count)
  const start = () => {
    const data: WorkerData = {
      dictionary: dictionaryBytes(),
      settings,
      ...(folder === undefined ? {} : { folder }),
    }
    const thread: ThreadData = { work: 'documents', data }
    return makePool<Job, Answer>(THREAD, thread, share.workers, stop, limitsFor(share))
  }
  let pool: ReturnType<typeof start> | undefined
  return {
    async align(job) {
      pool ??= start()
      try {
        return await pool.run(job)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        const crash = isOutOfMemory(error)
          ? outOfMemory(share)
          : new AlignError('crashed', [reason])
        return { failure: failureOf(crash, pathsOf(job.inputs)), fatal: false }
      }
    },
    close: async () => pool?.close(),
  }
}
