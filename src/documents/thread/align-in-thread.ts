/** The work of a thread that aligns one large document, and ends. */
import { parentPort } from 'node:worker_threads'
import { useDictionary } from '../../index.js'
import { alignWhole } from '../align-document.js'
import { pack } from '../packed-alignment.js'
import { parseInputs } from '../parse-inputs.js'
import type { LargeAnswer, LargeData, LargeDocument } from './align-any-size.js'
import { plainError } from './plain-error.js'

const encoder = new TextEncoder()

export function alignInThread({ dictionary, document }: LargeData): void {
  useDictionary(dictionary)
  const answer = answerTo(document)
  parentPort?.postMessage(answer, 'all' in answer ? [answer.all.buffer] : [])
}

function answerTo({ inputs, settings, corrections }: LargeDocument): LargeAnswer {
  try {
    const { all, ...others } = alignWhole(parseInputs(inputs, settings), settings, corrections)
    return { ...others, all: encoder.encode(pack(all)) }
  } catch (error) {
    return { failure: plainError(error) }
  }
}
