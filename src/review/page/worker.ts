/// <reference lib="dom" />
/** Aligns regions of a document beside the page, by the library itself. */
import { openDictionary } from '../../aligner/dictionary/dictionary.js'
import type { Dictionary } from '../../aligner/dictionary/dictionary.js'
import { makeAlignedRows } from './aligned-rows.js'
import type { Answer, Question } from './messages.js'

let dictionary: Dictionary | undefined
let rows: ReturnType<typeof makeAlignedRows> | undefined

function take(question: Question): Answer | undefined {
  switch (question.ask) {
    case 'start':
      dictionary = openDictionary(question.dictionary, question.kernel)
      return undefined
    case 'open':
      rows = makeAlignedRows(question.document, question.rows, dictionary!, question.options)
      return undefined
    case 'splice':
      rows!.splice(question.splice)
      return undefined
    case 'realign':
      return { number: question.number, beads: rows!.realign(question.region) }
    case 'matches':
      return { number: question.number, matches: rows!.matches(question.row) }
  }
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer = take(data)
  if (answer !== undefined) postMessage(answer)
})
