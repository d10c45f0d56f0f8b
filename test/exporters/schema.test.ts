import { Ajv } from 'ajv'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  align,
  exportText,
  exporterNamed,
  exportDefaults,
  parse,
  parsePair,
} from '../../src/index.js'
import type { Level } from '../../src/index.js'

const ROOT = join(import.meta.dirname, '../..')
const CASES = join(ROOT, 'fixtures/cases')

const schema = JSON.parse(readFileSync(join(ROOT, 'docs/align.schema.json'), 'utf8')) as object
const validate = new Ajv({ strict: false }).compile(schema)

/** What the schema has against a value. */
function faultsOf(value: unknown): unknown[] {
  validate(value)
  return validate.errors ?? []
}

const inputs = readdirSync(CASES).flatMap((name) =>
  readdirSync(join(CASES, name))
    .filter((file) => file.startsWith('input.') && !file.endsWith('.pdf'))
    .map((file) => join(name, file)),
)

describe.each(['sentence', 'paragraph', 'clause'] as const)('JSON at level %s', (level: Level) => {
  test('is as the schema says, whatever the input', () => {
    expect(inputs.length).toBeGreaterThan(50)
    for (const input of inputs) {
      const document = parse(readFileSync(join(CASES, input)), { name: input })
      const json = exportText(align(document, { level, explain: level === 'sentence' }), 'json')
      expect(faultsOf(JSON.parse(json)), input).toEqual([])
    }
  })
})

test('so are two files, a line of jsonl and several documents', () => {
  const two = align(parsePair('It rained.\n', '下雨了。\n'))
  expect(faultsOf(JSON.parse(exportText(two, 'json')))).toEqual([])
  expect(faultsOf(JSON.parse(exportText(two, 'jsonl')))).toEqual([])
  const writer = exporterNamed('json').open({
    ...exportDefaults,
    generator: 'align 1',
    merged: true,
  })
  const all = [writer.begin(), ...writer.document(two, 0), ...writer.document(two, 1), writer.end()]
  expect(faultsOf(JSON.parse(all.flat().join('')))).toEqual([])
})

test.each([
  ['a confidence that is none', { confidence: 1.5 }],
  ['a shape that is none', { shape: '2:1' }],
  ['an index that is none', { en: [-1] }],
  ['a doubt that is none of the list', { doubts: ['strange'] }],
  ['an alternative without beads', { alternative: { behind: 1, lacks: [] } }],
  ['numbers of one side only', { loneNumbers: { en: ['5'] } }],
  ['evidence that names no cue', { evidence: [{ nats: 1, matches: [] }] }],
])('%s is a fault', (_, wrong) => {
  const json = JSON.parse(exportText(align(parse('It rained.\n\n下雨了。\n')), 'json')) as {
    beads: object[]
  }
  expect(faultsOf(json)).toEqual([])
  expect(faultsOf({ ...json, beads: [{ ...json.beads[0], ...wrong }] })).not.toEqual([])
})
