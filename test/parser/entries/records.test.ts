import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parse } from '../../../src/index.js'

const EN = ['Low tide', 'High tide', 'The tide turns', 'The tides turn', 'A spring tide']
const ZH = ['低潮', '高潮', '潮水转了', '潮水要转', '大潮']

const pairs = (text: string, name: string): string[] => {
  const { en, zh, beads } = align(parse(text, { name }), { level: 'paragraph' })
  return beads
    .filter((bead) => bead.en.length > 0 && bead.zh.length > 0)
    .map((bead) => [bead.en.map((i) => en[i].text), bead.zh.map((i) => zh[i].text)].join(' | '))
}

const NAMES: readonly (readonly [string, string])[] = [
  ['en', 'zh'],
  ['en', 'zh_CN'],
  ['english', 'chinese'],
  ['source', 'target'],
  ['term', 'translation'],
  ['text_en', 'text_zh'],
  ['titleEn', 'titleZh'],
  ['word', 'meaning'],
  ['原文', '译文'],
]

/** How a list of records is written, by the extension of its file. */
const FORMATS: Readonly<Record<string, (records: readonly object[]) => string>> = {
  json: (records) => JSON.stringify(records, null, 2),
  jsonl: (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  yml: (records) =>
    records
      .map((record) =>
        Object.entries(record)
          .map(([name, text], i) => `${i === 0 ? '- ' : '  '}${name}: ${JSON.stringify(text)}\n`)
          .join(''),
      )
      .join(''),
}

describe.each(Object.keys(FORMATS))('a list of records, as %s', (format) => {
  test.each(NAMES)(
    'a row for each, by the names %s and %s; what is said of it is none',
    (en, zh) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...EN), fc.constantFrom(...ZH), fc.boolean()), {
            minLength: 3,
            maxLength: 9,
          }),
          (rows) => {
            const records = rows.map(([english, chinese, isNoted], i) => ({
              id: `tide-${i}`,
              [en]: english,
              ...(isNoted ? { note: 'Ask the harbour master.' } : {}),
              [zh]: chinese,
            }))
            expect(pairs(FORMATS[format](records), `tides.${format}`)).toEqual(
              rows.map(([english, chinese]) => `${english} | ${chinese}`),
            )
          },
        ),
        { numRuns: 20 },
      )
    },
  )
})

test('a menu of languages in a file of one language is no list of records', () => {
  const text = JSON.stringify({
    languages: { en: 'English', zh: '中文' },
    harbour: { title: 'Harbour office', hours: 'Open daily' },
    ferry: { title: 'Ferry', late: 'The ferry is late' },
  })
  expect(pairs(text, 'en.json')).toEqual([])
})

test('names of sides that hold one language are keys', () => {
  const text = JSON.stringify([
    { source: 'Source file', target: 'Target file' },
    { source: 'Where from', target: 'Where to' },
  ])
  expect(pairs(text, 'en.json')).toEqual([])
})
