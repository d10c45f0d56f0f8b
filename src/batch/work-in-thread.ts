import { workerData } from 'node:worker_threads'
import { alignApart } from './align-apart.js'
import { alignDocuments } from './align-documents.js'
import type { WorkerData } from './align-documents.js'
import type { ApartData } from './apart.js'
import type { ThreadData } from './thread.js'

/** Does what this thread was started for. */
export function workInThread(): void {
  const { work, data } = workerData as ThreadData
  if (work === 'apart') alignApart(data as ApartData)
  else alignDocuments(data as WorkerData)
}
