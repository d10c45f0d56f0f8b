/** A thread that aligns one large document, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { useDictionary } from '../index.js'
import { alignTask } from './apart.js'
import type { ApartAnswer, ApartData } from './apart.js'
import { plainError } from './plain-error.js'
import { pack } from './portable.js'

const encoder = new TextEncoder()
const { dictionary, task } = workerData as ApartData

function answer(): ApartAnswer {
  try {
    const { alignment, ...told } = alignTask(task)
    return { ...told, alignment: encoder.encode(pack(alignment)) }
  } catch (error) {
    return { failure: plainError(error) }
  }
}

useDictionary(dictionary)
const told = answer()
parentPort?.postMessage(told, 'alignment' in told ? [told.alignment.buffer] : [])
