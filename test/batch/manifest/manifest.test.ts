import fc from 'fast-check'
import {
  appendFileSync,
  copyFileSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { find } from '../../../src/batch/find/find.js'
import {
  MANIFEST,
  openJournal,
  readAttached,
  readManifest,
  tidyManifest,
} from '../../../src/batch/manifest/manifest.js'
import type { Entry } from '../../../src/batch/manifest/entry.js'
import type { Settings } from '../../../src/documents/settings.js'
import { settingsName } from '../../../src/documents/settings.js'
import { NOTHING, plus } from '../../../src/alignment/tally.js'
import { exportDefaults } from '../../../src/index.js'
import { align } from '../../cli/run.js'
import { contentsOf, filesIn, makeTestFolder } from '../../folder.js'

const SETTINGS: Settings = {
  format: 'tsv',
  level: 'sentence',
  explain: false,
  selection: {},
  segmented: false,
  glossary: [],
  export: exportDefaults,
}

const entry = (key: string, hash = 'h'): Entry => ({
  key,
  settings: settingsName(SETTINGS),
  inputs: [key],
  hashes: [hash],
  outputs: {},
  tally: NOTHING,
  warnings: [],
  learned: [],
})

function journal(...entries: readonly Entry[]): string {
  const path = join(makeTestFolder(), 'manifest')
  const opened = openJournal(path, SETTINGS)
  opened.intend(['a.tsv', 'b.tsv'])
  for (const one of entries) opened.add(one, JSON.stringify(`文 of ${one.key}`))
  opened.close()
  return path
}

test('what was added is read again, the later entry of a document counts', () => {
  const { entries, intended } = readManifest(journal(entry('a'), entry('b'), entry('a', 'new')))
  expect([...entries.values()].map(({ key, hashes }) => [key, ...hashes])).toEqual([
    ['a', 'new'],
    ['b', 'h'],
  ])
  expect(intended).toEqual(['a.tsv', 'b.tsv'])
})

test('what is attached to an entry is read by its place', () => {
  const path = journal(entry('a'), entry('b\n\t"文'))
  const file = openSync(path, 'r')
  const texts = [...readManifest(path).entries.values()].map(({ attached }) =>
    readAttached(file, attached!),
  )
  expect(texts).toEqual(['"文 of a"', JSON.stringify('文 of b\n\t"文')])
})

test('half a line, and anything else that is none, is no entry', () => {
  const path = journal(entry('a'))
  appendFileSync(path, 'nonsense\n{"key":"b","settings":"x"')
  expect([...readManifest(path).entries.keys()]).toEqual(['a'])
  const opened = openJournal(path, SETTINGS)
  opened.add(entry('c'))
  opened.close()
  expect([...readManifest(path).entries.keys()]).toEqual(['a', 'c'])
})

test('a manifest that is not there is empty', () => {
  expect(readManifest(join(makeTestFolder(), 'manifest')).entries.size).toBe(0)
})

test('put in order it does not tell in which order documents were done', async () => {
  const [one, other] = [
    journal(entry('b'), entry('a')),
    journal(entry('a'), entry('a'), entry('b')),
  ]
  for (const path of [one, other]) await tidyManifest(path, ['a', 'b'], true)
  expect(readFileSync(one)).toEqual(readFileSync(other))
  expect(filesIn(join(one, '..'))).toEqual(['manifest'])
})

test('a run that adds nothing leaves the manifest as it was', async () => {
  const path = journal(entry('a'), entry('b'))
  await tidyManifest(path, ['a', 'b'], true)
  const before = readFileSync(path)
  const { ino } = statSync(path)
  const opened = openJournal(path, SETTINGS)
  opened.intend(['a.tsv'])
  opened.close()
  await tidyManifest(path, ['a', 'b'], true)
  expect(readFileSync(path)).toEqual(before)
  expect(statSync(path).ino).toBe(ino)
})

test('what a killed run left is put in order', async () => {
  const path = journal(entry('a'), entry('b'))
  await tidyManifest(path, ['a', 'b'], true)
  const before = readFileSync(path)
  const killed = openJournal(path, SETTINGS)
  killed.intend(['a.tsv'])
  await tidyManifest(path, ['a', 'b'], true)
  expect(readFileSync(path)).toEqual(before)
  killed.close()
})

test('documents of other runs stay where they are wanted', async () => {
  const keys = async (others: boolean): Promise<string[]> => {
    const path = journal(entry('z'), entry('b'), entry('a'))
    await tidyManifest(path, ['b'], others)
    return [...readManifest(path).entries.keys()]
  }
  expect(await keys(true)).toEqual(['b', 'a', 'z'])
  expect(await keys(false)).toEqual(['b'])
})

/** A value in place of another, anywhere in a line. */
const anyLine = fc.oneof(
  fc.json(),
  fc.constantFrom(
    'null',
    '5',
    '"x"',
    '[]',
    '{"align":"manifest","version":99}',
    '{"align":"manifest","version":1}',
    '{"intended":["a.txt","b.txt"]}',
    '{"intended":[null]}',
    '{"intended":5}',
    '{"key":5}',
    '{"name":{}}',
  ),
  fc
    .tuple(fc.constantFrom(...Object.keys(entry('a'))), fc.jsonValue())
    .map(([field, value]) => JSON.stringify({ ...entry('a.tsv'), [field]: value })),
  fc
    .tuple(fc.constantFrom(...Object.keys(NOTHING)), fc.jsonValue())
    .map(([field, value]) =>
      JSON.stringify({ ...entry('a.tsv'), tally: { ...NOTHING, [field]: value } }),
    ),
  fc
    .constantFrom('a.txt', 'b.txt', 'a.tsv')
    .map((name) => JSON.stringify({ ...entry(name), outputs: { [name]: 'h' } })),
  fc.string({ unit: 'binary' }),
)

test('whatever is in a manifest, it can be read, and hides no input', async () => {
  const folder = makeTestFolder({ 'a.txt': 'One.\n一。', 'b.txt': 'Two.\n二。' })
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 6 }), async (lines) => {
      writeFileSync(join(folder, '.x.align-manifest.jsonl'), `${lines.join('\n')}\n`)
      const found = await find([folder], [], () => false)
      expect(found.failures).toEqual([])
      expect(found.files.map(({ path }) => basename(path))).toEqual(['a.txt', 'b.txt'])
      const { entries } = readManifest(join(folder, '.x.align-manifest.jsonl'))
      for (const { tally, warnings, learned, outputs } of entries.values()) {
        expect(plus(NOTHING, tally).pairs).toBe(tally.pairs)
        expect([...warnings, ...learned, ...Object.values(outputs)]).toBeDefined()
      }
    }),
    { numRuns: 300 },
  )
})

