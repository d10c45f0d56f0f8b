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

/** How a run is carried out; the outputs do not depend on it. */
export interface RunOptions {
  /** Threads that align. */
  readonly jobs: number
  /** Whether to do again what an earlier run did. */
  readonly force: boolean
  /** Ends the run: documents under way are finished, no other is begun. */
  readonly stop: AbortSignal
  /** Called for each document as soon as it has an outcome, in any order. */
  readonly seen: (outcome: Outcome) => void
}
