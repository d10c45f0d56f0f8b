import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/parser/index.js'
import { chooseTextReader } from '../../../src/parser/readers/choose.js'
import { READERS } from '../../../src/parser/readers/index.js'
import { faultOf, faultOfDocument } from '../coverage.js'
import { damaged } from '../damage.js'
import { SAMPLES } from '../samples.js'

/** What a file may consist of from end to end. */
const PIECES =
  'x·茶· ·ab ·\n·x\n·a=b\n·<·<div>·<p>·</p>·<table><tr><td>·<td rowspan=9 colspan=99>x·<tr>·<br>x·<br>·&amp;·&' +
  '·<!--·<!---->·<rt>·<nav>·<pre>·<pre>\n·"·""·"a""·",a·,"a·,·\t·"\n·\\·\\"·\\\n·/*·//·// \n·#·# \n·[·\u0085' +
  '·"a"="b";·"a"=·msgid "a"\n·"a"\n·`·```·~~~\n·|·| a |\n·> ·- ·(·{·{{·{/*·$$\n·1.·<a ·](·a@·<script>·---\n·{"a": "b"}\n' +
  '·00:00:01,000 --> 00:00:02,000\n·1\n00:00:01,000 --> 00:00:02,000\n\n·[00:01.00]a\n·Dialogue: 0,0:00:01.00,0:00:02.00,,,,,,,a\n'

const TEXT_READERS = READERS.filter((reader) => reader.takes === 'text')

/** What these leave out is found only when their blocks are in segments: see nothing-lost.test.ts. */
const PROSE = ['plain', 'markdown']

describe.each(TEXT_READERS.filter(({ name }) => !PROSE.includes(name)))(
  '$name',
  ({ name, read }) => {
    test('loses nothing of a damaged file', () => {
      fc.assert(
        fc.property(damaged(SAMPLES[name]), (text) => {
          expect(faultOf(text, read(text))).toBeUndefined()
        }),
        { numRuns: 1000 },
      )
    })
  },
)

describe.each(TEXT_READERS)('$name', ({ name }) => {
  // Anything that took quadratic time would take minutes.
  test(
    'survives a long line, deep nesting and a great many of everything',
    { timeout: 60_000 },
    () => {
      for (const piece of PIECES.split('·')) {
        const text = piece.repeat(5_000)
        expect(faultOfDocument(parse(text, { reader: name })), piece).toBeUndefined()
      }
    },
  )
})

// Both once took quadratic time, which is more than a minute here.
test.each([
  ['tmx', '<tmx><body>', '<tu><note>a</note><tuv xml:lang="en"><seg>b</seg></tuv></tu>', 100_000],
  ['yaml', '', '---\na: b: c\n', 30_000],
])(
  '%s: what is left out, and what is wrong, is listed in no time',
  (name, begin, piece, times) => {
    const reader = TEXT_READERS.find((one) => one.name === name)!
    const { ignored, remarks = [] } = reader.read(begin + piece.repeat(times))
    expect(ignored.length + remarks.length).toBeGreaterThanOrEqual(times)
  },
  60_000,
)

test('the choice of a reader takes no time, whatever the text begins with', () => {
  for (const piece of '<!---->·# ·#\n·// ·//  \n·/**/·"·""·\n·<?xml>·,"'.split('·'))
    expect(chooseTextReader(null, piece.repeat(100_000)).name).toBe('plain')
})
