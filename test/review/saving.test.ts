import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, expect, test, vi } from 'vitest'
import { exportDefaults, parseCorrections } from '../../src/index.js'
import type { CorrectedRow } from '../../src/index.js'
import { saveReviewed } from '../../src/review/reviewed.js'
import type { ReviewSettings } from '../../src/review/reviewed.js'
import { makeTestFolder } from '../folder.js'

const parsed = vi.hoisted(() => ({ times: 0 }))

vi.mock(import('../../src/documents/parse-inputs.js'), async (original) => {
  const { parseInputs } = await original()
  return {
    parseInputs: (...given: Parameters<typeof parseInputs>) => {
      parsed.times++
      return parseInputs(...given)
    },
  }
})

// To align a novel takes seconds, and a save comes after each correction.
vi.mock(import('../../src/aligner/index.js'), async (original) => ({
  ...(await original()),
  alignDocument: () => {
    throw new Error('a save aligned the document')
  },
}))

const settings: ReviewSettings = {
  level: 'sentence',
  glossary: [],
  reading: {},
  segmented: false,
  export: exportDefaults,
}

const TEXT = 'The kettle sings.\n\n水壶响了。\n\nTea is ready.\n\n茶泡好了。\n'

function makeReviewed() {
  const folder = makeTestFolder({ 'tea.txt': TEXT })
  const path = join(folder, 'tea.txt')
  return { name: path, inputs: { mixed: path }, corrections: `${path}.align.json` }
}

const rowOf = (en: string, zh: string): CorrectedRow => {
  const side = (text: string) => {
    const from = TEXT.indexOf(text)
    return { from, to: from + text.length, text }
  }
  return { en: side(en), zh: side(zh), state: 'confirmed' }
}

const FIRST = rowOf('The kettle sings.', '水壶响了。')
const SECOND = rowOf('Tea is ready.', '茶泡好了。')

beforeEach(() => {
  parsed.times = 0
})

test('saves do not align the document, and read it once', async () => {
  const reviewed = makeReviewed()
  const first = await saveReviewed(reviewed, settings, [FIRST], 'none')
  await saveReviewed(reviewed, settings, [FIRST, SECOND], first)
  expect(parsed.times).toBe(1)
  expect(parseCorrections(readFileSync(reviewed.corrections, 'utf8')).rows).toEqual([FIRST, SECOND])
})

test('a text that changed in between is read again, and rows that are lost are kept beside', async () => {
  const reviewed = makeReviewed()
  const first = await saveReviewed(reviewed, settings, [FIRST, SECOND], 'none')
  writeFileSync(reviewed.inputs.mixed, TEXT.replace('The kettle sings.', 'The kettle hums.'))
  await saveReviewed(reviewed, settings, [], first)
  expect(parsed.times).toBe(2)
  expect(parseCorrections(readFileSync(`${reviewed.corrections}.bak`, 'utf8')).rows).toHaveLength(2)
})
