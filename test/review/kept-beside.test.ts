import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeRows } from '../../src/index.js'
import { openReviewed, saveReviewed } from '../../src/review/reviewed.js'
import { filesIn, makeTestFolder } from '../folder.js'

const TEXTS = [
  'The ferry leaves at six.\n\n渡船六点开。\n',
  'Tea grows on 15 hills.\n\n茶叶长在15座山上。\n',
  'The lamp on the pier is broken.\n\n码头上的灯坏了。\n',
]

test('corrections whose text is gone are kept beside the new ones, each time', async () => {
  const folder = makeTestFolder()
  const input = join(folder, 'a.txt')
  const corrections = join(folder, 'a.txt.align.json')
  const reviewed = { name: 'a.txt', inputs: { mixed: input }, corrections }
  const settings = {
    level: 'sentence',
    glossary: [],
    reading: {},
    segmented: false,
    export: { direction: 'en-zh', header: true, merged: false },
  } as const
  const saved: string[] = []
  for (const text of TEXTS) {
    writeFileSync(input, text)
    const { rows, revision } = await openReviewed(reviewed, settings)
    const confirmed = rows.map((row) => ({ ...row, state: 'confirmed' as const }))
    const kept = makeRows(confirmed, { en: text, zh: text })
    await saveReviewed(reviewed, settings, kept, revision)
    saved.push(readFileSync(corrections, 'utf8'))
  }
  expect(filesIn(folder)).toEqual([
    'a.txt',
    'a.txt.align.json',
    'a.txt.align.json.2.bak',
    'a.txt.align.json.bak',
  ])
  expect(readFileSync(`${corrections}.bak`, 'utf8')).toBe(saved[0])
  expect(readFileSync(`${corrections}.2.bak`, 'utf8')).toBe(saved[1])
})
