import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

const unit = (en: string, zh: string, id = ''): string =>
  `    <tu${id}>\r\n      <tuv xml:lang="en-US"><seg>${en}</seg></tuv>\r\n      <tuv xml:lang="zh-CN"><seg>${zh}</seg></tuv>\r\n    </tu>\r\n`
const memory = (...units: string[]): string =>
  `<?xml version="1.0"?>\r\n<tmx version="1.4"><header srclang="en-US"/><body>\r\n${units.join('')}  </body></tmx>\r\n`

const FERRY = unit('The ferry leaves at half past six.', '渡轮六点半开船。')
const LIBRARY = unit('The library opens at nine.', '图书馆九点开门。')

describe('the exit status', () => {
  const folder = () =>
    makeTestFolder({
      'good.tmx': memory(FERRY, LIBRARY),
      'twice.tmx': memory(FERRY, FERRY),
      'bad.tmx': memory(unit('Gate 12 is closed.', '13号登机口关闭。')),
      'none.tmx': '<html></html>',
    })

  test('is 0 for a good memory', async () => {
    const { status, stdout, stderr } = await align(['check', join(folder(), 'good.tmx')])
    expect(status).toBe(0)
    expect(stdout).toBe('file\tline\tunit\tid\trule\twhat\ten\tzh\n')
    expect(stderr).toMatch(/good\.tmx: nothing found in 2 units\n$/)
  })

  test('is 0 where findings are only reported, unless the user says otherwise', async () => {
    const path = join(folder(), 'twice.tmx')
    expect((await align(['check', path])).status).toBe(0)
    expect((await align(['check', path, '--fail-on', 'numbers, duplicate'])).status).toBe(3)
    expect((await align(['check', path, '--fail-on', 'all'])).status).toBe(3)
  })

  test('is 3 where a rule finds something', async () => {
    const path = join(folder(), 'bad.tmx')
    const { status, stdout } = await align(['check', path])
    expect(status).toBe(3)
    expect(stdout).toContain('bad.tmx\t3\t1\t\tnumbers\t12 in the English, 13 in the Chinese\t')
    expect((await align(['check', path, '--fail-on', 'none'])).status).toBe(0)
  })

  test('is 1 where a file cannot be read, which stops no other', async () => {
    const { status, stdout, stderr } = await align(['check', folder()])
    expect(status).toBe(1)
    expect(stdout).toContain('\tnumbers\t')
    expect(stderr).toMatch(/none\.tmx:1: is no memory, its first element is <html>; name a TMX/)
  })

  test('is 2 for a rule that there is not', async () => {
    const { status, stderr } = await align(['check', 'a.tmx', '--fail-on', 'spelling'])
    expect(status).toBe(2)
    expect(stderr).toContain("there is no rule 'spelling'; the rules are not-well-formed,")
  })
})

test('a file named like a command is reached as ./check', async () => {
  const folder = makeTestFolder({ check: 'The ferry leaves.\n\n渡轮开船了。\n' })
  const { status, stdout } = await align([`${folder}/./check`])
  expect(status).toBe(0)
  expect(stdout).toContain('The ferry leaves.\t渡轮开船了。\t1-1')
})

test('standard input, compressed', async () => {
  const { status, stdout } = await align(['check', '-'], { stdin: gzipSync(memory(unit('', ''))) })
  expect(status).toBe(3)
  expect(stdout).toContain('standard input\t3\t1\t\tempty-side\tboth sides are empty')
})

test('two files line by line', async () => {
  const folder = makeTestFolder({ 'c.en': 'The ferry leaves.\n\n', 'c.zh': '渡轮开船了。\n快！\n' })
  const paths = ['--en', join(folder, 'c.en'), '--zh', join(folder, 'c.zh')]
  const { status, stdout } = await align(['check', ...paths, '-f', 'json'])
  expect(status).toBe(3)
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    files: [{ units: 2, findings: [{ rule: 'empty-side', line: 2, unit: 2, zh: '快！' }] }],
    counts: { 'empty-side': 1 },
  })
})

