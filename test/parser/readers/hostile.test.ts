import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { READERS, chooseReader } from '../../../src/parser/readers/index.js'
import { faultOf } from '../coverage.js'
import { damaged } from '../damage.js'
import { SAMPLES } from '../samples.js'

/** What a file may consist of from end to end. */
const PIECES =
  'x·茶· ·ab ·\n·x\n·a=b\n·<·<div>·<p>·</p>·<table><tr><td>·<td rowspan=9 colspan=99>x·<tr>·<br>x·<br>·&amp;·&' +
  '·<!--·<!---->·<rt>·<nav>·<pre>·<pre>\n·"·""·"a""·",a·,"a·,·\t·"\n·\\·\\"·\\\n·/*·//·// \n·#·# \n·[·\u0085' +
  '·"a"="b";·"a"=·msgid "a"\n·"a"\n'

describe.each(READERS)('$name', ({ name, read }) => {
  test('loses nothing of a damaged file', () => {
    fc.assert(
      fc.property(damaged(SAMPLES[name]), (text) => {
        expect(faultOf(text, read(text))).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  test('survives a long line, deep nesting and a great many of everything', () => {
    for (const piece of PIECES.split('·')) {
      const text = piece.repeat(50_000)
      expect(faultOf(text, read(text)), piece).toBeUndefined()
    }
  })
})

test('the choice of a reader takes no time, whatever the text begins with', () => {
  for (const piece of '<!---->·# ·#\n·// ·//  \n·/**/·"·""·\n·<?xml>·,"'.split('·'))
    expect(chooseReader(null, piece.repeat(100_000)).name).toBe('plain')
})
