import fc from 'fast-check'
import { ownSentences } from './sentences.js'

/** Any string that JavaScript can hold: control characters, unpaired surrogates, every script. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    fc
      .array(fc.oneof(fc.constantFrom(...TROUBLE), fc.constantFrom('a', '茶', ' ', 'é', '𠮷')))
      .map((parts) => parts.join('')),
  )

/** What files and formats stumble over. */
const TROUBLE = [
  ...'\0 \x01 \b \v \f \x1b \x1c \x7f \x85 \u00ad \u200b \u200e \u2028 \u2029 \ufeff \ufffd \ufffe \uffff \t \n \r'.split(
    ' ',
  ),
  ...[
    '\r\n',
    '\ud800',
    '\udfff',
    '\ud83d\ude00',
    '"',
    "'",
    '\\',
    '&',
    '&amp;',
    '<',
    '>',
    ']]>',
    '$&',
  ],
]

const sentence = (language: 'en' | 'zh'): fc.Arbitrary<string> =>
  fc.constantFrom(...ownSentences(language))

/** One or two sentences, or something else that a line may hold. */
const line = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: sentence('en') },
    { weight: 3, arbitrary: sentence('zh') },
    fc.tuple(sentence('en'), sentence('en')).map((two) => two.join(' ')),
    fc.tuple(sentence('zh'), sentence('zh')).map((two) => two.join('')),
    fc.tuple(sentence('en'), sentence('zh')).map((two) => two.join(' ')),
    fc.constantFrom(
      ...'## · - ·1. ·***·```·| a | 乙 |·> ·<p>·</p>·(Source: tea)·（来源：茶）·茶\ttea·……·2024'.split(
        '·',
      ),
    ),
    anyText(),
  )

/** A file of lines in both languages, whatever order they are in and whatever stands between them. */
export const anyFile = (): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(line(), fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\n\n\n', ' ')), {
      maxLength: 24,
    })
    .map((lines) => lines.flat().join(''))
