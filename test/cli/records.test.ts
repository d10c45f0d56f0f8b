import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { oneLine } from '../../src/alignment/one-line.js'
import { parse } from '../../src/index.js'
import { makeFolder } from '../batch/make-folder.js'
import { makeSharedFolder, makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { BIN } from './process.js'
import { align } from './run.js'

interface Line {
  readonly id: unknown
  readonly text?: unknown
  readonly pairs?: readonly { readonly en: string; readonly zh: string }[]
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

describe('what goes through records and stream', () => {
  const folder = makeSharedFolder()

  beforeAll(() => {
    const many = join(folder, 'in')
    makeFolder(many, 40, parse, { broken: 1000 })
    mkdirSync(join(many, 'more'))
    for (const [name, bytes] of Object.entries({
      'more/talk.en.txt': ENGLISH,
      'more/talk.zh.txt': Buffer.from(`\ufeff${CHINESE}`, 'utf16le'),
      'more/zipped.txt.gz': gzipSync(ARTICLE),
      'more/marked.txt': `\ufeff${ARTICLE}`,
      'more/private.txt': `${ARTICLE}\ue000\n`,
      'more/empty.txt': '',
    }))
      writeFileSync(join(many, name), bytes)
  })

  test('is what aligning the folder gives, in every encoding', async () => {
    const records = await align(['records', join(folder, 'in')])
    const encoded = linesOf(records.stdout).filter(({ text }) => typeof text === 'object')
    expect(encoded.length).toBeGreaterThan(5)
    const { stdout } = await align(['stream'], { stdin: records.stdout })
    const answers = linesOf(stdout)
    const merged = await align([join(folder, 'in'), '--merge', '-f', 'pairs'])
    const whole = linesOf(merged.stdout) as unknown as { translation: object; source: string }[]
    expect(
      answers.flatMap(({ pairs = [] }) =>
        pairs.map(({ en, zh }) => ({ en: oneLine(en), zh: oneLine(zh) })),
      ),
    ).toEqual(whole.map(({ translation }) => translation))
    expect(records.stderr).toBe(`${answers.length} records\n`)
  })
})

test('a file is known by its name, two by that of the English one', async () => {
  const folder = makeTestFolder({ 'a.txt': ARTICLE, 'b.en.txt': ENGLISH, 'b.zh.txt': CHINESE })
  const { stdout } = await align(['records', folder])
  expect(linesOf(stdout)).toEqual([
    { id: join(folder, 'a.txt'), name: join(folder, 'a.txt'), text: ARTICLE },
    { id: join(folder, 'b.en.txt'), name: join(folder, 'b.en.txt'), en: ENGLISH, zh: CHINESE },
  ])
})

test.each([[], ['-']])('standard input is a record: %j', async (...args) => {
  const { stdout } = await align(['records', ...args], { stdin: ARTICLE })
  expect(linesOf(stdout)).toEqual([{ id: null, text: ARTICLE }])
})

test('a list of files is taken', async () => {
  const folder = makeTestFolder({ 'a.txt': ARTICLE, 'b.txt': ARTICLE })
  const { stdout } = await align(['records', '--files-from', '-'], {
    stdin: join(folder, 'b.txt'),
  })
  expect(linesOf(stdout).map(({ id }) => id)).toEqual([join(folder, 'b.txt')])
})

test('what cannot be read is reported, and the others are done', async () => {
  const folder = makeTestFolder({ 'a.txt': ARTICLE, 'b.txt.gz': gzipSync(ARTICLE).subarray(0, 20) })
  const { status, stdout, stderr } = await align(['records', folder, join(folder, 'none.txt')])
  expect(status).toBe(1)
  expect(linesOf(stdout)).toHaveLength(1)
  expect(stderr).toContain('none.txt: no such file or folder\n')
  expect(stderr).toContain('b.txt.gz: is not a readable gzip file')
  expect(stderr).toContain('1 record\n')
})

test('the file that it writes is none of the documents', () => {
  const folder = makeTestFolder({ 'a.txt': ARTICLE })
  const output = join(folder, 'docs.txt')
  const { status, stderr } = spawnSync(process.execPath, [BIN, 'records', folder], {
    stdio: ['ignore', openSync(output, 'w'), 'pipe'],
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, '1 record\n'])
  expect(linesOf(readFileSync(output, 'utf8'))).toHaveLength(1)
})
