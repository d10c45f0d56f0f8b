import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDocument } from '../../src/aligner/index.js'
import { alignPieces, scoreCandidates } from '../../src/aligner/align-region.js'
import { candidatesAt } from '../../src/aligner/ladder/beads.js'
import type { BeadSpan } from '../../src/aligner/ladder/beads.js'
import type { Graph } from '../../src/aligner/ladder/ladder.js'
import { adaptShapePriors, edgeScores, makeGapGraph } from './ladder/in-kernel.js'
import { SHAPES } from '../../src/aligner/ladder/shapes.js'
import { orderPins, piecesOf } from '../../src/aligner/pins.js'
import type { SliceSizes } from '../../src/aligner/long-documents.js'
import { AlignError, align, parse, parsePair } from '../../src/index.js'
import type { Alignment, Document, Level, Pin } from '../../src/index.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { anyFile } from '../arbitraries.js'
import { ownSentences } from '../sentences.js'
import { faultOfLadder } from './fault.js'
import { scorerOf, whole } from './make-scorer.js'

const LEVELS: readonly Level[] = ['paragraph', 'sentence', 'clause']

/** So small that a short text is cut like a very long one. */
const SMALL_SLICES: SliceSizes = { whole: 8, slice: 4 }

const sizesOf = ({ en, zh, reader }: Document, level: Level): [number, number] => {
  const unit = level === 'paragraph' && reader !== 'lines' ? 'paragraphs' : 'sentences'
  return [en[unit].length, zh[unit].length]
}

/** Numbers from 0 to 1 as pins: pairs of cuts on both sides, each two neighbours a pin or a gap by turns. */
function pinsFrom(numbers: readonly (readonly [number, number])[], en: number, zh: number): Pin[] {
  const places = (side: 0 | 1, size: number): number[] =>
    numbers.map((pair) => Math.round(pair[side] * size)).sort((a, b) => a - b)
  const [english, chinese] = [places(0, en), places(1, zh)]
  return numbers.flatMap((_, i): Pin[] => {
    if (i % 2 === 0 || (english[i - 1] === english[i] && chinese[i - 1] === chinese[i])) return []
    return [
      {
        en: { from: english[i - 1], to: english[i] },
        zh: { from: chinese[i - 1], to: chinese[i] },
      },
    ]
  })
}

const anyNumbers = () =>
  fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    {
      maxLength: 8,
    },
  )

const range = ({ from, to }: Pin['en']): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

/** The segments of each bead as sentences; at clause level a part of a sentence tells which one it is of. */
const inDocument = ({ en, zh, beads, level, document }: Alignment) => {
  const numbers = (side: 'en' | 'zh'): number[] => {
    const { sentences } = document[side]
    const places = new Map(sentences.map((sentence, i) => [sentence, i]))
    return (side === 'en' ? en : zh).map((segment, i) =>
      level === 'clause' ? (segment.sentence ?? places.get(segment)!) : i,
    )
  }
  const [english, chinese] = [numbers('en'), numbers('zh')]
  return beads.map((bead) => ({
    ...bead,
    en: bead.en.map((segment) => english[segment]),
    zh: bead.zh.map((segment) => chinese[segment]),
  }))
}

describe.each(LEVELS)('pins of %ss', (level) => {
  test.each([
    ['as a whole', undefined],
    ['in slices', SMALL_SLICES],
  ])('are in the ladder, whatever the text, %s', (_how, sizes) => {
    fc.assert(
      fc.property(anyFile(), anyFile(), fc.boolean(), anyNumbers(), (one, other, two, numbers) => {
        const document = two ? parsePair(one, other) : parse(one)
        const pins = pinsFrom(numbers, ...sizesOf(document, level))
        const alignment = alignDocument(document, shippedDictionary(), { level, pins }, sizes)
        expect(faultOfLadder(alignment)).toBeUndefined()
        const beads = inDocument(alignment)
        for (const { en, zh } of pins)
          expect(beads).toContainEqual({ en: range(en), zh: range(zh), confidence: 1 })
      }),
      { numRuns: 100 },
    )
  })

  test('none change nothing', () => {
    fc.assert(
      fc.property(anyFile(), (text) => {
        const document = parse(text)
        expect(align(document, { level, pins: [] })).toEqual(align(document, { level }))
      }),
      { numRuns: 30 },
    )
  })

  test('may be all of the ladder', () => {
    fc.assert(
      fc.property(anyFile(), (text) => {
        const document = parse(text)
        const once = align(document, { level })
        if (level === 'clause' && once.beads.length !== once.uncut?.length) return
        let [en, zh] = [0, 0]
        const pins = once.beads.map((bead): Pin => {
          const from = [en, zh] as const
          en += bead.en.length
          zh += bead.zh.length
          return { en: { from: from[0], to: en }, zh: { from: from[1], to: zh } }
        })
        const again = align(document, { level, pins: [...pins].reverse() })
        expect(again.beads).toEqual(once.beads.map(({ en, zh }) => ({ en, zh, confidence: 1 })))
      }),
      { numRuns: 30 },
    )
  })
})

