/** The work of a thread that aligns one large document, and ends. */
import { parentPort } from 'node:worker_threads'
import { useDictionary } from '../../index.js'
import { alignTask } from './apart.js'
import type { ApartAnswer, ApartData, Task } from './apart.js'
import { plainError } from './plain-error.js'
import { pack } from '../packed-alignment.js'

const encoder = new TextEncoder()

export function alignApart({ dictionary, task }: ApartData): void {
  useDictionary(dictionary)
  const told = answer(task)
  parentPort?.postMessage(told, 'alignment' in told ? [told.alignment.buffer] : [])
}

function answer(task: Task): ApartAnswer {
  try {
    const { alignment, ...told } = alignTask(task)
    return { ...told, alignment: encoder.encode(pack(alignment)) }
  } catch (error) {
    return { failure: plainError(error) }
  }
}