test('entries of another version do not count, those after our own head do', () => {
  const path = journal(entry('a'))
  appendFileSync(path, `{"align":"manifest","version":2}\n${JSON.stringify(entry('b'))}\n`)
  expect([...readManifest(path).entries.keys()]).toEqual(['a'])
  const opened = openJournal(path, SETTINGS)
  opened.add(entry('c'))
  opened.close()
  expect([...readManifest(path).entries.keys()]).toEqual(['a', 'c'])
})

test('a list of what was to be written counts where it was made', () => {
  const path = journal()
  const opened = openJournal(path, SETTINGS)
  opened.intend(['x.tsv'])
  const elsewhere = join(makeTestFolder(), 'manifest')
  copyFileSync(path, elsewhere)
  expect([readManifest(path).intended, readManifest(elsewhere).intended]).toEqual([
    ['x.tsv'],
    undefined,
  ])
  opened.close()
})

test('a run with a damaged manifest ends with the same bytes', async () => {
  const folder = makeTestFolder({ 'in/a.txt': 'One ferry.\n一艘渡船。', 'in/b.txt': 'Two.\n二。' })
  const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv', '-q', '-j', '1']
  expect(await align(args)).toMatchObject({ status: 0, stderr: '' })
  const before = contentsOf(folder)
  const manifest = join(folder, 'out', MANIFEST)
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyLine, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (lines, isAdded) => {
        const text = `${lines.join('\n')}\n`
        writeFileSync(manifest, (isAdded ? before[`out/${MANIFEST}`] : '') + text)
        expect(await align(args)).toMatchObject({ status: 0, stderr: '' })
        for (const name of ['in/a.txt', 'in/b.txt', 'out/a.tsv', 'out/b.tsv'])
          expect(contentsOf(folder)[name]).toBe(before[name])
      },
    ),
    { numRuns: 12 },
  )
})
