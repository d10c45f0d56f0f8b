import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, parsePair } from '../../src/parser/index.js'
import type { Document, Side, Span } from '../../src/types.js'
import { anyFile, anyText } from '../arbitraries.js'
import { hiddenProse } from './prose.js'

const compact = (text: string): string => text.replace(/[\s\u0085]+/g, '')

/** The characters of a text that are in no span, or in several: `lost "…"`, `twice "…"`. */
function faults(text: string, spans: readonly Span[]): string[] {
  const taken = new Uint8Array(text.length)
  for (const { from, to } of spans) for (let at = from; at < to; at++) taken[at]++
  const where = (wanted: (count: number) => boolean): string =>
    [...taken.keys()]
      .filter((at) => wanted(taken[at]) && compact(text[at]) !== '')
      .map((at) => text[at])
      .join('')
  return [
    ['lost', where((count) => count === 0)],
    ['twice', where((count) => count > 1)],
  ].flatMap(([fault, characters]) =>
    characters === '' ? [] : `${fault} ${JSON.stringify(characters)}`,
  )
}

const faultsOfMixed = ({ en, zh, ignored }: Document): string[] =>
  faults(en.source.text, [...en.sentences, ...zh.sentences, ...ignored.en])

const faultsOfSide = (side: Side, ignored: readonly Span[]): string[] =>
  faults(side.source.text, [...side.sentences, ...ignored])

/** Segments that do not read as their place in the source does, but for blanks. */
const misplaced = ({ source, sentences }: Side): string[] =>
  sentences
    .filter(({ text, from, to }) => compact(source.text.slice(from, to)) !== compact(text))
    .map(({ text }) => text)

/** Without the marks of quoted mail, which are layout wherever a line begins with them. */
const unquoted = (): fc.Arbitrary<string> => anyFile().map((text) => text.replaceAll('>', ''))

describe('a plain file', () => {
  test('has every character in one segment or one ignored span', () => {
    fc.assert(
      fc.property(anyFile(), (text) => {
        expect(faultsOfMixed(parse(text, { reader: 'plain' }))).toEqual([])
      }),
    )
  })

  test('has segments that are slices of it', () => {
    fc.assert(
      fc.property(unquoted(), (text) => {
        const { en, zh } = parse(text, { reader: 'plain' })
        expect([...misplaced(en), ...misplaced(zh)]).toEqual([])
      }),
    )
  })
})

test('a file that any reader may take has every character in one segment or one ignored span', () => {
  fc.assert(
    fc.property(anyFile(), (text) => {
      const document = parse(text)
      expect(faultsOfMixed(document)).toEqual([])
      expect(hiddenProse(document)).toBeUndefined()
    }),
    { numRuns: 200 },
  )
})

test('two files have every character in one segment or one ignored span', () => {
  fc.assert(
    fc.property(anyFile(), anyFile(), fc.boolean(), (en, zh, segmented) => {
      const document = parsePair(en, zh, { segmented })
      expect([
        ...faultsOfSide(document.en, document.ignored.en),
        ...faultsOfSide(document.zh, document.ignored.zh),
      ]).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('segments are in order, apart, and begin and end with something', () => {
  fc.assert(
    fc.property(fc.oneof(anyFile(), anyText()), (text) => {
      const { en, zh } = parse(text)
      for (const { sentences } of [en, zh]) {
        let at = 0
        for (const segment of sentences) {
          expect(segment.from).toBeGreaterThanOrEqual(at)
          expect(segment.text).toBe(segment.text.trim())
          expect(segment.text).not.toBe('')
          at = segment.to
        }
      }
    }),
  )
})

test('the clauses of a segment joined again are the segment', () => {
  fc.assert(
    fc.property(anyFile(), (text) => {
      const { en, zh } = parse(text)
      for (const segment of [...en.sentences, ...zh.sentences])
        expect(segment.clauses.map((clause) => clause.text).join('')).toBe(segment.text)
    }),
  )
})
