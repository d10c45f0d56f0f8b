import { expect, test } from 'vitest'
import { join } from 'node:path'
import { widthOf } from '../../src/wrap.js'
import { fill, makeTestFolder } from '../folder.js'
import { align } from './run.js'

const TEXT = 'Where is she?\n\n她在哪儿？\n\nhttps://example.org/she\n'

test('shows what is detected', async () => {
  const { status, stdout } = await align(['inspect'], { stdin: TEXT })
  expect(status).toBe(0)
  expect(stdout).toBe(`standard input
  encoding          utf-8
  read as           plain
  size              5 lines, 46 characters
  English           1 paragraph, 1 sentence
  Chinese           1 paragraph, 1 sentence
  Chinese script    Simplified

layout
  lines 1–3         interleaved, English first: 1 English, 1 Chinese

left out
  address           1×, 23 characters
            line 5  https://example.org/she
`)
})

const TABLE =
  'id,English,中文,remark\n1,The kettle sings.,水壶响了。,loud\n2,Tea is ready.,茶泡好了。,soon\n3,Drink it.,喝吧。,\n'

test.each(['en', 'zh'])('leaves two blanks behind the longest name, in %s', async (ui) => {
  const folder = makeTestFolder()
  fill(folder, { 'tea.csv': TABLE })
  const { stdout } = await align(['inspect', join(folder, 'tea.csv'), '--ui', ui])
  const reason = ui === 'en' ? 'column without translation' : '没有译文的列'
  const [named] = stdout.split('\n').filter((line) => line.includes(reason))
  expect(named).toMatch(new RegExp(`^ {2}${reason} {2,}\\d+`))
  const starts = stdout
    .split('\n')
    .map((line) => /^ {2}\S+(?: \S+)*( {2,})(?=\S)/.exec(line))
    .filter((match) => match !== null)
    .map(([whole]) => widthOf(whole))
  expect(new Set(starts).size).toBe(1)
})

test('names in Chinese why text is left out, and keeps the reasons of JSON', async () => {
  const { stdout } = await align(['inspect', '--ui', 'zh'], { stdin: TEXT })
  expect(stdout).toContain('  网址              1 处，23 个字符\n')
  expect((await align(['inspect', '--ui', 'zh', '-f', 'json'], { stdin: TEXT })).stdout).toContain(
    '"address"',
  )
})

test('writes JSON', async () => {
  const { stdout } = await align(['inspect', '-f', 'json'], { stdin: TEXT })
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ name: null, encoding: 'utf-8', lines: 5 }],
    reader: 'plain',
    sections: [{ layout: 'interleaved', first: 'en', en: 1, zh: 1 }],
  })
})

test('is no wider than the terminal, and coloured there', async () => {
  const long = `${'她在哪儿？'.repeat(60)}\n`
  const { stdout } = await align(['inspect'], {
    stdin: `<!-- ${'x '.repeat(200)} -->\n${long}`,
    terminal: true,
  })
  expect(stdout).toContain('\u001b[')
  const lines = stdout.replace(/\u001b\[\d+m/g, '').split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
})

test('goes on after a file that cannot be read', async () => {
  const { status, stdout, stderr } = await align(['inspect', '/nowhere.txt', '-'], { stdin: TEXT })
  expect(status).toBe(1)
  expect(stderr).toContain('/nowhere.txt: no such file')
  expect(stdout).toContain('interleaved')
})

test('--en and --zh go together', async () => {
  expect(await align(['inspect', '--en', 'a.txt'])).toMatchObject({ status: 2, stdout: '' })
})
