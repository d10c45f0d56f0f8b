import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentsOf, makeTestFolder } from '../folder.js'
import { CHINESE, ENGLISH } from './articles.js'
import { align } from './run.js'

const TWO = { 'in/a.src.txt': ENGLISH, 'in/a.tgt.txt': CHINESE }

test('--pair puts together what no usual name does', async () => {
  const root = makeTestFolder(TWO)
  const args = [
    join(root, 'in'),
    '-f',
    'tsv',
    '-o',
    join(root, 'out'),
    '--pair',
    '*.src.txt,*.tgt.txt',
  ]
  const { status, stderr } = await align(args)
  expect([status, stderr.split('\n')[0]]).toEqual([0, expect.stringMatching(/: 1 document$/)])
  expect(contentsOf(join(root, 'out'))).toHaveProperty('a.tsv')
})

test('two files in one language each: the remark names the command that pairs them', async () => {
  const root = makeTestFolder(TWO)
  const [en, zh] = [join(root, 'in/a.src.txt'), join(root, 'in/a.tgt.txt')]
  const { status, stderr } = await align([en, zh, '-f', 'tsv'])
  expect(status).toBe(0)
  expect(stderr).toContain(
    `${en} holds only English and ${zh} only Chinese: if they are one text, align --en ${en} --zh ${zh}\n`,
  )
})

test('a folder of such files: the remark names the patterns', async () => {
  const root = makeTestFolder({ ...TWO, 'in/b.src.txt': ENGLISH, 'in/b.tgt.txt': CHINESE })
  const { stderr } = await align([join(root, 'in'), '-f', 'tsv', '--merge'])
  expect(stderr).toContain('2 documents with only English, 2 with only Chinese: if ')
  expect(stderr).toContain("are one text, the same command with --pair '*src.txt,*tgt.txt'\n")
})

test('a text in one language alone gives no such remark', async () => {
  const root = makeTestFolder({ 'in/a.txt': ENGLISH, 'in/b.txt': ENGLISH })
  const { stderr } = await align([join(root, 'in'), '-f', 'tsv', '--merge'])
  expect(stderr).not.toContain('only English')
})

test.each([[['--pair', '*.txt']], [['--pair', '*.en,*.zh', '--en', 'a.en', '--zh', 'a.zh']]])(
  '%j is refused',
  async (args) => {
    const { status } = await align(args)
    expect(status).toBe(2)
  },
)
