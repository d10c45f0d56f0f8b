import { describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { fill, makeTestFolder } from '../folder.js'
import { align } from './run.js'

const TSV = (rows: readonly (readonly [en: string, zh: string])[]): string =>
  ['en\tzh', ...rows.map((row) => row.join('\t'))].map((line) => `${line}\n`).join('')

const TMX = (rows: readonly (readonly [en: string, zh: string])[]): string =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" datatype="plaintext" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>${rows
    .map(
      ([en, zh]) =>
        `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`,
    )
    .join('')}</body></tmx>`

const ROWS = [
  ['The kiln was lit at dawn.', '黎明时分，窑火点着了。'],
  ['Nobody spoke.', '谁也没说话。'],
  ['By noon it was red.', '到了中午，窑已烧得通红。'],
] as const

const MERGED = [
  [`${ROWS[0][0]} ${ROWS[1][0]}`, `${ROWS[0][1]}${ROWS[1][1]}`],
  [ROWS[2][0], ROWS[2][1]],
] as const

/** Runs `align evaluate` on files of a folder. */
async function evaluate(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = makeTestFolder()
  fill(folder, files)
  const paths = args.map((arg) => (arg.startsWith('-') || arg === 'json' ? arg : join(folder, arg)))
  return align(['evaluate', ...paths])
}

describe('memories', () => {
  test('of two formats are compared by their texts', async () => {
    const files = { 'gold.tmx': TMX(ROWS), 'ours.tsv': TSV(ROWS) }
    const { status, stdout, stderr } = await evaluate(files, 'gold.tmx', 'ours.tsv')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('strict  1.0000  1.0000  1.0000\n')
  })

  test('that cut otherwise differ there, and the differences show their texts', async () => {
    const files = { 'gold.tmx': TMX(ROWS), 'ours.tsv': TSV(MERGED) }
    const { stdout } = await evaluate(files, 'gold.tmx', 'ours.tsv', '--differences')
    expect(stdout).toContain('strict  0.5000  0.3333  0.4000\n')
    expect(stdout.split('\n\n').at(-1)).toBe(`- [0]:[0]
    ${ROWS[0][0]}
    ${ROWS[0][1]}
+ [0,1]:[0,1]
    ${MERGED[0][0]}
    ${MERGED[0][1]}
- [1]:[1]
    ${ROWS[1][0]}
    ${ROWS[1][1]}
`)
  })

  test('are not compared with numbers', async () => {
    const files = { 'gold.beads': '[0]:[0]\n', 'ours.tsv': TSV(ROWS) }
    const { status, stderr } = await evaluate(files, 'gold.beads', 'ours.tsv')
    expect(status).toBe(2)
    expect(stderr).toMatch(/gold\.beads has numbers of segments, .*ours\.tsv has texts/)
  })
})

describe('in Chinese', () => {
  const files = { 'gold.tmx': TMX(ROWS), 'ours.tsv': TSV(MERGED), 'theirs.tsv': TSV(ROWS) }

  test('every word is, and figures keep their columns', async () => {
    const { stdout } = await evaluate(files, 'gold.tmx', 'ours.tsv', 'theirs.tsv', '--ui=zh')
    expect(stdout).toContain('        准确率  召回率  F1\n严格    0.5000  0.3333  0.4000\n')
    expect(stdout).toContain('对齐结果有 2 个对齐单元，标准答案有 3 个\n')
    expect(stdout.replace(/F1|95%|\bp =/g, '')).not.toMatch(/[A-Za-z]{2}|\bp\b/)
  })

  test('JSON is the same', async () => {
    const [en, zh] = [[], ['--ui=zh']].map((ui) =>
      evaluate(files, 'gold.tmx', 'ours.tsv', 'theirs.tsv', '-f', 'json', ...ui),
    )
    expect((await zh).stdout).toBe((await en).stdout)
  })
})

describe('folders', () => {
  const files = {
    'gold/news/kiln.tmx': TMX(ROWS),
    'gold/fiction/kiln.tmx': TMX(ROWS),
    'ours/news/kiln.tsv': TSV(ROWS),
    'ours/fiction/kiln.tsv': TSV(MERGED),
  }

  test('are scored as one text, and each genre by itself', async () => {
    const { status, stdout, stderr } = await evaluate(files, 'gold', 'ours')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('5 beads proposed, 6 in gold\n')
    expect(stdout).toContain('fiction    strict F1 0.4000  lax F1 1.0000  1 document\n')
    expect(stdout).toContain('news       strict F1 1.0000  lax F1 1.0000  1 document\n')
  })

  test('are told to programs by genre and document', async () => {
    const { stdout } = await evaluate(files, 'gold', 'ours', '-f', 'json')
    expect(JSON.parse(stdout)).toMatchObject({
      evaluation: { proposed: 5, gold: 6 },
      genres: [{ genre: 'fiction' }, { genre: 'news', evaluation: { strict: { f1: 1 } } }],
      documents: [
        { name: 'fiction/kiln', evaluation: { missed: [{ enText: ROWS[0][0] }, {}] } },
        { name: 'news/kiln', evaluation: { missed: [] } },
      ],
    })
  })

  test('count what is missing as nothing proposed', async () => {
    const without = Object.entries(files).filter(([path]) => path !== 'ours/fiction/kiln.tsv')
    const { stdout } = await evaluate(Object.fromEntries(without), 'gold', 'ours')
    expect(stdout).toContain('3 beads proposed, 6 in gold\n')
  })

  test('do not go with files', async () => {
    const { status, stderr } = await evaluate(files, 'gold', 'ours/news/kiln.tsv')
    expect(status).toBe(2)
    expect(stderr).toContain('name files only, or folders only')
  })
})
