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
I have no. |He does.
Ask for form No. A7 and a stamp. |Then wait.
Bus No. Nine was late. |We walked.
See vol. III for the map. |It folds out.
His Opus no. 5 is short. |His Sonata No. XIV is not.`,
  ],
  [
    'note marks behind the end of a sentence',
    `
It was built in 1862.[1] |It grew twice, first by Maas[2] and then by itself.[3] |Nothing is left.¹
It closed.(7) |It opened again.【4】 |Was it wise?[3] |It was.
It closed.[note 1] |It opened.[^2] |Then came 1901.[a] |It burnt.[2, 3][5–7] |So they say.[citation needed]
It closed.<sup>1</sup> |It opened.† |"It closed."[3] |It opened.
It closed.(see note) |It opened. [1] |It closed.¹² |It opened.
They enlarged it themselves.5 |It grew.
See Fig.3 The next one is lost. |Use v2.5 The old one fails.
[1] City archive. |[2] Maas died in 1901. |[3] See chapter 4.
It closed. |(2) It opened. |(3) It closed.
**It closed.** |It opened. |_So they say._ |**It closed.**[1] |*Then* it opened.`,
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
(He was late.) |She was not.
He shouted, "Stop! Thief!" and ran down the stairs. |She did not.
She said, "It is late. |We are tired." |Then she left.`,
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

const MARKS = [
  '[1]',
  '[12]',
  '[2,3]',
  '[^4]',
  '[note 5]',
  '[b]',
  '【6】',
  '¹',
  '³²',
  '†',
  '<sup>7</sup>',
  '(8)',
  '(see below)',
  '9',
]

test('a note mark belongs to the sentence that it follows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MARKS),
      fc.constantFrom('.', '?', '!', '.”', '."'),
      fc.array(
        fc.constantFrom('The old ferry sank', 'Nobody saw them leave', 'It was a cold morning'),
        {
          minLength: 2,
          maxLength: 5,
        },
      ),
      (mark, end, sentences) => {
        fc.pre(mark !== '9' || end === '.')
        const expected = sentences.map((sentence) => sentence + end + mark).join(' |')
        expect(showCuts(englishSentences, expected.replaceAll('|', ''))).toBe(expected)
      },
    ),
  )
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
