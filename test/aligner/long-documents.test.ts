import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDocument } from '../../src/aligner/index.js'
import { Kernel } from '../../src/aligner/kernel/kernel.js'
import { slicesOf } from '../../src/aligner/long-documents.js'
import type { SliceSizes } from '../../src/aligner/long-documents.js'
import { align, parse, parsePair } from '../../src/index.js'
import type { Alignment, Document } from '../../src/index.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { anyFile } from '../arbitraries.js'
import { faultOfLadder } from './fault.js'

/** A text too long to be aligned as a whole, whose paragraphs are numbered. */
const PARAGRAPHS = 6500
const english = (n: number): string =>
  `The ferry number ${n} left before dawn. It carried ${3 * n + 100_000} sacks of rice.`
const chinese = (n: number): string =>
  `${n}号渡船天亮前就开走了。船上装着${3 * n + 100_000}袋大米。`

const numbers = Array.from({ length: PARAGRAPHS }, (_, n) => n + 10_000)
const aligned = (lines: readonly string[]): Alignment =>
  align(parse(lines.join('\n\n'), { name: 'ferries.txt' }))

/** The numbers in a bead, by side. */
const ofBead = ({ en, zh }: Alignment, bead: Alignment['beads'][number]): [string, string] => [
  bead.en.flatMap((segment) => en[segment].text.match(/\d+/g) ?? []).join(),
  bead.zh.flatMap((segment) => zh[segment].text.match(/\d+/g) ?? []).join(),
]

describe.each([
  ['interleaved', numbers.flatMap((n) => [english(n), chinese(n)])],
  ['blocks', [...numbers.map(english), ...numbers.map(chinese)]],
])('a very long document, %s', (_layout, lines) => {
  const alignment = aligned(lines)
  const { document, en, zh, beads } = alignment

  test('has every segment in one bead, in order', () => {
    expect(faultOfLadder(alignment)).toBeUndefined()
  })

  test('has the same segments as the document', () => {
    expect(en).toEqual(document.en.sentences)
    expect(zh).toEqual(document.zh.sentences)
  })

  test('is paired correctly, also at the cuts', () => {
    const wrong = beads.filter((bead) => {
      const [one, other] = ofBead(alignment, bead)
      return one !== other
    })
    expect(wrong).toEqual([])
    expect(beads.length).toBeGreaterThan(PARAGRAPHS)
  })
})

describe('the slices of a very long document', () => {
  const kernel = new Kernel(shippedDictionary())
  const sizes = (lines: readonly string[]): number[] => {
    const document = parse(lines.join('\n\n'), { name: 'ferries.txt' })
    const slices = slicesOf(document, kernel, false)
    let [en, zh] = [0, 0]
    for (const slice of slices) {
      expect([slice.en.from, slice.zh.from]).toEqual([en, zh])
      for (const side of ['en', 'zh'] as const) {
        const { sentences } = document[side]
        const { from } = slice[side]
        if (from > 0) expect(sentences[from].paragraph).not.toBe(sentences[from - 1].paragraph)
      }
      ;[en, zh] = [slice.en.to, slice.zh.to]
    }
    expect([en, zh]).toEqual([document.en.sentences.length, document.zh.sentences.length])
    return slices.map((slice) => slice.en.to - slice.en.from)
  }

  test('are about as long as each other, and end with a paragraph', () => {
    const [first, ...others] = sizes(numbers.flatMap((n) => [english(n), chinese(n)]))
    expect(first).toBeGreaterThan(5000)
    expect(first).toBeLessThan(7000)
    expect(others.length).toBeGreaterThan(0)
  })

  test('are cut evenly where no words agree', () => {
    const lines = numbers.flatMap(() => ['Qqq. Zzz.', '。 喵。'])
    const [first, ...others] = sizes(lines)
    expect(first).toBe(6000)
    expect(others.length).toBeGreaterThan(0)
  })

  test('a short document is one slice', () => {
    expect(sizes([english(1), chinese(1)])).toEqual([2])
  })
})

test('a very long document is paired by paragraphs, too', () => {
  const lines = numbers.flatMap((n) => [english(n), chinese(n)])
  const document = parse(lines.join('\n\n'), { name: 'ferries.txt' })
  const { beads } = align(document, { level: 'paragraph' })
  expect(beads.map(({ en, zh }) => [en, zh])).toEqual(numbers.map((_, i) => [[i], [i]]))
})

test('clauses of a very long document know their sentences', () => {
  const lines = numbers.flatMap((n) => [english(n), chinese(n).replace('。船', '，船')])
  const document = parse(lines.join('\n\n'), { name: 'ferries.txt' })
  const { zh, uncut } = align(document, { level: 'clause' })
  for (const { text, sentence, paragraph } of zh) {
    expect(document.zh.paragraphs[paragraph].text).toContain(text)
    if (sentence !== undefined) expect(document.zh.sentences[sentence].text).toContain(text)
  }
  expect(uncut?.at(-1)?.zh.at(-1)).toBe(document.zh.sentences.length - 1)
})

/** Position of the sentences of the other language among those of a long text. */
const PLACES = ['before', 'after', 'between'] as const

/** Small slices, so that a short text is cut like a very long one. */
const SMALL_SLICES: SliceSizes = { whole: 8, slice: 4 }

describe.each(['paragraph', 'sentence', 'clause'] as const)('by %ss, a text in slices', (level) => {
  const alignSmall = (document: Document) =>
    alignDocument(document, shippedDictionary(), { level }, SMALL_SLICES)

  test('has every segment in one bead, however few sentences of the other language there are', () => {
    const counts = fc.tuple(fc.integer({ min: 5, max: 60 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(
        counts,
        fc.boolean(),
        fc.constantFrom(...PLACES),
        ([many, few], isEnglish, place) => {
          const [long, short] = isEnglish ? [english, chinese] : [chinese, english]
          const lines = Array.from({ length: many }, (_, n) => long(n))
          const others = Array.from({ length: few }, (_, n) => short(n))
          const at = { before: 0, between: many >> 1, after: many }[place]
          const mixed = parse([...lines.slice(0, at), ...others, ...lines.slice(at)].join('\n\n'))
          const [en, zh] = isEnglish ? [lines, others] : [others, lines]
          for (const document of [
            mixed,
            parsePair(en.join('\n\n'), zh.join('\n\n')),
            parsePair(en.join('\n'), zh.join('\n'), { segmented: true }),
            parse(`${en.join(' ')}\n\n${zh.join('')}`),
          ])
            expect(faultOfLadder(alignSmall(document))).toBeUndefined()
        },
      ),
      { numRuns: 30 },
    )
  })

  test('has every segment in one bead, whatever the text', () => {
    fc.assert(
      fc.property(anyFile(), anyFile(), (one, other) => {
        expect(faultOfLadder(alignSmall(parse(one + other)))).toBeUndefined()
        expect(faultOfLadder(alignSmall(parsePair(one, other)))).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })
})

test('a long English text with a Chinese title has its segments at full size, too', () => {
  const lines = numbers.flatMap((n) => [english(n)])
  const alignment = aligned(['渡船', ...lines])
  expect(faultOfLadder(alignment)).toBeUndefined()
  expect(alignment.beads.length).toBeGreaterThanOrEqual(2 * PARAGRAPHS)
})
