/// <reference lib="dom" />
/** Aligns regions of a document beside the page, by the library itself. */
import { openDictionary } from '../../aligner/dictionary/dictionary.js'
import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import { openSession } from '../../aligner/session.js'
import type { Session } from '../../aligner/session.js'
import type { Answer, Question } from './messages.js'

let dictionary: Dictionary | undefined
let session: Session | undefined

function take(question: Question): Answer | undefined {
  switch (question.ask) {
    case 'start':
      dictionary = openDictionary(question.dictionary, question.kernel)
      return undefined
    case 'open':
      session = openSession(question.document, dictionary!, question.options)
      return undefined
    case 'realign':
      return { number: question.number, beads: session!.realign(question.region, question.known) }
    case 'matches':
      return { number: question.number, matches: session!.matches(question.bead) }
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer = take(data)
  if (answer !== undefined) postMessage(answer)
})
