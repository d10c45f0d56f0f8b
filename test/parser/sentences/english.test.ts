import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishSentences } from '../../../src/parser/sentences/english.js'
import { anyText } from '../../arbitraries.js'
import { marked, showCuts } from './cuts.js'

// A bar stands where a sentence begins.
describe.each([
  [
    'titles, initials and abbreviations',
    `
Dr. Lee left. |She slept.
Mr. and Mrs. Wang came. |They sat.
He met J. K. Smith. |They talked.
The U.S. economy grew. |It slowed.
She works in the U.S. |He does not.
He left at 5 p.m. |She stayed.
He left at 5 p.m. on Monday.
Apples, pears, etc. are sold. |So are nuts.
Tea Co. sells tea. |It grows.
He wrote to Jones Jr. |The letter came back.
See Fig. 3. |It shows tea.
No. 7 is open. |No. 8 is not.
I have no. |He does.`,
  ],
  [
    'numbers and names with a full stop in them',
    `
It rose 3.5 percent. |Prices fell.
It cost $3. |He paid.
Visit example.com. |It is open.
1. Tea is hot. |2. Salt is not.`,
  ],
  [
    'quotations and brackets',
    `
"Come in," she said. |"Sit down."
"Stop!" he cried. |Nobody did.
"Is it late?" she asked.
"Go." |"No."
He said, 'Go.' |Then he left.
“Go.” |“No.”
(He was late.) |She was not.`,
  ],
  [
    'dots and strings of marks',
    `
He waited... and waited.
What?! |He left.
Yes. |No. |Maybe.`,
  ],
])('%s', (_kind, lines) => {
  test.each(marked(lines))('%s', (expected, text) => {
    expect(showCuts(englishSentences, text)).toBe(expected)
  })
})

test('the sentences of any text joined again are the text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(showCuts(englishSentences, text).length).toBe(
        text.length + englishSentences(text).length - 1,
      )
      expect(englishSentences(text)).toEqual(
        [...new Set(englishSentences(text))].sort((a, b) => a - b),
      )
    }),
  )
})
