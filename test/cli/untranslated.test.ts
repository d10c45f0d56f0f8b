import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

const EN = [
  'The harbour office opens at eight in the morning.',
  'Visitors should bring their passport and a photograph.',
  'Harbour Lights Museum of Maritime History',
  'The last ferry to the island leaves at nine in the evening.',
]
const ZH = [
  '港务办公室早上八点开门。',
  '访客应携带护照和一张照片。',
  'Harbour Lights Museum of Maritime History',
  '开往岛上的末班渡船晚上九点出发。',
]
const SAME = EN[2]

const folderOf = (): string =>
  makeTestFolder({
    'in/a.en.txt': EN.join('\n\n') + '\n',
    'in/a.zh.txt': ZH.join('\n\n') + '\n',
  })

const twins = (folder: string): string[] => [
  '--en',
  join(folder, 'in/a.en.txt'),
  '--zh',
  join(folder, 'in/a.zh.txt'),
]

const times = (text: string): number => text.split(SAME).length - 1

test('a memory leaves untranslated pairs out and says how many, other formats have them', async () => {
  const folder = folderOf()
  const tmx = await align([...twins(folder), '-o', join(folder, 'a.tmx')])
  expect(times(readFileSync(join(folder, 'a.tmx'), 'utf8'))).toBe(0)
  expect(tmx.stderr).toContain('3 pairs')
  expect(tmx.stderr).toContain('1 untranslated pair left out; --keep-untranslated writes it\n')
  expect(tmx.stderr).not.toContain('not wanted')
  for (const format of ['tsv', 'json', 'moses']) {
    const output = join(folder, `a.${format}`)
    const { stderr } = await align([...twins(folder), '-f', format, '-o', output])
    expect(stderr).toContain('4 pairs')
    expect(stderr).not.toContain('untranslated pair left out')
    expect(times(readFileSync(format === 'moses' ? `${output}.en` : output, 'utf8'))).not.toBe(0)
  }
})

test('--keep-untranslated writes them', async () => {
  const folder = folderOf()
  const { stdout, stderr } = await align([...twins(folder), '--keep-untranslated', '-f', 'tmx'])
  expect([times(stdout), stderr]).toEqual([2, ''])
  expect(stdout).toContain('<prop type="x-doubt">untranslated</prop>')
})

test('--append adds none of them', async () => {
  const folder = folderOf()
  const memory = join(folder, 'master.tmx')
  await align([...twins(folder), '--shapes', '9-9', '-o', memory])
  const { stderr } = await align([...twins(folder), '--append', memory])
  expect(stderr).toContain('3 pairs added')
  expect(times(readFileSync(memory, 'utf8'))).toBe(0)
})

test('so it is in folders, and in the report', async () => {
  const folder = folderOf()
  for (const where of [
    ['-f', 'tmx', '-o', join(folder, 'out')],
    ['--merge', '-o', join(folder, 'all.tmx')],
  ]) {
    const report = join(folder, 'report.json')
    const run = [join(folder, 'in'), ...where, '--report', report]
    expect((await align(run)).stderr).toContain('1 untranslated pair left out')
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ pairs: 3, untranslated: 1 })
    expect((await align(run)).stderr).toContain('1 untranslated pair left out')
    await align([...run, '--keep-untranslated'])
    const written = join(folder, where.includes('--merge') ? 'all.tmx' : 'out/a.tmx')
    expect(times(readFileSync(written, 'utf8'))).toBe(2)
  }
})
