/** Ways to destroy what a run reads: each is refused, and every file stays as it was. */
import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, filesIn, makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from './articles.js'
import { BIN, bash } from './process.js'
import { align } from './run.js'

const FILES = {
  'a.txt': ARTICLE,
  'b.txt': OTHER,
  'c.en': ENGLISH,
  'c.zh': CHINESE,
  'in/a.txt': ARTICLE,
  'in/b.tsv': 'The lamp is on.\t灯亮着。\n',
  'in/deep/c.txt': OTHER,
  'terms.tsv': 'ferry\t渡船\n',
  list: 'a.txt\nb.txt\n',
  'w.txt': ARTICLE,
  'w.txt.align.json': '{}\n',
}

/** Links: from, to. A hard link is marked. */
const LINKS: readonly (readonly [at: string, to: string, hard?: 'hard'])[] = [
  ['link.tsv', 'a.txt'],
  ['dir', 'in'],
  ['hard.tsv', 'a.txt', 'hard'],
  ['out/b.tsv', '../in/a.txt'],
  ['linked/.align-manifest.jsonl', '../in/a.txt'],
  ['joined/.align-manifest.jsonl', 'in/a.txt', 'hard'],
  ['.all.tsv.align-manifest.jsonl', 'in/a.txt'],
]

/** A command line, and what is reported. Words that begin with `/` are names in the folder. */
const WAYS: readonly (readonly [line: string, ...messages: string[]])[] = [
  ['/a.txt -f tsv -o /a.txt', 'a.txt: would be overwritten: it is an input'],
  ['/a.txt -f tsv -o /in/../a.txt', 'it is an input'],
  ['/a.txt -o /link.tsv', 'it is an input, '],
  ['/link.tsv -f tsv -o /a.txt', 'it is an input, '],
  ['/a.txt -o /hard.tsv', 'it is an input, '],
  ['/in/b.tsv -o /dir/b.tsv', 'it is an input, '],
  ['--en /c.en --zh /c.zh -f tsv -o /c.zh', 'c.zh: would be overwritten'],
  ['--en /c.en --zh /c.zh -f tsv -o /c.en', 'c.en: would be overwritten'],
  ['/c.en -f moses -o /c', 'c.en: would be overwritten'],
  ['--en /c.en --zh /c.zh -f moses -o /c', 'c.en: would be', 'c.zh: would be'],
  ['/a.txt /b.txt --merge -f tsv -o /b.txt', 'b.txt: would be overwritten'],
  ['/a.txt /b.txt --merge -o /link.tsv', 'link.tsv: would be overwritten'],
  ['/in --merge -o /in/b.tsv', 'b.tsv: would be overwritten'],
  ['/in/*.t* --merge -o /in/b.tsv', 'b.tsv: would be overwritten'],
  ['/c.en /c.zh --merge -f moses -o /c', 'c.en: would be', 'c.zh: would be'],
  ['--files-from /list --merge -f tsv -o /list', 'list: would be overwritten: it is the list'],
  ['/a.txt -o /new.tsv --glossary /terms.tsv --learn /terms.tsv', 'it is the glossary'],
  ['/a.txt --glossary /terms.tsv -o /terms.tsv', 'it is the glossary'],
  ['/w.txt -f json --overwrite -o /w.txt.align.json', 'it is the file of corrections'],
  ['/w.txt --overwrite -o /new.tsv --report /w.txt.align.json', 'it is the file of corrections'],
  ['/w.txt /b.txt --merge --overwrite -f json -o /w.txt.align.json', 'the file of corrections'],
  ['/a.txt -o /new.tsv --report /a.txt', 'it is an input; name another file with --report'],
  ['/a.txt -o /new.tsv --learn /a.txt', 'it is an input; name another file with --learn'],
  ['/a.txt -o /new.tsv --learn /new.tsv', 'written twice, by --output and --learn'],
  ['/a.txt -o /new.tsv --report /NEW.tsv', 'written twice, by --output and --report'],
  ['/a.txt --report /r --learn /r', 'written twice, by --report and --learn'],
  ['/in -o /new/ -f tsv --report /in/a.txt', 'in/a.txt: would be overwritten'],
  ['/in -o /new/ -f tsv --learn /in/b.tsv', 'in/b.tsv: would be overwritten'],
  ['/in -o /new/ -f tsv --report /new/a.tsv', 'by --report and the document'],
  ['/in -o /in/ -f tsv', 'in/b.tsv: would be written to b.tsv, which is an input'],
  ['/in -o /linked/ -f tsv', '.align-manifest.jsonl: cannot be written: it is a link'],
  ['/in -o /joined/ -f tsv', '.align-manifest.jsonl: would be overwritten'],
  ['/in --merge -o /all.tsv', '.all.tsv.align-manifest.jsonl: cannot be written: it is a link'],
  ['/in -o /all.tsv --merge --report /.all.tsv.align-manifest.jsonl', 'it is a link'],
]

function makeFiles(): string {
  const folder = makeTestFolder(FILES)
  for (const name of ['out', 'linked', 'joined']) execFileSync('mkdir', [join(folder, name)])
  for (const [at, to, hard] of LINKS)
    if (hard === undefined) symlinkSync(to, join(folder, at))
    else linkSync(join(folder, to), join(folder, at))
  return folder
}

const KEPT = Object.keys(FILES)
const kept = (folder: string) => KEPT.map((name) => readFileSync(join(folder, name), 'utf8'))

