import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { EXPORTERS } from '../../src/exporters/index.js'
import { json, jsonl, pairs } from '../../src/exporters/json.js'
import { moses } from '../../src/exporters/moses.js'
import { sideText } from '../../src/alignment/beads.js'
import { oneLine } from '../../src/alignment/one-line.js'
import { tmx } from '../../src/exporters/tmx.js'
import { tsv } from '../../src/exporters/tsv.js'
import type { Alignment } from '../../src/types.js'
import { anyText } from '../arbitraries.js'
import { makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

/** An alignment of any texts whatever, from a file of any name. */
const anyAlignment = (): fc.Arbitrary<Alignment> => {
  const side = fc.array(anyText(), { maxLength: 3 })
  const bead = fc.record({
    en: side,
    zh: side,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  return fc
    .tuple(
      fc.array(
        bead.filter(({ en, zh }) => en.length + zh.length > 0),
        { maxLength: 6 },
      ),
      anyText(),
    )
    .map(([beads, name]) => makeAlignment(beads, name))
}

/** Both texts of each bead, on one line each. */
const linesOf = (alignment: Alignment): { en: string; zh: string }[] =>
  alignment.beads.map((bead) => ({
    en: oneLine(sideText(alignment, bead, 'en')),
    zh: oneLine(sideText(alignment, bead, 'zh')),
  }))

const isWhole = ({ en, zh }: { en: string; zh: string }): boolean => en !== '' && zh !== ''

/** What an XML 1.0 file can hold; it has no way to write the rest. */
const legal = (text: string): string =>
  [...text]
    .filter((character) => /[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(character))
    .join('')
    .trim()

/** The units of a TMX file as an XML parser reads them. */
function readUnits(text: string): string[][] {
  const units: string[][] = []
  const parser = new SaxesParser()
  let segment: string | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'tu') units.push([])
    if (name === 'seg') segment = ''
  })
  parser.on('text', (part) => {
    if (segment !== undefined) segment += part
  })
  parser.on('closetag', ({ name }) => {
    if (name !== 'seg') return
    units[units.length - 1].push(segment ?? '')
    segment = undefined
  })
  parser.write(text).close()
  return units
}

const holds = (check: (alignment: Alignment) => void): void => {
  fc.assert(fc.property(anyAlignment(), check), { numRuns: 500 })
}

describe('of any text', () => {
  test('TMX is well-formed and reads back, but for what XML cannot hold', () => {
    holds((alignment) => {
      const expected = linesOf(alignment)
        .map(({ en, zh }) => ({ en: legal(en), zh: legal(zh) }))
        .filter(isWhole)
        .map(({ en, zh }) => [en, zh])
      expect(readUnits(write(tmx, alignment))).toEqual(expected)
    })
  })

  test('TSV has a record a line and eight fields a record, and reads back', () => {
    holds((alignment) => {
      const [, ...records] = write(tsv, alignment)
        .replace(/\n$/, '')
        .split(/[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/)
      const fields = records.map((record) => record.split('\t'))
      expect(fields.map((record) => record.length)).toEqual(alignment.beads.map(() => 8))
      expect(fields.map(([en, zh]) => ({ en, zh }))).toEqual(linesOf(alignment))
    })
  })

  test('JSON and JSON Lines read back', () => {
    holds((alignment) => {
      const texts = alignment.en.map(({ text }) => text)
      const { en } = JSON.parse(write(json, alignment)) as { en: { text: string }[] }
      expect(en.map(({ text }) => text)).toEqual(texts)
      const [line, ...rest] = write(jsonl, alignment).split('\n')
      expect(rest).toEqual([''])
      expect(JSON.parse(line)).toEqual(JSON.parse(write(json, alignment)))
    })
  })

  test('pairs have a pair a line', () => {
    holds((alignment) => {
      const lines = write(pairs, alignment).split('\n').slice(0, -1)
      const read = lines.map((line) => (JSON.parse(line) as { translation: unknown }).translation)
      expect(read).toEqual(linesOf(alignment).filter(isWhole))
    })
  })

  test('Moses files have as many lines as there are pairs', () => {
    holds((alignment) => {
      const [en, zh] = writeParts(moses, [alignment]).map((part) => part.split('\n').slice(0, -1))
      const whole = linesOf(alignment).filter(isWhole)
      expect(en).toEqual(whole.map((pair) => pair.en))
      expect(zh).toEqual(whole.map((pair) => pair.zh))
    })
  })

  // Subtitles are made of subtitles only.
  const names = EXPORTERS.map(({ name }) => name).filter((name) => !['srt', 'vtt'].includes(name))

  test.each(names)('%s is the same each time', (name) => {
    const exporter = EXPORTERS.find((one) => one.name === name)!
    holds((alignment) => {
      expect(writeParts(exporter, [alignment])).toEqual(writeParts(exporter, [alignment]))
    })
  })
})