test('a table on a terminal, with counts and a next step', async () => {
  const path = join(makeTestFolder({ 'a.tmx': memory(FERRY, FERRY) }), 'a.tmx')
  const { stdout, stderr } = await align(['check', path], {
    terminal: true,
    env: { NO_COLOR: '1' },
  })
  expect(stdout).toMatch(
    / {4}line {2}rule +what is wrong\n +7 {2}duplicate +the same as in line 3\n/,
  )
  expect(stdout).toMatch(/1 finding in 2 units\n +1 {2}duplicate +reported, does not fail\n$/)
  expect(stderr).toMatch(/next: align check .*a\.tmx --fix -o .*a\.fixed\.tmx repairs/)
})

test('a page, by the name of the output', async () => {
  const folder = makeTestFolder({ 'a.tmx': memory(unit('<ph/>A & B', '甲和乙')) })
  const page = join(folder, 'a.html')
  expect((await align(['check', join(folder, 'a.tmx'), '-o', page])).status).toBe(3)
  expect(readFileSync(page, 'utf8')).toContain('<td lang="en">A &#38; B</td>')
})

describe('--fix', () => {
  const damaged = memory(
    unit('The ferry\u000bleaves.', '渡轮\u000b开船了。'),
    FERRY.replace('<tu>', '<tu tuid="1">'),
    FERRY.replace('<tu>', '<tu tuid="2">'),
    unit(' ', ''),
    LIBRARY.replace('zh-CN', 'en-US'),
    unit('R&D', '研发'),
    unit('Gate 12 is closed.', ''),
  )
  const mended = memory(
    unit('The ferry leaves.', '渡轮开船了。'),
    FERRY.replace('<tu>', '<tu tuid="1">'),
    LIBRARY,
    unit('R&amp;D', '研发'),
    unit('Gate 12 is closed.', ''),
  )

  test.each(['utf8', 'utf16le'] as const)(
    'repairs what needs no guess, in %s',
    async (encoding) => {
      const bytes = (text: string) =>
        Buffer.from(encoding === 'utf8' ? text : `\ufeff${text}`, encoding)
      const folder = makeTestFolder({ 'a.tmx': bytes(damaged) })
      const [from, to] = [join(folder, 'a.tmx'), join(folder, 'b.tmx')]
      const { status, stdout, stderr } = await align(['check', from, '--fix', '-o', to])
      expect(readFileSync(to).equals(bytes(mended))).toBe(true)
      expect(status).toBe(3)
      expect(stdout).toContain('\tnot-well-formed\trepaired: an & stands in a text')
      expect(stdout).toContain('\tempty-side\tthere is no Chinese\t')
      expect(stderr).toContain('b.tmx: 5 findings repaired')
      expect(stderr).toContain('1 left (1 empty-side)')
      const again = await align(['check', to, '-q'])
      expect(again.stdout.trim().split('\n')).toHaveLength(2)
    },
  )

  test('never writes over its input', async () => {
    const folder = makeTestFolder({ 'a.tmx': damaged })
    const path = join(folder, 'a.tmx')
    const { status, stderr } = await align(['check', path, '--fix', '--overwrite', '-o', path])
    expect(status).toBe(1)
    expect(stderr).toContain('would be overwritten: it is an input')
    expect(readFileSync(path, 'utf8')).toBe(damaged)
  })

  test('keeps units that differ in what is noted of them', async () => {
    const noted = FERRY.replace('<tu>', '<tu><note>Ask again.</note>')
    const folder = makeTestFolder({ 'a.tmx': memory(FERRY, noted) })
    const to = join(folder, 'b.tmx')
    await align(['check', join(folder, 'a.tmx'), '--fix', '-o', to])
    expect(readFileSync(to, 'utf8')).toBe(memory(FERRY, noted))
  })

  test.each([
    ['no output', ['--fix']],
    ['a table', ['--fix', '-o', 'b.tmx']],
  ])('is refused for %s', async (_, options) => {
    const folder = makeTestFolder({ 'a.csv': 'en,zh\nYes.,是。\n' })
    const { status } = await align(['check', join(folder, 'a.csv'), ...options])
    expect(status).toBeGreaterThan(0)
  })
})
