import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, makeTestFolder } from '../folder.js'
import { ARTICLE, ENGLISH } from './articles.js'
import { runProcess } from './process.js'
import { exporters } from '../../src/index.js'

const HEADER = 'en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote\n'

/** A file or folder of each kind that is no article, and one that is. */
function makeInputs(): string {
  const folder = makeTestFolder({
    'article.txt': ARTICLE,
    'english.txt': ENGLISH,
    'empty.txt': '',
    'blank.txt': ' \n\t\r\n\u3000\n',
    'binary.dat': Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256),
    'broken.txt': Buffer.concat([Buffer.from(ARTICLE.repeat(5)), Buffer.from([0xe8, 0x8c])]),
    'bad.beads': '[0]:[0]\nnonsense\n',
  })
  mkdirSync(join(folder, 'folder'))
  return folder
}

const run = (folder: string, args: readonly string[]) => runProcess(args, { cwd: folder })

const EXTENSIONS = Object.values(exporters)
  .flatMap((exporter) => exporter.extensions)
  .join(' ')

describe('an input that cannot be aligned exits with 1, says why in a line and writes nothing', () => {
  test.each<[args: string[], message: string]>([
    [['none.txt'], 'none.txt: no such file or folder'],
    [['article.txt/x'], 'article.txt/x: no such file or folder'],
    [['--en', 'folder', '--zh', 'article.txt'], 'folder: is a folder, not a file'],
    [['--en', 'english.txt', '--zh', 'none.txt'], 'none.txt: no such file or folder'],
    [['binary.dat'], 'binary.dat: is not text: it holds a NUL byte at offset 0; give a text file'],
    [
      ['evaluate', 'bad.beads', 'bad.beads'],
      'bad.beads:2: not a bead: "nonsense"; beads are written [0,1]:[0], ([0, 1], [0]) or 0,1:0 a line, or as a ladder of hunalign',
    ],
  ])('%j', async (args, message) => {
    expect(await run(makeInputs(), args)).toEqual({
      end: 1,
      stdout: '',
      stderr: `align: ${message}\n`,
    })
  })

  test('a file that may not be read', async (context) => {
    const folder = makeInputs()
    context.skip(process.getuid?.() === 0, 'not run: root may read every file')
    chmodSync(join(folder, 'article.txt'), 0)
    const { end, stderr } = await run(folder, ['article.txt'])
    expect([end, stderr]).toEqual([1, 'align: article.txt: cannot be read: permission denied\n'])
  })

  test('a file that the disk fails to give', async (context) => {
    // Reading its own memory from the start fails for everyone, root too.
    context.skip(!existsSync('/proc/self/mem'), 'not run: there is no /proc/self/mem')
    const { end, stderr } = await run(makeInputs(), ['/proc/self/mem'])
    expect([end, stderr]).toEqual([
      1,
      'align: /proc/self/mem: cannot be read: the disk reports an error\n',
    ])
  })
})

describe('an input with nothing to pair is done, and that is said', () => {
  test.each([
    ['empty.txt', 'there is no text', ''],
    ['blank.txt', 'there is no text', ''],
    [
      'english.txt',
      'there is no Chinese',
      'The ferry leaves at six.\t\t1-0\t1.00\tenglish.txt\t1\t\t\n' +
        'There are 25 seats, and 3 of them are broken.\t\t1-0\t1.00\tenglish.txt\t2\t\t\n',
    ],
  ])('%s: %s', async (file, reason, beads) => {
    expect(await run(makeInputs(), [file])).toEqual({
      end: 0,
      stdout: HEADER + beads,
      stderr: `align: no pairs: ${reason}\n`,
    })
  })
})

test('a file with a broken character is aligned, and where it is broken is said', async () => {
  const { end, stdout, stderr } = await run(makeInputs(), ['broken.txt'])
  expect(end).toBe(0)
  expect(stdout.split('\n').length).toBeGreaterThan(10)
  expect(stderr).toMatch(/^align: 2 bytes that are not UTF-8 replaced, at offset 680, 681\n$/)
})

describe('200 MB in one line', () => {
  test.each([
    ['of zeros', '\0'],
    ['of Chinese', '茶'],
  ])('%s is refused or done, never a crash', (_what, unit) => {
    const folder = makeTestFolder()
    const file = join(folder, 'line.txt')
    writeFileSync(file, Buffer.alloc(unit === '\0' ? 200e6 : 300e6, unit))
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../bin/align.js'), file],
      { encoding: 'utf8' },
    )
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^align: \S*line\.txt: is .*\n$/)
  })
})

