import { workerData } from 'node:worker_threads'
import { alignApart } from '../../documents/thread/align-apart.js'
import { alignDocuments } from './align-documents.js'
import type { WorkerData } from './align-documents.js'
import type { ApartData } from '../../documents/thread/apart.js'
import type { ThreadData } from '../../documents/thread/thread.js'

/** Does what this thread was started for. */
export function workInThread(): void {
  const { work, data } = workerData as ThreadData
  if (work === 'apart') alignApart(data as ApartData)
  else alignDocuments(data as WorkerData)
}
