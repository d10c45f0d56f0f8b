/** What a mistake says, and what to do about it. */
import { Readable } from 'node:stream'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, makeTestFolder } from '../folder.js'
import { inline, makeXlsx } from '../parser/containers/make-sheets.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { align } from './run.js'

const placed = (folder: string, line: string): string[] =>
  line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))

describe('a mistake', () => {
  test.each([
    [
      '/a.txt -o /a.txt',
      1,
      /a\.txt: would be overwritten: it is an input; name another file with --output\n/,
    ],
    ['/a.txt --merge -o /a.txt', 1, /would be overwritten: it is an input/],
    ['--en /c.en --zh /c.zh -o /c.zh', 1, /would be overwritten: it is an input/],
    [
      '/a.txt -o /a.xyz',
      2,
      /no format goes by the name of '.*a\.xyz'; name it with one of \.tsv .*\.xlsx .*--format\n/,
    ],
    [
      '/in --merge -o /all',
      2,
      /'.*\/all' does not say what to write; add an extension: .*\/all\.tmx, .*--format\n/,
    ],
    ['/a.txt -o /all', 2, /add an extension: .*\/all\.tmx/],
    [
      '/a.txt --source-lang english',
      2,
      /'english' is not a code of English or Chinese; codes are written en, en-US/,
    ],
    ['help subtitle', 2, /there is no help on 'subtitle'; there is help on all, input/],
  ])('%s', async (line, status, message) => {
    const folder = makeTestFolder({
      'a.txt': ARTICLE,
      'c.en': ENGLISH,
      'c.zh': CHINESE,
      'in/a.txt': ARTICLE,
    })
    const before = contentsOf(folder)
    const ran = await align(placed(folder, line))
    expect([ran.status, ran.stdout]).toEqual([status, ''])
    expect(ran.stderr).toMatch(message)
    expect(contentsOf(folder)).toEqual(before)
  })
})

describe('a format in capitals is taken', () => {
  test.each(['TMX', 'Tsv', 'JSON'])('%s', async (format) => {
    expect((await align(['-f', format], { stdin: ARTICLE })).status).toBe(0)
  })
})

describe('--glossary takes', () => {
  const CSV = 'English,Chinese,note\nQwx,渡船,a name\n"Boat, small",小船,\n'
  const SHEET = makeXlsx([
    [
      ['English', 'Chinese'],
      ['Qwx', '渡船'],
      ['Boat, small', '小船'],
    ].map((cells) => cells.map((cell) => inline(cell)).join('')),
  ])
  const TBX = `<?xml version="1.0"?><martif type="TBX" xml:lang="en"><text><body><termEntry>
<langSet xml:lang="en"><tig><term>Qwx</term></tig></langSet>
<langSet xml:lang="zh"><tig><term>渡船</term></tig></langSet></termEntry></body></text></martif>`

  test.each([
    ['terms.csv', CSV],
    ['terms.xlsx', SHEET],
    ['terms.tbx', TBX],
    ['terms.tsv', 'Qwx\t渡船\n'],
  ])('%s', async (name, content) => {
    const folder = makeTestFolder({ [name]: content })
    const stdin =
      'Qwx leaves.\n\n渡船离开了码头。\n\nThe tea is green.\n\n茶是绿的。\n\nSnow fell.\n\n下雪了。\n'
    const { status, stdout } = await align(
      ['--explain', '-f', 'json', '--glossary', join(folder, name)],
      { stdin },
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/"en": ?"Qwx",\s*"zh": ?"渡船"/)
  })

  test('nothing that has no terms', async () => {
    const folder = makeTestFolder({ 'terms.csv': 'one,two\nthree,four\n' })
    const { status, stderr } = await align(['--glossary', join(folder, 'terms.csv')], {
      stdin: ARTICLE,
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /terms\.csv: has no row with an English and a Chinese term; one column holds/,
    )
  })
})

describe('a terminal', () => {
  const typed = (): Readable =>
    Object.assign(Readable.from([Buffer.from(ARTICLE)]), { isTTY: true })
  const WAITS = 'align: reads from the terminal: type or paste a text, and end it with Ctrl-D\n'

  test.each([[['-']], [['inspect']], [['records']], [['--glossary', '-', 'x.txt']]])(
    'learns that input is read from it: %j',
    async (args) => {
      expect((await align(args, { stdin: typed() })).stderr).toContain(WAITS)
    },
  )

  test('learns it from stream as well', async () => {
    const stdin = Object.assign(Readable.from([Buffer.from('{"id":1,"text":"a"}\n')]), {
      isTTY: true,
    })
    expect((await align(['stream'], { stdin })).stderr).toBe(WAITS)
  })

  test('and a pipe is not', async () => {
    expect((await align(['-'], { stdin: ARTICLE })).stderr).toBe('')
  })
})
