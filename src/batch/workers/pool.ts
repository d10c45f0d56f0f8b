import { Worker } from 'node:worker_threads'
import type { ResourceLimits } from 'node:worker_threads'
import { isOutOfMemory } from '../../documents/thread/memory.js'

/** How often a task is tried whose worker dies. */
const TRIES = 2

/** Threads that work on tasks. */
export interface Pool<Task, Answer> {
  /**
   * Waits for a free worker. Undefined when the pool was stopped before its turn came.
   * @throws Error when two workers died of it, with what the second died of; what ran out of memory is not tried again
   */
  readonly run: (task: Task) => Promise<Answer | undefined>
  /** Ends all workers. */
  readonly close: () => Promise<void>
}

interface Waiting<Task, Answer> {
  readonly task: Task
  readonly tries: number
  readonly resolve: (answer: Answer | undefined) => void
  readonly reject: (error: Error) => void
}

/**
 * Workers are hired when there is work for them, `size` at most. One that dies is replaced.
 * @param script answers each message with one message
 * @param limits what a worker may take; one that needs more ends, and nothing else does
 * @param stop after it tasks that have not begun are given back undone; those under way are finished
 */
export function makePool<Task, Answer>(
  script: URL,
  workerData: unknown,
  size: number,
  stop: AbortSignal,
  limits: ResourceLimits = {},
): Pool<Task, Answer> {
  const queue: Waiting<Task, Answer>[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Waiting<Task, Answer>>()
  let closed = false

  const assign = (): void => {
    while (queue.length > 0) {
      const worker = idle.pop() ?? (busy.size < size ? hire() : undefined)
      if (worker === undefined) return
      const next = queue.shift()!
      busy.set(worker, next)
      worker.postMessage(next.task)
    }
  }

  const hire = (): Worker => {
    const worker = new Worker(script, { workerData, resourceLimits: limits })
    let reason: Error | undefined
    worker.on('message', (answer: Answer) => {
      const done = busy.get(worker)
      busy.delete(worker)
      idle.push(worker)
      done?.resolve(answer)
      assign()
    })
    worker.on('error', (error: Error) => {
      reason = error
    })
    worker.on('exit', (code) => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
      const left = busy.get(worker)
      busy.delete(worker)
      if (closed || stop.aborted) left?.resolve(undefined)
      else if (left !== undefined && left.tries < TRIES && !isOutOfMemory(reason))
        queue.unshift({ ...left, tries: left.tries + 1 })
      else left?.reject(reason ?? new Error(`exit code ${code}`))
      assign()
    })
    return worker
  }

  const giveBack = (): void => {
    for (const { resolve } of queue.splice(0)) resolve(undefined)
  }
  stop.addEventListener('abort', giveBack)

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (stop.aborted) {
          resolve(undefined)
          return
        }
        queue.push({ task, tries: 1, resolve, reject })
        assign()
      }),
    async close() {
      closed = true
      stop.removeEventListener('abort', giveBack)
      giveBack()
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}
