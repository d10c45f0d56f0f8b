import { expect, test } from 'vitest'
import { EXPORTERS, exporterFor, exporterNamed } from '../../src/exporters/index.js'

test.each([
  ['a.tmx', 'tmx'],
  ['A.TMX', 'tmx'],
  ['a.tsv', 'tsv'],
  ['a.tab', 'tsv'],
  ['a.json', 'json'],
  ['a.jsonl', 'jsonl'],
  ['a.pairs.jsonl', 'pairs'],
  ['a.beads', 'beads'],
  ['a.docx', undefined],
  ['tmx', undefined],
])('%s asks for %s', (file, name) => {
  expect(exporterFor(file)?.name).toBe(name)
})

test('every exporter is found by its name', () => {
  expect(EXPORTERS.map(({ name }) => exporterNamed(name))).toEqual(EXPORTERS)
})

test('no two exporters share a name or an extension', () => {
  const names = EXPORTERS.flatMap(({ name, extensions }) => [name, ...extensions])
  expect(new Set(names).size).toBe(names.length)
})

test('an unknown name is told with those that are known', () => {
  expect(() => exporterNamed('xliff')).toThrow(
    "unknown format 'xliff'; known: tsv, tmx, json, jsonl, pairs, moses, beads, text",
  )
})
