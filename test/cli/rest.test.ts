import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { ARTICLE, OTHER } from './articles.js'
import { align } from './run.js'

/** A text whose last English paragraph is not translated. */
const HALF = `${ARTICLE}\nPhotographs by the lighthouse keeper, who asks to remain unnamed.\n`
const ALONE = 'Photographs by the lighthouse keeper, who asks to remain unnamed.'
const LINE = HALF.split('\n').indexOf(ALONE) + 1

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('--rest of one document', () => {
  test('is a table of language, text, source and line', async () => {
    const folder = makeTestFolder({ 'a.txt': HALF })
    const path = join(folder, 'a.txt')
    const rest = join(folder, 'rest.tsv')
    expect((await align([path, '--rest', rest])).status).toBe(0)
    expect(read(folder, 'rest.tsv')).toBe(
      `language\ttext\tsource\tline\nen\t${ALONE}\t${path}\t${LINE}\n`,
    )
    expect((await align([path, '--rest', rest])).status).toBe(0)
  })

  test('is a line for editors to follow as .txt', async () => {
    const folder = makeTestFolder({ 'a.txt': HALF })
    await align([join(folder, 'a.txt'), '--rest', join(folder, 'rest.txt')])
    expect(read(folder, 'rest.txt')).toBe(`${join(folder, 'a.txt')}:${LINE}: ${ALONE}\n`)
  })

  test('is data with offsets as .json, and complete where a filter drops beads', async () => {
    const folder = makeTestFolder()
    const rest = join(folder, 'rest.json')
    await align(['--rest', rest, '--shapes', '1-1'], { stdin: HALF })
    const from = HALF.indexOf(ALONE)
    expect(JSON.parse(read(folder, 'rest.json'))).toEqual({
      version: 1,
      generator: expect.stringMatching(/^align /) as string,
      rest: [
        { language: 'en', text: ALONE, source: null, line: LINE, from, to: from + ALONE.length },
      ],
    })
  })

  test('replaces no file that align did not write', async () => {
    const folder = makeTestFolder({ 'a.txt': HALF, 'rest.tsv': 'mine\n' })
    const { status, stderr } = await align([
      join(folder, 'a.txt'),
      '--rest',
      join(folder, 'rest.tsv'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('rest.tsv: is there already')
    expect(read(folder, 'rest.tsv')).toBe('mine\n')
  })

  test('is never the input', async () => {
    const folder = makeTestFolder({ 'a.txt': HALF })
    const path = join(folder, 'a.txt')
    const { status } = await align([path, '--rest', path, '--overwrite'])
    expect(status).toBe(1)
    expect(read(folder, 'a.txt')).toBe(HALF)
  })
})

describe('--rest of a folder', () => {
  test.each([
    ['a folder', ['-o', 'out/', '-f', 'tsv']],
    ['one output', ['--merge', '-o', 'all.tsv']],
    ['a pipe', ['--merge']],
  ])('covers all documents, done now or before: %s', async (_, how) => {
    const folder = makeTestFolder({ 'in/a.txt': HALF, 'in/b.txt': OTHER, 'in/c.txt': HALF })
    const options = how.map((one) =>
      /\/$|\./.test(one) ? join(folder, one) + (one.endsWith('/') ? '/' : '') : one,
    )
    const args = [join(folder, 'in'), ...options, '--rest', join(folder, 'rest.tsv')]
    const lines = ['a', 'c'].map((name) => `en\t${ALONE}\t${folder}/in/${name}.txt\t${LINE}\n`)
    for (const time of ['first', 'second']) {
      expect((await align(args)).status, time).toBe(0)
      expect(read(folder, 'rest.tsv')).toBe(`language\ttext\tsource\tline\n${lines.join('')}`)
    }
  })
})

describe('--fail-on', () => {
  /** Too different to be sure of, and alike enough to be paired. */
  const ENGLISH_ONLY = 'The ferry leaves at six.\n'

  test.each([
    ['a document with pairs', ARTICLE, 'empty', 0],
    ['a document without pairs', ENGLISH_ONLY, 'empty', 3],
    ['a document without pairs', ENGLISH_ONLY, 'doubtful', 3],
    ['sure pairs', ARTICLE, 'doubtful', 0],
  ])('%s: %s', async (_, stdin, rule, status) => {
    const ran = await align(['--fail-on', rule], { stdin })
    expect(ran.status).toBe(status)
  })

  test('counts pairs that are written and doubtful', async () => {
    const { stdout } = await align(['-f', 'json'], { stdin: UNLIKELY })
    const { beads } = JSON.parse(stdout) as { beads: { shape: string; confidence: number }[] }
    expect(beads.find(({ shape }) => shape === '1-1')?.confidence).toBeLessThan(0.8)
    expect((await align(['--fail-on', 'doubtful'], { stdin: UNLIKELY })).status).toBe(3)
    expect((await align(['--fail-on', 'empty'], { stdin: UNLIKELY })).status).toBe(0)
  })

  test('of a folder is that of its documents; what failed comes first', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': ENGLISH_ONLY })
    const args = [join(folder, 'in'), '--merge', '--fail-on', 'empty']
    expect((await align(args)).status).toBe(3)
    expect((await align([...args, '-o', join(folder, 'all.tsv')])).status).toBe(3)
    writeFileSync(
      join(folder, 'in/c.txt'),
      Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 256)),
    )
    expect((await align(args)).status).toBe(1)
  })

  test('a folder without documents has no pairs', async () => {
    const folder = makeTestFolder({ 'in/a.xyz': 'nothing' })
    expect((await align([join(folder, 'in'), '--merge', '--fail-on', 'empty'])).status).toBe(3)
  })
})

const UNLIKELY = 'The cat sleeps on the piano.\n\n董事会将于下周一召开会议。\n'
