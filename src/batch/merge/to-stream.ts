import { unpack } from '../../documents/packed-alignment.js'
import type { Output } from '../../files/write.js'
import type { Job } from '../job.js'
import type { RunOptions, Outcome } from '../outcome.js'
import { makeAligners } from '../workers/aligners.js'
import { inOrder } from '../workers/in-order.js'
import type { Gathered, Merged } from './merged.js'
import { makeWriter } from './writer.js'

/** Aligned documents held in memory until an earlier one is ready: enough to keep all workers busy meanwhile. */
const MAX_AHEAD_PER_WORKER = 8

/**
 * Writes all documents to a stream, each as soon as those before it are. Nothing is kept for a later run.
 * @returns undefined when the run was stopped before the last document
 */
export async function mergeToStream(
  jobs: readonly Job[],
  merged: Merged,
  output: Output,
  options: RunOptions,
  each: (outcome: Outcome) => void,
): Promise<Gathered | undefined> {
  const closed = new AbortController()
  const stop = AbortSignal.any([options.stop, closed.signal])
  const aligners = makeAligners(merged.settings, undefined, options.jobs, stop)
  const work = async (job: Job): Promise<{ outcome: Outcome; alignment?: string }> => {
    const answer = await aligners.align(job)
    if (answer === undefined) return { outcome: { job, state: 'left' } }
    const outcome: Outcome =
      'failure' in answer
        ? { job, state: 'failed', failure: answer.failure }
        : {
            job,
            state: 'done',
            tally: answer.tally,
            warnings: answer.warnings,
            learned: answer.learned,
            ...(answer.rest === undefined ? {} : { rest: answer.rest }),
          }
    options.seen(outcome)
    return 'failure' in answer ? { outcome } : { outcome, alignment: answer.alignment! }
  }
  const writer = makeWriter(merged, [output])
  let isWhole = true
  try {
    await writer.begin()
    for await (const { outcome, alignment } of inOrder(
      jobs,
      work,
      MAX_AHEAD_PER_WORKER * options.jobs,
    )) {
      each(outcome)
      if (outcome.state === 'left') isWhole = false
      if (alignment !== undefined && isWhole) await writer.add(unpack(alignment))
      if (output.ended()) closed.abort()
    }
    const repeated = await writer.end()
    return isWhole ? { repeated } : undefined
  } catch (error) {
    output.abandon()
    throw error
  } finally {
    await aligners.close()
  }
}
