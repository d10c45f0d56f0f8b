import { expect, test } from 'vitest'
import { align, exportDefaults, exportText, exporters, parse } from '../../src/index.js'
import type { Exporter } from '../../src/index.js'

const TEXT = `The two cities signed a letter of intent in 2009. Their students have spent 47 terms abroad since then.

两市于2009年签署意向书，此后学生在国外学习了47个学期。

There are 25 seats, and 3 of them are broken.

船上有25个座位，其中3个坏了。
`

const alignment = align(parse(TEXT), { level: 'clause' })
const clause = '两市于2009年签署意向书，'

const written = (exporter: Exporter): string[] =>
  [...exporter.open(exportDefaults).document(alignment, 0)].flat().map(String)

/** A bead by itself; others write numbers, whole paragraphs or bytes. */
const BEAD_BY_BEAD = [
  'tsv',
  'csv',
  'tmx',
  'html',
  'json',
  'jsonl',
  'pairs',
  'moses',
  'text',
] as const

test.each(BEAD_BY_BEAD.map((name) => exporters[name]))(
  '$name writes both parts of a sentence, each by itself',
  (exporter) => {
    const chunks = written(exporter)
    for (const part of [clause, '此后学生在国外学习了47个学期。'])
      expect(chunks.filter((chunk) => chunk.includes(part))).not.toEqual([])
    expect(chunks.join('')).not.toContain(clause + '此后')
  },
)

test('beads numbers the parts as segments', () => {
  expect(written(exporters.beads).map((line) => line.replace(/:[\d.]+\n$/, ''))).toEqual([
    '[0]:[0]',
    '[1]:[1]',
    '[2]:[2]',
  ])
})

test('TMX says which units are of clauses and which of whole sentences', () => {
  const tmx = exportText(alignment, 'tmx')
  const units = tmx.match(/<tu .*?<\/tu>/gs)!
  const level = (unit: string) => /x-level">(\w+)</.exec(unit)?.[1]
  expect(units.map(level)).toEqual(['clause', 'clause', 'sentence'])
  expect(units[0]).toContain(`<seg>${clause}</seg>`)
})

test('JSON names the sentence that a clause is a part of', () => {
  const { zh, level } = JSON.parse(exportText(alignment, 'json')) as {
    level: string
    zh: { text: string; from: number; to: number; sentence?: number }[]
  }
  expect(level).toBe('clause')
  expect(zh.map(({ sentence }) => sentence)).toEqual([0, 0, undefined])
  expect(TEXT.slice(zh[0].from, zh[0].to)).toBe(clause)
})

test('TSV keeps the comma that a clause ends with', () => {
  const rows = exportText(alignment, 'tsv').split('\n')
  expect(rows[1].split('\t').slice(1, 3)).toEqual([clause, '1-1'])
})
