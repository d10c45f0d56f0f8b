import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportBytes, parse, align as alignTexts } from '../../src/index.js'
import type { Alignment, Paragraph } from '../../src/index.js'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

const ARTICLE = `The ferry left at six. Nobody waved.

渡船六点开了。没有人挥手。

She counted 40 boxes of tea.

她数了40箱茶叶。

We went home.

我们回家了。
`

/** A workbook as it comes back, with these verdicts by row. */
function reviewed(verdicts: readonly string[]): Uint8Array {
  const document = parse(ARTICLE, { name: 'a.txt' })
  const { beads, ...alignment } = alignTexts(document)
  const verdictOf = (bead: (typeof beads)[number]): string => verdicts[beads.indexOf(bead)] ?? ''
  const rows = beads.map((bead) => ({ bead, verdict: verdictOf(bead) }))
  // A row a paragraph, as a workbook has it.
  const side = (language: 'en' | 'zh'): Paragraph[] =>
    rows.map(({ bead, verdict }, row) => ({
      ...document[language].paragraphs[0],
      row,
      text: bead[language].map((i) => alignment[language][i].text).join(' '),
      ...(verdict === '' ? {} : { rowAnnotations: { properties: [['x-verdict', verdict]] } }),
    }))
  const segments = (language: 'en' | 'zh') =>
    side(language).map(({ text }, paragraph) => ({ text, from: 0, to: 0, paragraph, clauses: [] }))
  const whole: Alignment = {
    ...alignment,
    document: {
      ...document,
      en: { ...document.en, paragraphs: side('en') },
      zh: { ...document.zh, paragraphs: side('zh') },
    },
    en: segments('en'),
    zh: segments('zh'),
    beads: rows.map(({ bead }, i) => ({ ...bead, en: [i], zh: [i] })),
  }
  return exportBytes(whole, 'xlsx')
}

function reviewedFile(...verdicts: string[]): string {
  const path = join(makeTestFolder(), 'marked.xlsx')
  writeFileSync(path, reviewed(verdicts))
  return path
}

test('pairs marked wrong are left out of every format, counted and told', async () => {
  const path = reviewedFile('', 'wrong', 'ok')
  for (const format of ['tmx', 'tsv', 'json', 'xlsx']) {
    const output = `${path}.${format}`
    const { stderr, status } = await align([path, '-f', format, '-o', output])
    expect(status).toBe(0)
    expect(stderr).toContain('1 pair marked wrong left out; --keep-wrong writes it\n')
    const back = parse(readFileSync(output), { name: output })
    if (format !== 'json')
      expect(back.en.paragraphs.map(({ text }) => text)).toEqual([
        'The ferry left at six.',
        'She counted 40 boxes of tea.',
        'We went home.',
      ])
  }
})

test('--keep-wrong writes them with their verdict, and they stay wrong in the next run', async () => {
  const path = reviewedFile('', 'wrong')
  const { stdout, stderr } = await align([path, '-f', 'tmx', '--keep-wrong'])
  expect(stdout).toContain('<prop type="x-verdict">wrong</prop>')
  expect(stdout).toContain('Nobody waved.')
  expect(stderr).not.toContain('marked wrong')
  const memory = `${path}.tmx`
  writeFileSync(memory, stdout)
  expect((await align([memory, '-f', 'tsv'])).stdout).not.toContain('Nobody waved.')
})

test('a pair marked ok is as sure as a confirmed one', async () => {
  const { stdout } = await align([reviewedFile('ok', 'OK '), '-f', 'tsv', '--no-header'])
  const confidences = stdout.split('\n').map((line) => line.split('\t')[3])
  expect(confidences.slice(0, 2)).toEqual(['1.00', '1.00'])
})

test('what is written in the column else is no verdict, and said', async () => {
  const path = reviewedFile('ok', 'bad', '错')
  const { stdout, stderr } = await align([path, '-f', 'tmx'])
  expect(stdout.match(/<tu /g)).toHaveLength(4)
  expect(stderr).toContain("2 verdicts are neither 'ok' nor 'wrong': 'bad', '错'")
})

test('sentences cut inside a row have its verdict', async () => {
  const path = reviewedFile('', '', 'wrong')
  const { stdout } = await align([path, '--rows', 'cut', '-f', 'tsv'])
  expect(stdout).not.toContain('40')
  expect(stdout).toContain('Nobody waved.')
})
