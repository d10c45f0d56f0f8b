import type { RestSegment, Translation } from '../index.js'
import type { Failure } from '../documents/failure.js'
import type { Job } from './job.js'
import type { Tally } from '../alignment/tally.js'

/** What became of a document. */
export type Outcome = { readonly job: Job } & (
  | {
      readonly state: 'done' | 'unchanged'
      readonly tally: Tally
      readonly warnings: readonly string[]
      readonly learned: readonly Translation[]
      /** What found no partner, where that is wanted. */
      readonly rest?: readonly RestSegment[]
    }
  | { readonly state: 'failed'; readonly failure: Failure }
  /** The run was stopped before its turn. */
  | { readonly state: 'left' }
)

/** How a run is carried out; nothing of it shows in what is written. */
export interface Manner {
  /** Threads that align. */
  readonly jobs: number
  /** Whether to do again what an earlier run did. */
  readonly force: boolean
  /** Ends the run: documents under way are finished, no other is begun. */
  readonly stop: AbortSignal
  /** Told of each document as soon as something became of it, in any order. */
  readonly seen: (outcome: Outcome) => void
}
