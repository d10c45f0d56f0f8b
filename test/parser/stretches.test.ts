import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import {
  makeSurvey,
  makeUnitCutter,
  parseStretch,
  unitReaderFor,
} from '../../src/parser/stretches/index.js'
import type { Stretch } from '../../src/parser/stretches/index.js'

const reader = unitReaderFor('a.tmx')!

/** The text cut into pieces of some length and put into stretches. */
function stretchesOf(text: string, piece: number, length: number): Stretch[] {
  const cutter = makeUnitCutter('tu', length)
  const stretches: Stretch[] = []
  for (let at = 0; at < text.length; at += piece)
    stretches.push(...cutter.take(text.slice(at, at + piece)))
  return [...stretches, cutter.close()]
}

/** What all stretches hold, and what is known of the whole. */
function readInStretches(text: string, piece: number, length: number) {
  const stretches = stretchesOf(text, piece, length)
  const survey = makeSurvey(reader)
  stretches.forEach(survey.add)
  const facts = survey.facts()
  const origin = { ...facts, name: 'a.tmx', encoding: 'utf-8', reader }
  const documents = stretches.map((stretch) => parseStretch(stretch, origin).document)
  return {
    facts,
    number: stretches.length,
    texts: (['en', 'zh'] as const).map((side) =>
      documents.flatMap((document) => document[side].sentences.map(({ text }) => text)),
    ),
    ids: documents.flatMap(({ en }) => en.paragraphs.map((one) => one.rowAnnotations?.id)),
  }
}

const UNITS = [
  '<tu tuid="7"><tuv xml:lang="en-US"><seg>The ferry leaves at six.</seg></tuv><tuv xml:lang="zh-TW"><seg>渡輪六點開。</seg></tuv></tu>',
  '<tu><note>two sentences</note><tuv lang="EN"><seg>Rain. Nobody went ashore.</seg></tuv>\n<tuv lang="zh-CN"><seg>下雨了。没人上岸。</seg></tuv></tu>',
  '<!-- <tu><tuv xml:lang="en"><seg>Not this one.</seg></tuv></tu> -->',
  '<tu\n><tuv xml:lang="en-US"><seg><![CDATA[Write <tu> here.]]></seg></tuv><tuv xml:lang="zh-TW"><seg>在這裡寫 &lt;tu&gt;。</seg></tuv></tu>',
  '<tu><tuv xml:lang="en-US"><seg>Not <b>closed.</seg></tuv><tuv xml:lang="zh-TW"><seg>沒有結束。</seg></tuv></tu>',
  '<tu tuid="HB-2"><tuv xml:lang="fr"><seg>Le phare.</seg></tuv><tuv xml:lang="en-US"><seg>The lighthouse.</seg></tuv><tuv xml:lang="zh-TW"><seg>燈塔。</seg></tuv></tu>',
  '<tuple/>',
]
const memoryOf = (units: readonly string[]): string =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="x" srclang="en"/>\n<body>\n${units.join('\n')}\n</body></tmx>\n`

describe('a memory in stretches', () => {
  test('holds what it holds as a whole, wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...UNITS), { maxLength: 12 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 900 }),
        (units, piece, length) => {
          const text = memoryOf(units)
          const whole = parse(text, { name: 'a.tmx' })
          const found = readInStretches(text, piece, length)
          expect(found.texts).toEqual([
            whole.en.sentences.map((one) => one.text),
            whole.zh.sentences.map((one) => one.text),
          ])
          expect(found.ids).toEqual(whole.en.paragraphs.map((one) => one.rowAnnotations?.id))
          expect(found.facts.warnings).toEqual(whole.warnings)
          expect(found.facts.script).toBe(whole.script)
          expect(found.facts.largestId).toBe(whole.largestId ?? 0)
        },
      ),
    )
  })

  test('is cut between units', () => {
    const text = memoryOf(Array.from({ length: 10 }, () => UNITS[0]))
    const stretches = stretchesOf(text, 64, UNITS[0].length)
    expect(stretches.length).toBeGreaterThan(4)
    expect(stretches.map(({ text, from }) => text.slice(from)).join('')).toBe(
      text.slice(text.indexOf('<tu ')),
    )
  })

  test('keeps no more of the text than a stretch and a piece', () => {
    const cutter = makeUnitCutter('tu', 1000)
    const unit = UNITS[0]
    const longest = Math.max(
      ...Array.from({ length: 2000 }, () =>
        Math.max(0, ...cutter.take(unit).map(({ text }) => text.length)),
      ),
    )
    expect(longest).toBeLessThan(1000 + 2 * unit.length)
  })
})
