import type { SessionOptions } from '../../aligner/session.js'
import type { Bead, Document, Match } from '../../types.js'
import type { Region, Sides, SidesSplice } from './aligned-rows.js'
import type { Api } from './api.js'
import type { Answer, Question } from './messages.js'

/** The aligner in its worker. */
export interface PageAligner {
  /** Takes the document with its rows; what changes after that is told by `splice`. */
  open(document: Document, rows: readonly Sides[]): void
  splice(splice: SidesSplice): void
  realign(region: Region): Promise<readonly Bead[]>
  matches(row: number): Promise<readonly Match[]>
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
    open(document, rows) {
      const [en, zh] = [
        { ...document.en, sentences: [] },
        { ...document.zh, sentences: [] },
      ]
      post({ ask: 'open', document: { ...document, en, zh }, rows: rows.map(sidesOf), options })
    },
    splice({ at, remove, insert }) {
      post({ ask: 'splice', splice: { at, remove, insert: insert.map(sidesOf) } })
    },
    async realign(region) {
      const answer = await ask((number) => ({ ask: 'realign', number, region }))
      return 'beads' in answer ? answer.beads : []
    },
    async matches(row) {
      const answer = await ask((number) => ({ ask: 'matches', number, row }))
      return 'matches' in answer ? answer.matches : []
    },
  }
}

const sidesOf = ({ en, zh }: Sides): Sides => ({ en, zh })
