import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, makeTestFolder } from '../folder.js'
import { align } from './run.js'

const STRUNG = `The two cities signed a letter of intent in 2009. Their students have spent 47 terms abroad since then.

两市于2009年签署意向书，此后学生在国外学习了47个学期。
`
const PLAIN = `There are 25 seats, and 3 of them are broken.

船上有25个座位，其中3个坏了。
`

test('the summary says how many beads were resolved', async () => {
  const folder = makeTestFolder({ 'a.txt': STRUNG })
  const { status, stderr } = await align([
    join(folder, 'a.txt'),
    '-l',
    'clause',
    '-o',
    join(folder, 'a.tsv'),
  ])
  expect(status).toBe(0)
  expect(stderr).toContain(
    '1 of 1 unit of several sentences cut into 1-1 pairs; 1-1 are 100 % of all pairs, before 0 %',
  )
})

test('the summary of sentences does not', async () => {
  const folder = makeTestFolder({ 'a.txt': STRUNG })
  const { stderr } = await align([join(folder, 'a.txt'), '-o', join(folder, 'a.tsv')])
  expect(stderr).not.toContain('resolved')
})

test('a folder is cut document by document and counted as a whole', async () => {
  const folder = makeTestFolder({ 'in/a.txt': STRUNG, 'in/deep/b.txt': PLAIN })
  const out = join(folder, 'out')
  const run = () => align([join(folder, 'in'), '-l', 'clause', '-f', 'tmx', '-o', out])
  const first = await run()
  expect(first.status).toBe(0)
  expect(first.stderr).toContain(
    '1 of 1 unit of several sentences cut into 1-1 pairs; 1-1 are 100 % of all pairs, before 50 %',
  )
  expect(filesIn(out).filter((name) => name.endsWith('.tmx'))).toHaveLength(2)
  expect(
    readFileSync(join(out, 'a.tmx'), 'utf8').match(/<prop type="x-level">clause/g),
  ).toHaveLength(2)
  const second = await run()
  expect(second.stderr).toContain(
    '1 of 1 unit of several sentences cut into 1-1 pairs; 1-1 are 100 % of all pairs, before 50 %',
  )
})

test('clauses of many documents go into one memory', async () => {
  const folder = makeTestFolder({ 'in/a.txt': STRUNG, 'in/b.txt': PLAIN })
  const memory = join(folder, 'all.tmx')
  const { status } = await align([join(folder, 'in'), '--merge', '-l', 'clause', '-o', memory])
  expect(status).toBe(0)
  expect(readFileSync(memory, 'utf8').match(/<prop type="x-level">\w+/g)).toEqual([
    '<prop type="x-level">clause',
    '<prop type="x-level">clause',
    '<prop type="x-level">sentence',
  ])
})

test('inspect says what clause level would resolve when asked', async () => {
  const line =
    '1 of 1 unit of several sentences cut into 1-1 pairs; 1-1 are 100 % of all pairs, before 0 %'
  const asked = await align(['inspect', '-l', 'clause'], { stdin: STRUNG })
  expect(asked.stdout).toContain(line)
  const json = await align(['inspect', '-l', 'clause', '-f', 'json'], { stdin: STRUNG })
  expect(JSON.parse(json.stdout)).toMatchObject({ clauses: { joined: 1, resolved: 1 } })
  expect((await align(['inspect'], { stdin: STRUNG })).stdout).not.toContain('resolved')
})