describe('wrong usage exits with 2, says what is wrong and what to do', () => {
  test.each<[args: string[], message: string]>([
    [
      ['article.txt', '-f', 'xliff'],
      `unknown format 'xliff'; known: ${Object.keys(exporters).join(', ')}`,
    ],
    [
      ['article.txt', '-o', 'out.odt'],
      `no format goes by the name of 'out.odt'; name it with one of ${EXTENSIONS}, or choose with --format`,
    ],
    [['article.txt', '-f', 'moses'], '--format moses writes 2 files; name them with --output'],
    [['article.txt', '--en', 'a', '--zh', 'b'], "'article.txt' and --en, --zh do not go together"],
    [
      ['--en', 'english.txt'],
      '--en and --zh go together; for one file with both languages give just its name',
    ],
    [['--en', '-', '--zh', '-'], 'standard input can be only one of --en and --zh'],
    [['article.txt', '--segmented'], '--segmented is for two files; name them with --en and --zh'],
    [
      ['article.txt', '--explain', '-f', 'tsv'],
      '--explain cannot be written as tsv; use --format json, jsonl or text',
    ],
    [
      ['article.txt', '--source-lang', 'zh_CN'],
      "'zh_CN' is not a language code; codes are written en, en-US, zh-CN, zh-TW, with hyphens",
    ],
    [
      ['article.txt', '-', '-f', 'tsv'],
      'standard input goes alone; a list of files is read with --files-from -',
    ],
    [
      ['article.txt', '-o', 'folder'],
      'what is to be written to the folder? choose with --format: tsv, tmx, json …',
    ],
  ])('%j', async (args, message) => {
    const { end, stdout, stderr } = await run(makeInputs(), args)
    expect({ end, stdout, stderr }).toEqual({ end: 2, stdout: '', stderr: `align: ${message}\n` })
  })

  test.each<[args: string[], message: string]>([
    [['article.txt', '--fromat', 'tmx'], "unknown option '--fromat'\n(Did you mean --format?)"],
    [
      ['article.txt', '-l', 'word'],
      "argument 'word' is invalid. Allowed choices are paragraph, sentence",
    ],
    [
      ['article.txt', '--direction', 'zh'],
      "argument 'zh' is invalid. Allowed choices are en-zh, zh-en.",
    ],
    [['article.txt', '--min-confidence', '2'], "'2' is not a number from 0 to 1"],
    [
      ['article.txt', '--shapes', '1:1'],
      "'1:1' is not a shape; shapes are written 1-1,2-1 with English first",
    ],
    [
      ['article.txt', '--date', 'soon'],
      "'soon' is not a date; dates are written 2025-04-18 or 2025-04-18T16:33:49Z",
    ],
    [['article.txt', '-f'], "option '-f, --format <name>' argument missing"],
    [['evaluate', 'article.txt'], "missing required argument 'test'"],
    [['article.txt', '--reader', 'word'], "unknown reader 'word'; known: "],
    [['article.txt', '--encoding', 'ebcdic'], "unknown encoding 'ebcdic'; known: "],
  ])('%j', async (args, message) => {
    const { end, stdout, stderr } = await run(makeInputs(), args)
    expect([end, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^align: /)
  })
})

describe('an output that cannot be written exits with 1', () => {
  test.each<[output: string, message: string]>([
    ['none/out.tmx', 'none/out.tmx: cannot be written: its folder does not exist'],
    ['article.txt/out.tmx', 'article.txt/out.tmx: cannot be written: a part of its path is a file'],
  ])('%s', async (output, message) => {
    const { end, stdout, stderr } = await run(makeInputs(), ['article.txt', '-o', output])
    expect({ end, stdout, stderr }).toEqual({ end: 1, stdout: '', stderr: `align: ${message}\n` })
  })

  test('a full device', async (context) => {
    context.skip(!existsSync('/dev/full'), 'not run: there is no /dev/full')
    const { end, stderr } = await run(makeInputs(), ['article.txt', '-f', 'tmx', '-o', '/dev/full'])
    expect(stderr).toBe('align: /dev/full: cannot be written: no space left on the device\n')
    expect(end).toBe(1)
  })
})

describe('an output that is there already', () => {
  test('is left as it was when the input fails', async () => {
    const folder = makeInputs()
    writeFileSync(join(folder, 'out.tsv'), 'before')
    const { end } = await run(folder, ['binary.dat', '-o', 'out.tsv'])
    expect([end, readFileSync(join(folder, 'out.tsv'), 'utf8')]).toEqual([1, 'before'])
  })

  test('is replaced whole, and nothing else is left in its folder', async () => {
    const folder = makeInputs()
    writeFileSync(join(folder, 'out.tsv'), 'before'.repeat(1000))
    const before = filesIn(folder)
    const { end } = await run(folder, ['article.txt', '-o', 'out.tsv', '--overwrite'])
    const written = readFileSync(join(folder, 'out.tsv'), 'utf8')
    expect([end, written.startsWith(HEADER), written.includes('before')]).toEqual([0, true, false])
    expect(filesIn(folder)).toEqual(before)
  })
})

describe('the stack of an error', () => {
  test('is shown with --verbose', async () => {
    const { stderr } = await run(makeInputs(), ['none.txt', '--verbose'])
    expect(stderr).toMatch(/^align: none\.txt: .*\n[^]*\n {4}at /)
  })

  test('is not shown without', async () => {
    const { stderr } = await run(makeInputs(), ['none.txt'])
    expect(stderr).not.toContain('    at ')
  })
})
