import { appendFileSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal, readAttached, readManifest, tidyManifest } from '../../src/batch/manifest.js'
import type { Entry } from '../../src/batch/manifest.js'
import type { Settings } from '../../src/batch/settings.js'
import { settingsName } from '../../src/batch/settings.js'
import { NOTHING } from '../../src/batch/tally.js'
import { exportDefaults } from '../../src/index.js'
import { filesIn, makeTestFolder } from '../folder.js'

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