describe('is refused, and nothing is changed', () => {
  test.each(WAYS)('align %s', async (line, ...messages) => {
    const folder = makeFiles()
    const [before, names] = [kept(folder), filesIn(folder)]
    const args = line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))
    const { status, stdout, stderr } = await align(args)
    for (const part of messages) expect(stderr).toContain(part)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^(align: [^\n]+; [^\n]+\n)+$/)
    expect(kept(folder)).toEqual(before)
    expect(filesIn(folder)).toEqual(names)
  })

  test
    .skipIf(lacks('bash'))
    .each([
      'align a.txt -f tsv >> a.txt',
      'align a.txt -o new.tsv 2>> a.txt',
      'align - -f tsv -o a.txt < a.txt',
      'align a.txt b.txt --merge -f tsv >> b.txt',
      'align stream < a.txt >> a.txt',
      'align inspect a.txt >> a.txt',
      'align evaluate a.txt b.txt >> b.txt',
      'align records a.txt >> a.txt',
      'align records . >> b.txt',
      'align records . 2>> b.txt',
      'align records --files-from a.txt >> a.txt',
      'align . --merge -f tsv >> b.txt',
      'align . -o out -f tsv 2>> b.txt',
    ])('by a shell: %s', async (line) => {
    const folder = makeTestFolder(FILES)
    const before = contentsOf(folder)
    const { end, stderr } = await bash(
      `align() { '${process.execPath}' '${BIN}' "$@"; }\n ${line}`,
      folder,
    )
    expect(end).toBe(1)
    // What is said of it stands on standard error, wherever that leads.
    const without = (text: string): string => text.replace(/align: [^\n]*\n$/, '')
    const after = contentsOf(folder)
    for (const [name, content] of Object.entries(before))
      expect(without(after[name]), stderr).toBe(without(content))
  })
})

test('all that would be lost is reported at once', async () => {
  const folder = makeFiles()
  const { stderr } = await align([
    join(folder, 'in'),
    ...['-f', 'tsv', '-o', join(folder, 'in')],
    ...['--report', join(folder, 'in/a.txt')],
    ...['--learn', join(folder, 'in/deep/c.txt')],
  ])
  const messages = stderr.trim().split('\n')
  for (const name of ['a.txt', 'b.tsv', 'deep/c.txt'])
    expect(
      messages.filter((line) => line.startsWith(`align: ${folder}/in/${name}: `)),
    ).toHaveLength(1)
})

describe('what a run of its own wrote is no input', () => {
  test('a merged output in the folder that is read may be written again', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE, 'b.txt': OTHER })
    const args = [folder, '--merge', '-o', join(folder, 'all.tsv'), '-q']
    for (const more of [[], ['--force'], ['--no-header']])
      expect(await align([...args, ...more])).toMatchObject({ status: 0, stderr: '' })
  })

  test('standard output in the folder that is read is passed over', async (context) => {
    context.skip(lacks('bash'), 'not run: bash is not installed')
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const line = `'${process.execPath}' '${BIN}' . --merge -f tsv > all.tsv`
    expect(await bash(line, folder)).toMatchObject({ end: 0 })
    expect(readFileSync(join(folder, 'all.tsv'), 'utf8').trim().split('\n')).toHaveLength(3)
  })
})

describe('a place that is no file', () => {
  test.skipIf(lacks('bash')).each([
    ['align a.txt -f tsv -o /dev/null', ''],
    ['align a.txt b.txt --merge -f tsv -o /dev/null', ''],
    ['align a.txt -f tsv -o /dev/stdout --no-header | wc -l', '2'],
    ['align a.txt -f tsv -o /dev/stdout --no-header | wc -l > n; cat n', '2'],
    ['echo before > n; align a.txt -f tsv -o /dev/stdout --no-header >> n; wc -l < n', '3'],
    ['align in a.txt --merge -f tsv -o >(wc -l > n) --no-header; sleep 1; cat n', '6'],
    ['mkfifo p; cat p > n & align a.txt -f tsv -o p --no-header; wait; wc -l < n', '2'],
    ['mkfifo p; cat p > n & align a.txt b.txt --merge -f tsv -o p -q; wait; wc -l < n', '4'],
  ])('that a user names takes the pairs: %s', async (line, printed) => {
    const folder = makeTestFolder(FILES)
    const { end, stdout, stderr } = await bash(
      `align() { '${process.execPath}' '${BIN}' "$@"; }\n ${line}`,
      folder,
    )
    expect([end, stdout.trim()], stderr).toEqual([0, printed])
  })

  test.each([
    ['an output of a folder', (folder: string) => ['-o', join(folder, 'odd'), '-f', 'tsv']],
    [
      'one of two files',
      (folder: string) => ['--merge', '-o', join(folder, 'odd/a'), '-f', 'moses'],
    ],
    ['a manifest', (folder: string) => ['-o', join(folder, 'manifest'), '-f', 'tsv']],
  ])('is refused as %s', async (_, argsFor) => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'odd/x': '', 'manifest/x': '' })
    for (const name of ['odd/a.tsv', 'odd/a.zh', 'manifest/.align-manifest.jsonl'])
      execFileSync('mkfifo', [join(folder, name)])
    const { status, stderr } = await align([join(folder, 'in'), ...argsFor(folder)])
    expect(status).toBe(1)
    expect(stderr).toMatch(/cannot be written: it is (a device or a pipe|no file); /)
  })
})
