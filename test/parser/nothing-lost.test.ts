import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parser/index.js'
import { hasGold } from '../accuracy/gold.js'
import { documentIds, parseGold } from '../accuracy/gold-documents.js'
import { caseNames, parseCase } from '../cases.js'
import { faultOfDocument } from './coverage.js'
import { damaged } from './damage.js'
import { hiddenProse } from './prose.js'
import { SAMPLES } from './samples.js'

test.each(caseNames())('nothing is lost of the fixture case %s', (name) => {
  expect(faultOfDocument(parseCase(name))).toBeUndefined()
})

test.each(caseNames())('no prose is left out as a mark of the fixture case %s', (name) => {
  expect(hiddenProse(parseCase(name))).toBeUndefined()
})

test.each(Object.keys(SAMPLES))(
  'nothing is lost of a damaged file that is read as %s',
  (reader) => {
    fc.assert(
      fc.property(damaged(SAMPLES[reader]), (text) => {
        const document = parse(text, { reader })
        expect(faultOfDocument(document) ?? hiddenProse(document)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  },
)

test.skipIf(!hasGold)('nothing is lost of the gold documents', () => {
  for (const id of documentIds()) {
    const document = parseGold(id)
    expect(faultOfDocument(document) ?? hiddenProse(document), id).toBeUndefined()
  }
})

describe('where prose stands among marks, it stays text', () => {
  const textsOf = (text: string, name: string): string[] => {
    const { en, zh } = parse(text, { name })
    return [...en.sentences, ...zh.sentences].map((sentence) => sentence.text)
  }

  test('below a comment in a filter of Jade', () => {
    const text =
      'h1 Ferries\n:marked\n  The ferry leaves at six.\n  <!-- Is six o’clock in the morning or the evening? -->\n\n' +
      '  渡船六点开，最后一班九点开。\n  码头上没有人。\n'
    expect(textsOf(text, 'a.jade')).toEqual(
      expect.arrayContaining(['渡船六点开，最后一班九点开。', '码头上没有人。']),
    )
  })

  test('in braces that are no tag of subtitles', () => {
    const cue = '1\n00:00:01,000 --> 00:00:02,000\n'
    const text = `${cue}{\\an8}Tea! {she laughs at him}\n{\\fnTimes New Roman}茶！{她笑了起来}\n`
    expect(textsOf(text, 'a.srt').join(' ')).toBe('Tea! {she laughs at him} 茶！ {她笑了起来}')
  })

  test('behind a header in the middle of lyrics', () => {
    const text =
      '[00:01.00]The ferry leaves.\n[ar:Lin]\nat six in the evening\n[00:02.00]渡船六点开。\n'
    expect(textsOf(text, 'a.lrc')).toContain('at six in the evening')
    expect(faultOfDocument(parse(text, { name: 'a.lrc' }))).toBeUndefined()
  })

  test('outside the filters of Jade', () => {
    const text = ':marked\n  The ferry leaves at six.\n渡船六点开，最后一班九点开。\ndiv.note\n'
    expect(textsOf(text, 'a.jade')).toContain('渡船六点开，最后一班九点开。')
  })
})

test('the bracket after a translation in a link is a mark, its target an address', () => {
  const text =
    '- [Ferry times（渡船时刻）](/harbour/ferry-times-of-all-lines)\n- [Tea（茶）](/tea)\n'
  const { en, ignored } = parse(text, { name: 'a.md' })
  const marks = ignored.en.map(({ from, to, why }) => [why, en.source.text.slice(from, to)])
  expect(marks).toContainEqual(['address', '](/harbour/ferry-times-of-all-lines)'])
  expect(marks).toContainEqual(['markup', '）'])
})
