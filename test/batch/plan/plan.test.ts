import { expect, test } from 'vitest'
import { planMerge, planMirror } from '../../../src/batch/plan/plan.js'
import { pairTwins } from '../../../src/batch/plan/twins.js'

const found = (paths: readonly string[]) => paths.map((path) => ({ path, real: path }))

/** Outputs, and what is refused, for files in /in that go to `folder` as TMX. */
function plan(paths: readonly string[], folder = '/out', base = '/in', parts = ['.tmx']): string[] {
  const { jobs, refused } = planMirror(pairTwins(found(paths)), base, folder, parts)
  return [
    ...jobs.map(({ stem }) => stem + parts[0]),
    ...refused.map(({ inputs, message }) => `${inputs.join()} ${message}`),
  ]
}

test('each document goes to its place in the output folder', () => {
  expect(plan(['/in/a.txt', '/in/x/b.md', '/in/c.en.txt', '/in/c.zh.txt'])).toEqual([
    'a.tmx',
    'x/b.tmx',
    'c.tmx',
  ])
})

test('two inputs with one output are both refused, the others are not', () => {
  expect(plan(['/in/a.txt', '/in/a.md', '/in/b.txt'])).toEqual([
    'b.tmx',
    '/in/a.txt would be written to a.tmx, like /in/a.md',
    '/in/a.md would be written to a.tmx, like /in/a.txt',
  ])
})

test.each([
  ['/in/A.txt', '/in/a.txt'],
  ['/in/Å.txt', '/in/a\u030a.txt'],
  ['/in/X/a.txt', '/in/x/a.txt'],
])('%s and %s are one file on some disks', (one, other) => {
  expect(planMirror(pairTwins(found([one, other])), '/in', '/out', ['.tmx']).jobs).toEqual([])
})

test('an input is never written over', () => {
  expect(plan(['/in/a.tmx', '/in/b.txt'], '/in')).toEqual([
    'b.tmx',
    '/in/a.tmx would be written to a.tmx, which is an input',
  ])
  expect(plan(['/in/a.txt', '/in/A.TMX'], '/in')).toHaveLength(2)
})

test('nothing is written outside the output folder', () => {
  expect(plan(['/in/a.txt', '/elsewhere/b.txt'])).toEqual([
    'a.tmx',
    '/elsewhere/b.txt would be written outside the output folder, to ../elsewhere/b.tmx',
  ])
})

test('a file is not written where a folder is needed', () => {
  expect(plan(['/in/a.txt', '/in/a.tmx/b.txt'])).toEqual([
    'a.tmx/b.tmx',
    '/in/a.txt would be written to a.tmx, like a folder that others need',
  ])
})

test('formats of two files clash by each of them', () => {
  expect(plan(['/in/a.txt', '/in/a.EN.md'], '/out', '/in', ['.en', '.zh'])).toEqual([
    'a.en',
    'a.EN.en',
  ])
})

test('a merged output takes everything, in order', () => {
  const { jobs, refused } = planMerge(pairTwins(found(['/in/b.txt', '/in/a.md', '/in/a.txt'])))
  expect(jobs.map(({ stem }) => stem)).toEqual(['/in/b.txt', '/in/a.md', '/in/a.txt'])
  expect(refused).toEqual([])
})
