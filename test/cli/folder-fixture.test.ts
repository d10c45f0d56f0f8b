import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { filesIn, makeSharedFolder } from '../folder.js'
import { runProcess } from './process.js'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** A folder, and what must come of it. After a change that is meant: read the difference, then add `-u`. */
const FIXTURE = join(import.meta.dirname, '../../fixtures/folder')

const EXPECTED = ['guides/backup', 'guides/english-only', 'news/tea', 'stories/ferry'].flatMap(
  (stem) => [`${stem}.en`, `${stem}.zh`],
)

const folder = makeSharedFolder()
let summary: string

beforeAll(async () => {
  const args = ['input', '-f', 'moses', '-o', join(folder, 'out')]
  const { end, stderr } = await runProcess(args, { cwd: FIXTURE })
  expect(end).toBe(1)
  summary = stderr.replace(folder, '').replace(/(?<=confidence )[\d.]+/, '0.…')
})

test('these files are written, and no others', () => {
  expect(filesIn(join(folder, 'out'))).toEqual(['.align-manifest.jsonl', ...EXPECTED])
})

test.each(EXPECTED)('%s', async (name) => {
  const written = readFileSync(join(folder, 'out', name), 'utf8')
  await expect(written).toMatchFileSnapshot(join(FIXTURE, 'expected', name))
})

test('the summary', async () => {
  await expect(summary).toMatchFileSnapshot(join(FIXTURE, 'expected/summary.txt'))
})
