import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { READERS } from '../../../src/parser/readers/index.js'
import { caseNames, parseCase } from '../../cases.js'
import { SAMPLES } from '../samples.js'

const ROOT = join(import.meta.dirname, '../../..')
const document = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

/** Rows of Markdown tables. */
const rowsOf = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('|'))

/** Rows above the table of what is written, where some extensions occur again. */
const rowsOfInputs = (text: string): string[] => {
  const rows = rowsOf(text)
  return rows.slice(
    0,
    rows.findIndex((row) => row.includes('`--format`')),
  )
}

const FOLDER = join(ROOT, 'src/parser/readers')
/** Files of the registry itself. */
const NO_FORMATS = ['choose.ts', 'index.ts', 'reader.ts', 'refused.ts']

test('every file and folder of readers is a reader in the list', () => {
  const formats = readdirSync(FOLDER)
    .filter((name) => !NO_FORMATS.includes(name))
    .map((name) => name.replace(/\.ts$/, ''))
  expect(READERS.map(({ name }) => name).sort()).toEqual(formats.sort())
})

test('every reader reads one of the fixture cases', () => {
  const read = new Set(caseNames().map((name) => parseCase(name).reader))
  expect(READERS.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([])
})

test('every reader of text has a sample, for tests on damaged files', () => {
  const text = READERS.filter(({ takes }) => takes === 'text').map(({ name }) => name)
  expect(Object.keys(SAMPLES).sort()).toEqual(text.sort())
})

test.each(READERS.filter(({ extensions }) => extensions.length > 0))(
  'the documents name $name by its extensions',
  ({ extensions }) => {
    const guide = document('docs/guide.md')
    expect(extensions.filter((extension) => !guide.includes(`\`${extension}\``))).toEqual([])
    for (const readme of ['README.md', 'docs/README.zh-CN.md'])
      expect(
        rowsOfInputs(document(readme)).filter((row) => row.includes(`\`${extensions[0]}\``)),
        readme,
      ).toHaveLength(1)
  },
)
