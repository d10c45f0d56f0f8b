import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clock, makeProgress, progressLine as lineIn } from '../../../src/cli/terminal/progress.js'
import { grouped } from '../../../src/cli/messages/count.js'
import { LANGUAGES } from '../../../src/cli/words/index.js'
import type { Host } from '../../../src/cli/terminal/host.js'
import { makeTestFolder } from '../../folder.js'
import { ARTICLE, OTHER } from '../articles.js'
import { align, keep } from '../run.js'

const HALF = { documents: 4321, aligned: 4000, pairs: 86420, total: 10000, note: '', seconds: 50 }

const { en } = LANGUAGES
const progressLine = (state: typeof HALF, width: number): string => lineIn(state, width, en)

test('the line says how far it is, how fast and how long it will take', () => {
  expect(progressLine(HALF, 99)).toBe(
    '━━━━━━━━──────────── 4,321/10,000 files  86,420 pairs  86 files/s  1:06 left',
  )
})

test('what has no room goes', () => {
  expect([74, 53, 40, 30, 5].map((width) => progressLine(HALF, width))).toEqual([
    '4,321/10,000 files  86,420 pairs  86 files/s  1:06 left',
    '4,321/10,000 files  86,420 pairs  1:06 left',
    '4,321/10,000 files  1:06 left',
    '4,321/10,000 files  1:06 left',
    '4,321',
  ])
})

test('nothing is foretold in the first second, nor of a run that stops', () => {
  expect(progressLine({ ...HALF, seconds: 0.5 }, 99)).toMatch(/86,420 pairs$/)
  expect(progressLine({ ...HALF, note: 'stopping' }, 99)).toMatch(/files\/s {2}stopping$/)
  expect(progressLine({ ...HALF, documents: 0, total: 0, pairs: 0 }, 99)).toMatch(/0\/0 files/)
})

test('times and numbers are written for people', () => {
  expect([0, 5, 65, 3605].map(clock)).toEqual(['0:00', '0:05', '1:05', '1:00:05'])
  expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567'])
})

test('the line is drawn a few times a second and taken away at the end', () => {
  const stderr = keep({ isTTY: true, columns: 80 })
  let time = 0
  const host = { stderr: stderr.stream, env: {} } as unknown as Host
  const progress = makeProgress(100, host, en, () => time)
  for (; time < 1000; time += 10)
    progress.seen({
      job: { inputs: { mixed: '' }, stem: '' },
      state: 'left',
    })
  expect(stderr.text()).toBe('')
  for (let done = 0; done < 100; done++, time += 10)
    progress.seen({
      job: { inputs: { mixed: '' }, stem: '' },
      state: 'failed',
      failure: { inputs: [], code: 'binary', message: '' },
    })
  progress.end()
  expect(stderr.text().split('\r')).toHaveLength(1 + 10 + 1)
  expect(stderr.text().endsWith('\r\x1b[K')).toBe(true)
})

test.each([
  ['a terminal', { terminal: true }, true],
  ['a pipe', {}, false],
  ['a terminal that can do nothing', { terminal: true, env: { TERM: 'dumb' } }, false],
])('on %s: %j', async (_, given, isDrawn) => {
  const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': OTHER })
  const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv']
  const { stderr } = await align(args, given)
  expect(stderr.includes('\x1b[K')).toBe(isDrawn)
  expect(stderr.split('\x1b[K').at(-1)).toBe(
    `${join(folder, 'out')}: 2 documents\n  3 pairs (3 1-1)\n  mean confidence 1.00\n  20 English words, 32 Chinese characters; 2.3 English characters for each Chinese one\n  confidence from 0.9: 3, from 0.8: 0, below: 0\n`,
  )
})
