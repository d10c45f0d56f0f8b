import type { Shape } from '../../aligner/ladder/shapes.js'
import type { SessionOptions } from '../../aligner/session.js'
import type { Bead, Document, Match, Pin } from '../../types.js'
import type { Api } from './api.js'
import type { Answer, Question } from './messages.js'
import type { Region } from './realign.js'

/** The aligner in its worker. */
export interface PageAligner {
  /** Takes the document as it is from now on. */
  open(document: Document): void
  /** @param known shapes of the rows outside the region */
  realign(region: Region, known: readonly Shape[]): Promise<readonly Bead[]>
  matches(bead: Pin): Promise<readonly Match[]>
}

/** Starts the worker; it is ready when the dictionary is there. */
export async function startAligner(api: Api, options: SessionOptions): Promise<PageAligner> {
  const [dictionary, kernel] = await Promise.all([api.dictionary(), api.kernel()])
  const worker = new Worker('/worker.js', { type: 'module' })
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  const post = (question: Question): void => {
    worker.postMessage(question)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data)
    waiting.delete(data.number)
  })
  post({ ask: 'start', dictionary, kernel })
  const ask = (question: (number: number) => Question): Promise<Answer> =>
    new Promise((resolve) => {
      last++
      waiting.set(last, resolve)
      post(question(last))
    })
  return {
    open(document) {
      post({ ask: 'open', document, options })
    },
    async realign({ en, zh }, known) {
      const answer = await ask((number) => ({ ask: 'realign', number, region: { en, zh }, known }))
      return 'beads' in answer ? answer.beads : []
    },
    async matches(bead) {
      const answer = await ask((number) => ({ ask: 'matches', number, bead }))
      return 'matches' in answer ? answer.matches : []
    },
  }
}
