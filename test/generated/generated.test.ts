import { expect, test } from 'vitest'
import { align, parse } from '../../src/index.js'
import type { Document } from '../../src/index.js'
import { linksOf } from '../accuracy/links.js'
import { scoreLinks } from '../accuracy/link-score.js'
import { faultOf } from '../parser/coverage.js'
import { generate } from './documents.js'
import { LAYOUTS } from './layouts.js'

/** Documents of each layout. */
const DOCUMENTS = 18

/** Measured over 100 documents of each layout: the mean is 0.998, that of the hardest layout 0.99. */
const FLOOR = { layout: 0.96, mean: 0.99 }

const seeds = (layout: number): number[] =>
  Array.from({ length: DOCUMENTS }, (_, i) => 1000 * layout + i)

/** What of a document is in no segment and not ignored, or in two. */
function faultIn({ en, zh, ignored }: Document): string | undefined {
  const blocks = [...en.sentences, ...zh.sentences]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ from, to, kind: 'paragraph' as const, edits: [] }))
  return faultOf(en.source.text, { blocks, ignored: ignored.en })
}

const results = LAYOUTS.map((layout, number) => ({
  name: layout.name,
  documents: seeds(number).map((seed) => {
    const { name, bytes, truth } = generate(layout, seed)
    const document = parse(bytes, { name })
    const { f1 } = scoreLinks(truth, linksOf(align(document, { level: 'paragraph' })))
    return { seed, fault: faultIn(document), f1 }
  }),
}))

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

test('at least 500 documents are generated', () => {
  expect(results.flatMap(({ documents }) => documents).length).toBeGreaterThanOrEqual(500)
})

test.each(results)('$name: nothing is lost, nothing is used twice', ({ documents }) => {
  expect(documents.filter(({ fault }) => fault !== undefined)).toEqual([])
})

test.each(results)('$name: pairs are found', ({ documents }) => {
  expect(mean(documents.map(({ f1 }) => f1))).toBeGreaterThanOrEqual(FLOOR.layout)
})

test('the mean link F1 over all documents', () => {
  expect(mean(results.flatMap(({ documents }) => documents.map(({ f1 }) => f1)))).toBeGreaterThan(
    FLOOR.mean,
  )
})