/** Every bead of an allowed shape that is the pin, or lies before it on both sides, or after it. */
function beadsAround(pin: Pin, size: number): BeadSpan[] {
  const places = Array.from({ length: (size + 1) ** 2 }, (_, i) => [
    Math.floor(i / (size + 1)),
    i % (size + 1),
  ])
  const others = places.flatMap(([en, zh]) =>
    SHAPES.map((shape) => ({ en, enSize: shape.en, zh, zhSize: shape.zh })).filter(
      ({ enSize, zhSize }) =>
        (en + enSize <= pin.en.from && zh + zhSize <= pin.zh.from) ||
        (en >= pin.en.to && zh >= pin.zh.to && en + enSize <= size && zh + zhSize <= size),
    ),
  )
  return [...others, spanOfPin(pin)].sort((a, b) => a.en - b.en || a.zh - b.zh)
}

const spanOfPin = ({ en, zh }: Pin): BeadSpan => ({
  en: en.from,
  enSize: en.to - en.from,
  zh: zh.from,
  zhSize: zh.to - zh.from,
})

/** Every path of a graph, as lists of beads. */
function allPaths(graph: Graph, node = graph.start): number[][] {
  if (node === graph.end) return [[]]
  return [...graph.from.keys()]
    .filter((bead) => graph.from[bead] === node)
    .flatMap((bead) => allPaths(graph, graph.to[bead]).map((path) => [bead, ...path]))
}

describe('given a pin, a posterior is the share of the ladders through it, one by one', () => {
  const SIZE = 4
  const texts = fc.array(fc.constantFrom(...ownSentences('en').keys()), {
    minLength: SIZE,
    maxLength: SIZE,
  })

  test.each<Pin>([
    { en: { from: 1, to: 2 }, zh: { from: 1, to: 2 } },
    { en: { from: 1, to: 3 }, zh: { from: 2, to: 3 } },
    { en: { from: 2, to: 2 }, zh: { from: 1, to: 2 } },
    { en: { from: 0, to: 1 }, zh: { from: 0, to: 2 } },
  ])('%j', (pin) => {
    fc.assert(
      fc.property(texts, (numbers) => {
        const zh = ownSentences('zh')
        const scorer = scorerOf(
          numbers.map((n) => ownSentences('en')[n]),
          numbers.map((n) => zh[n % zh.length]),
          Infinity,
        )
        const spans = beadsAround(pin, SIZE)
        const candidates = candidatesAt(spans)
        const graph = makeGapGraph(candidates, [
          [0, 0],
          [pin.en.from, pin.zh.from],
          [pin.en.to, pin.zh.to],
          [SIZE, SIZE],
        ])
        const scores = adaptShapePriors(
          candidates,
          graph,
          edgeScores(graph, scoreCandidates(scorer, candidates), scorer.model.gap),
        )
        const paths = allPaths(graph).map((path) => ({
          path,
          weight: Math.exp(path.reduce((sum, bead) => sum + scores[bead], 0)),
        }))
        const all = paths.reduce((sum, { weight }) => sum + weight, 0)
        const found = alignPieces(scorer, piecesOf(whole(scorer), [pin])).flat()
        expect(found.length).toBeGreaterThan(1)
        for (const { posterior, en, enSize, zh, zhSize } of found) {
          // A segment without a partner is the same bead wherever a ladder passes it.
          const isBead = (span: BeadSpan): boolean =>
            span.enSize === enSize &&
            span.zhSize === zhSize &&
            (enSize === 0 || span.en === en) &&
            (zhSize === 0 || span.zh === zh)
          const through = paths.filter(({ path }) =>
            path.some((edge) => isBead(spans[graph.bead[edge]])),
          )
          const share = through.reduce((sum, { weight }) => sum + weight, 0) / all
          // The coarse pass leaves out beads that have no chance.
          expect(posterior).toBeCloseTo(share, 3)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('pins that cannot be', () => {
  const pin = (en: [number, number], zh: [number, number]): Pin => ({
    en: { from: en[0], to: en[1] },
    zh: { from: zh[0], to: zh[1] },
  })

  test.each<[what: string, pins: Pin[], reason: RegExp]>([
    ['cross', [pin([0, 1], [2, 3]), pin([1, 2], [0, 1])], /overlap or cross/],
    ['overlap', [pin([0, 2], [0, 1]), pin([1, 3], [1, 2])], /overlap or cross/],
    ['are the same', [pin([0, 1], [0, 1]), pin([0, 1], [0, 1])], /overlap or cross/],
    ['cross where a side is empty', [pin([2, 2], [0, 1]), pin([0, 1], [1, 2])], /overlap or cross/],
    ['are empty', [pin([1, 1], [2, 2])], /holds no segment/],
    ['leave the document', [pin([0, 1], [2, 4])], /not within 3 English and 3 Chinese segments/],
    ['run backwards', [pin([1, 0], [0, 1])], /not within/],
    ['are no whole numbers', [pin([0, 0.5], [0, 1])], /not within/],
  ])('%s', (_what, pins, reason) => {
    expect(() => orderPins(pins, 3, 3)).toThrow(reason)
    const document = parsePair('One.\nTwo.\nThree.', '一。\n二。\n三。', { segmented: true })
    expect(() => align(document, { pins })).toThrow(AlignError)
  })
})
