import { workerData } from 'node:worker_threads'
import { alignInThread } from '../../documents/thread/align-in-thread.js'
import { alignDocuments } from './align-documents.js'
import type { WorkerData } from './align-documents.js'
import type { LargeData } from '../../documents/thread/align-any-size.js'
import type { ThreadData } from '../../documents/thread/thread.js'

/** Does what this thread was started for. */
export function workInThread(): void {
  const { work, data } = workerData as ThreadData
  if (work === 'large document') alignInThread(data as LargeData)
  else alignDocuments(data as WorkerData)
}
