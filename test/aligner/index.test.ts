import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parse, parsePair } from '../../src/index.js'
import type { Alignment, Level } from '../../src/index.js'
import { shapeOf } from '../../src/alignment/shape.js'
import { anyFile, anyText } from '../arbitraries.js'
import { ownSentences } from '../sentences.js'
import { faultOfLadder } from './fault.js'

const LEVELS: readonly Level[] = ['paragraph', 'sentence']

const shapes = ({ beads }: Alignment): string => beads.map(shapeOf).join(' ')

/** Aligns lines as segments. */
const alignLines = (en: readonly string[], zh: readonly string[]): Alignment =>
  align(parsePair(en.join('\n'), zh.join('\n'), { segmented: true }))

describe.each(LEVELS)('the ladder of %ss', (level) => {
  test('takes every segment of any file once and in order', () => {
    fc.assert(
      fc.property(anyFile(), (text) => {
        expect(faultOfLadder(align(parse(text), { level }))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('takes every segment of any two files once and in order', () => {
    fc.assert(
      fc.property(anyFile(), anyFile(), fc.boolean(), (en, zh, segmented) => {
        expect(faultOfLadder(align(parsePair(en, zh, { segmented }), { level }))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('is the same for the same file', () => {
    fc.assert(
      fc.property(anyFile(), (text) => {
        const once = align(parse(text), { level, explain: true })
        expect(align(parse(text), { level, explain: true })).toEqual(once)
      }),
      { numRuns: 30 },
    )
  })
})

test('of lines alone goes line by line', () => {
  const aligned = alignLines(
    ['The ferry leaves at six.', 'Nobody was on the pier but a dog.'],
    ['渡船六点开。', '码头上只有一条狗。'],
  )
  expect(shapes(aligned)).toBe('1-1 1-1')
})

describe('whatever the sides hold, every segment is in one bead', () => {
  const english = ownSentences('en')
  const chinese = ownSentences('zh')
  const repeat = (line: string, times: number): string[] => new Array<string>(times).fill(line)
  const many = (lines: readonly string[], times: number): string[] =>
    Array.from({ length: times }, (_, i) => lines[i % lines.length])

  test.each<[what: string, en: readonly string[], zh: readonly string[]]>([
    ['nothing', [], []],
    ['English alone', english, []],
    ['Chinese alone', [], chinese],
    ['one line against one', english.slice(0, 1), chinese.slice(0, 1)],
    ['one line against thousands', english.slice(0, 1), many(chinese, 3000)],
    ['thousands against one line', many(english, 3000), chinese.slice(0, 1)],
    ['a hundred against thousands', english.slice(0, 100), many(chinese, 3000)],
    ['one line, two thousand times', repeat(english[1], 2000), repeat(chinese[1], 2000)],
    ['one line, more often in Chinese', repeat(english[1], 500), repeat(chinese[1], 1500)],
    ['two lines by turns', many(english.slice(1, 3), 500), many(chinese.slice(1, 3), 500)],
    [
      'texts that have nothing to do with each other',
      many(english, 2000),
      [...many(chinese, 2000)].reverse(),
    ],
    ['only punctuation', repeat('!!! ... ???', 1000), repeat('！？……。', 1000)],
    ['only numbers', many(['1', '2', '3'], 2000), many(['3', '2', '1'], 2000)],
    ['only one word', repeat('tea', 2000), repeat('茶', 2000)],
    ['a segment of 100,000 letters', ['a'.repeat(100_000)], ['茶'.repeat(100_000)]],
    [
      'a segment of 100,000 characters in sentences',
      [many(english, 900).join(' ')],
      [many(chinese, 2500).join('')],
    ],
    [
      'long segments, each the same',
      repeat(many(english, 5).join(' '), 50),
      repeat(many(chinese, 5).join(''), 50),
    ],
    ['a segment of 100,000 commas', [', '.repeat(50_000)], ['，'.repeat(100_000)]],
    ['a segment of 100,000 digits', ['12,345 '.repeat(15_000)], ['三百二十一万'.repeat(17_000)]],
    ['a segment of names', [many(['Wen Haisheng,'], 7000).join(' ')], ['文海生、'.repeat(25_000)]],
    ['a segment of quotation marks', ['"'.repeat(100_000)], ['“”'.repeat(50_000)]],
    ['a segment of one syllable', [`X${'iang'.repeat(25_000)}`], ['香'.repeat(100_000)]],
    [
      'a segment of letters that no syllable ends',
      [`X${'ian'.repeat(30_000)}k`],
      ['先'.repeat(100_000)],
    ],
  ])('%s', (_what, en, zh) => {
    const alignment = alignLines(en, zh)
    expect(faultOfLadder(alignment)).toBeUndefined()
    expect([alignment.en.length, alignment.zh.length]).toEqual([en.length, zh.length])
  })

  test('any Unicode', () => {
    const lines = () => fc.array(anyText(), { maxLength: 60 })
    fc.assert(
      fc.property(lines(), lines(), (en, zh) => {
        expect(faultOfLadder(alignLines(en, zh))).toBeUndefined()
      }),
    )
  })
})
