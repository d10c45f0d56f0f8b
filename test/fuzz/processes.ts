import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Verdict } from './fault-of-case.js'

/** Which cases there are. */
interface Series {
  readonly seed: number
  /** Characters of what is repeated, at most. */
  readonly largest: number
}

/** The `largest` of a run that is progress none. */
export const LARGEST = 400_000

export interface Cost {
  /** Processor time, in seconds. */
  readonly seconds: number
  /** What the process took at its peak, in MB. */
  readonly megabytes: number
}

/** What a process says of a case before it and after it. */
export type Progress =
  | { readonly begun: number; readonly what: string }
  | { readonly ended: number; readonly verdict: Verdict; readonly cost: Cost }

/** What came of a case; of one that ended its process, or did not end, neither verdict nor cost. */
export interface Result {
  readonly number: number
  readonly what: string
  readonly verdict?: Verdict
  readonly cost?: Cost
}

/** What a case may cost. */
const MOST: Cost = { seconds: 5, megabytes: 500 }
/** A case that takes longer than this is ended, in milliseconds, however busy the machine is. */
const PATIENCE_MS = 120_000

export const describeCost = ({ seconds, megabytes }: Cost): string =>
  `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`

export function faultOf({ verdict, cost }: Result): string | undefined {
  if (verdict === undefined || cost === undefined) return 'it ended its process, or did not end'
  if (verdict.state === 'fault') return verdict.fault
  return cost.seconds > MOST.seconds || cost.megabytes > MOST.megabytes
    ? `it cost ${describeCost(cost)}`
    : undefined
}

/**
 * Tries cases in a process of their own.
 * @param end when no more of them are begun, in milliseconds since 1970
 * @returns the number of the next case
 */
export function tryCases(
  { seed, largest }: Series,
  from: number,
  to: number,
  each: (result: Result) => void,
  end = Infinity,
): Promise<number> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [seed, largest, from, to].map(String))
  let begun: { number: number; what: string } | undefined
  let next = from
  let last: NodeJS.Timeout | undefined
  child.on('message', (progress: Progress) => {
    clearTimeout(last)
    if ('begun' in progress) {
      begun = { number: progress.begun, what: progress.what }
      last = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      return
    }
    each({
      number: progress.ended,
      what: begun?.what ?? '',
      verdict: progress.verdict,
      cost: progress.cost,
    })
    begun = undefined
    next = progress.ended + 1
    if (Date.now() > end) child.kill()
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (status) => {
      clearTimeout(last)
      if (status !== 0 && status !== null && begun === undefined)
        reject(new Error(`no case could be tried: exit status ${status}`))
      // Another case may have been begun when time was over.
      if (begun !== undefined && Date.now() <= end) each(begun)
      resolve(begun === undefined ? next : begun.number + 1)
    })
  })
}
