import { availableParallelism } from 'node:os'
import type { ResourceLimits } from 'node:worker_threads'
import { AlignError } from '../../index.js'

/** The part of the memory that is free now which workers may fill. */
const MAX_MEMORY_SHARE = 0.75

/**
 * What a worker must be able to have, in MB: 47 go to a worker that aligns articles, 340 to a document of 10,000
 * sentences a side.
 */
const MIN_WORKER_MB = 384

/** No document below the limits of the parser needs more of V8's heap, in MB. */
const MAX_HEAP_MB = 4096

/** Workers, and the heap of each in MB. */
export interface Share {
  readonly workers: number
  readonly heap: number
}

/**
 * How many workers there may be, and how far the heap of each may grow: no more than there are cores, and no more than
 * the memory holds.
 * @param wanted number of workers, from 1
 * @param available bytes of memory that this process may still take
 */
export function shareMemory(
  wanted: number,
  cores = availableParallelism(),
  available = process.availableMemory(),
): Share {
  const free = (MAX_MEMORY_SHARE * available) / 2 ** 20
  const workers = Math.max(1, Math.min(wanted, cores, Math.floor(free / MIN_WORKER_MB)))
  return {
    workers,
    heap: Math.round(Math.min(MAX_HEAP_MB, Math.max(MIN_WORKER_MB, free / workers))),
  }
}

/** A worker that needs more ends with an error, where the program would end without limits. */
export const limitsFor = ({ heap }: Share): ResourceLimits => ({ maxOldGenerationSizeMb: heap })

/** What such a worker ends with. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'

/** @param path the input, where it is the only one */
export const outOfMemory = ({ heap, workers }: Share, path?: string): AlignError =>
  new AlignError('outOfMemory', [`${heap} MB`], {
    ...(path !== undefined && { path }),
    hint: workers > 1 ? 'split it into parts, or run with --jobs 1' : 'split it into parts',
  })
