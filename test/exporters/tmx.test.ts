import { describe, expect, test } from 'vitest'
import { tmx } from '../../src/exporters/tmx.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

test('a unit for each pair, nothing for what has no partner', () => {
  expect(write(tmx, makeAlignment(ARTICLE))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="align" creationtoolversion="9.9.9" segtype="sentence" o-tmf="align" adminlang="en" srclang="en-US" datatype="plaintext" o-encoding="UTF-8">
    <prop type="x-generator">align 9.9.9 | test</prop>
  </header>
  <body>
    <tu tuid="2">
      <prop type="x-source-file">tea.txt</prop>
      <prop type="x-level">sentence</prop>
      <prop type="x-shape">2-1</prop>
      <prop type="x-confidence">0.97</prop>
      <tuv xml:lang="en-US"><seg>Tea grows on 15 hills. Most of them face south.</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>茶叶长在15座山上，大多朝南。</seg></tuv>
    </tu>
    <tu tuid="3">
      <prop type="x-source-file">tea.txt</prop>
      <prop type="x-level">sentence</prop>
      <prop type="x-shape">1-1</prop>
      <prop type="x-confidence">0.50</prop>
      <tuv xml:lang="en-US"><seg>Salt &amp; &quot;pepper&quot; &lt;do&gt; not.</seg></tuv>
      <tuv xml:lang="zh-CN"><seg>盐和“胡椒”不长。</seg></tuv>
    </tu>
  </body>
</tmx>
`)
})

const pair = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }], null)

describe('with zh-en', () => {
  const text = write(tmx, pair, { direction: 'zh-en', sourceLang: 'zh-TW', targetLang: 'en-GB' })

  test('Chinese comes first', () => {
    expect(text.match(/<tuv.*/g)).toEqual([
      '<tuv xml:lang="zh-TW"><seg>茶。</seg></tuv>',
      '<tuv xml:lang="en-GB"><seg>Tea.</seg></tuv>',
    ])
  })

  test('the header names it as the source', () => {
    expect(text).toContain(' srclang="zh-TW" ')
  })
})

test('a date is written to the header and to each unit', () => {
  const text = write(tmx, pair, { date: new Date('2025-04-18T16:33:49.123Z') })
  expect(text.match(/creationdate="[^"]*"/g)).toEqual([
    'creationdate="20250418T163349Z"',
    'creationdate="20250418T163349Z"',
  ])
})

test('without a date there is none: the same input gives the same bytes', () => {
  expect(write(tmx, pair)).not.toContain('date')
})

test('the file is named only where there is one', () => {
  expect(write(tmx, pair)).not.toContain('x-source-file')
})

test('the ids of several documents begin with the number of the document', () => {
  const [text] = writeParts(tmx, [pair, pair], { merged: true })
  expect(text.match(/tuid="[^"]*"/g)).toEqual(['tuid="1.1"', 'tuid="2.1"'])
})

test('what XML cannot hold is dropped, and a pair of which nothing is left too', () => {
  const text = write(
    tmx,
    makeAlignment([
      { en: ['T\x01e\ud800a\ufffe\v.'], zh: ['\udc00茶。'] },
      { en: ['\x02'], zh: ['茶。'] },
    ]),
  )
  expect(text.match(/<seg>.*<\/seg>/g)).toEqual(['<seg>Tea .</seg>', '<seg>茶。</seg>'])
})
