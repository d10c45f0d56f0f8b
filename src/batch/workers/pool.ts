import { Worker } from 'node:worker_threads'
import type { ResourceLimits } from 'node:worker_threads'
import { isOutOfMemory } from '../../documents/thread/memory.js'

/** Attempts at a task whose worker dies: the second tells a fatal document from an accident. */
const MAX_TRIES = 2

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

/** What a pool knows of its workers. */
interface State<Task, Answer> {
  readonly queue: Waiting<Task, Answer>[]
  readonly idle: Worker[]
  readonly busy: Map<Worker, Waiting<Task, Answer>>
  /** Starts a worker. */
  readonly start: () => Worker
  /** How many workers there may be. */
  readonly size: number
  /** Whether what is left is given back undone. */
  readonly isOver: () => boolean
}

/**
 * Workers are started when there is work for them, `size` at most. One that dies is replaced.
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
  let closed = false
  const state: State<Task, Answer> = {
    queue: [],
    idle: [],
    busy: new Map(),
    start: () => new Worker(script, { workerData, resourceLimits: limits }),
    size,
    isOver: () => closed || stop.aborted,
  }
  const { queue, idle, busy } = state
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
        assign(state)
      }),
    async close() {
      closed = true
      stop.removeEventListener('abort', giveBack)
      giveBack()
      await Promise.all([...idle, ...busy.keys()].map((worker) => worker.terminate()))
    },
  }
}

/** Gives waiting tasks to idle workers, and to new ones while there may be more. */
function assign<Task, Answer>(state: State<Task, Answer>): void {
  const { queue, idle, busy, size } = state
  while (queue.length > 0) {
    const worker = idle.pop() ?? (busy.size < size ? startWorker(state) : undefined)
    if (worker === undefined) return
    const next = queue.shift()!
    busy.set(worker, next)
    worker.postMessage(next.task)
  }
}

function startWorker<Task, Answer>(state: State<Task, Answer>): Worker {
  const { idle, busy, start } = state
  const worker = start()
  let reason: Error | undefined
  worker.on('message', (answer: Answer) => {
    const done = busy.get(worker)
    busy.delete(worker)
    idle.push(worker)
    done?.resolve(answer)
    assign(state)
  })
  worker.on('error', (error: Error) => {
    reason = error
  })
  worker.on('exit', (code) => {
    removeWorker(worker, reason, code, state)
    assign(state)
  })
  return worker
}

/** Takes out a worker that has ended; its task is tried again, or fails. */
function removeWorker<Task, Answer>(
  worker: Worker,
  reason: Error | undefined,
  code: number,
  { queue, idle, busy, isOver }: State<Task, Answer>,
): void {
  if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1)
  const left = busy.get(worker)
  busy.delete(worker)
  if (isOver()) left?.resolve(undefined)
  else if (left !== undefined && left.tries < MAX_TRIES && !isOutOfMemory(reason))
    queue.unshift({ ...left, tries: left.tries + 1 })
  else left?.reject(reason ?? new Error(`exit code ${code}`))
}
