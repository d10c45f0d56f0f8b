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
  ['a.csv', 'csv'],
  ['a.xlsx', 'xlsx'],
  ['a.docx', 'docx'],
  ['a.epub', 'epub'],
  ['a.html', 'html'],
  ['a.md', 'markdown'],
  ['a.pdf', undefined],
  ['tmx', undefined],
])('%s asks for %s', (file, name) => {
  expect(exporterFor(file)?.name).toBe(name)
})

test('every exporter is found by its name', () => {
  expect(EXPORTERS.map(({ name }) => exporterNamed(name))).toEqual(EXPORTERS)
})

test('names may be written in capitals', () => {
  expect(exporterNamed('TMX')).toBe(exporterNamed('tmx'))
})

test('no two exporters share a name or an extension', () => {
  const names = EXPORTERS.flatMap(({ name, extensions }) => [name, ...extensions])
  expect(new Set(names).size).toBe(names.length)
})

test('an unknown name gives an error that lists those that are known', () => {
  expect(() => exporterNamed('xliff')).toThrow(
    "unknown format 'xliff'; known: tsv, csv, xlsx, tmx, docx, html, epub, markdown, srt, vtt, json, jsonl, pairs, moses, beads, ladder, tei, text",
  )
})

test('what the formats can do', () => {
  const able = (can: 'oneSided' | 'evidence' | 'dedupes' | 'merges' | 'codes'): string =>
    EXPORTERS.filter((exporter) => exporter[can])
      .map(({ name }) => name)
      .join(' ')
  expect({
    oneSided: able('oneSided'),
    evidence: able('evidence'),
    dedupes: able('dedupes'),
    merges: able('merges'),
    codes: able('codes'),
  }).toEqual({
    oneSided: 'tsv csv xlsx docx html epub markdown srt vtt json jsonl beads ladder tei text',
    evidence: 'json jsonl text',
    dedupes: 'tsv csv xlsx tmx docx html epub markdown pairs moses',
    merges: 'tsv csv xlsx tmx html markdown json jsonl pairs moses tei text',
    codes: 'tmx tei',
  })
})
