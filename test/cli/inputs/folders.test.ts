import { existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { contentsOf, fill, filesIn, makeTestFolder } from '../../folder.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from '../articles.js'
import { align } from '../run.js'

const FILES = {
  'in/a.txt': ARTICLE,
  'in/deep/b.md': OTHER,
  'in/deep/c.en.txt': ENGLISH,
  'in/deep/c.zh.txt': CHINESE,
  'in/en/d.txt': ENGLISH,
  'in/zh/d.txt': CHINESE,
  'in/e.txt.gz': gzipSync(OTHER),
}

/** Neither text nor anything else that is read. */
const BAD = Buffer.concat([Buffer.from([0, 1, 2, 0, 0xff]), Buffer.from(ARTICLE)])

/** Names of what was written, without the manifest. */
const written = (folder: string): string[] =>
  filesIn(folder).filter((name) => !name.startsWith('.'))

const single = async (...args: string[]): Promise<string> => (await align(args)).stdout

test('a folder is mirrored, each document as if it had been alone', async () => {
  const root = makeTestFolder(FILES)
  const [input, output] = [join(root, 'in'), join(root, 'out')]
  const { status, stdout, stderr } = await align([input, '-o', output, '-f', 'tmx'])
  expect([status, stdout]).toEqual([0, ''])
  expect(stderr).toContain('5 documents\n  8 pairs (8 1-1)\n  mean confidence')
  expect(written(output)).toEqual(['a.tmx', 'd.tmx', 'deep/b.tmx', 'deep/c.tmx', 'e.tmx'])
  for (const [name, ...args] of [
    ['a.tmx', join(input, 'a.txt')],
    ['deep/b.tmx', join(input, 'deep/b.md')],
    ['deep/c.tmx', '--en', join(input, 'deep/c.en.txt'), '--zh', join(input, 'deep/c.zh.txt')],
    ['e.tmx', join(input, 'e.txt.gz')],
  ])
    expect(readFileSync(join(output, name), 'utf8')).toBe(await single(...args, '-f', 'tmx'))
})

test('a pattern, a list and the files themselves give the same', async () => {
  const root = makeTestFolder(FILES)
  const names = ['a.txt', 'deep/b.md', 'e.txt.gz'].map((name) => join(root, 'in', name))
  const to = (name: string): string[] => ['-q', '-f', 'tsv', '-o', join(root, name)]
  await align([...names, ...to('1')])
  await align([join(root, 'in/**/{a,b,e}.*'), ...to('2')])
  await align(['--files-from', '-', ...to('3')], { stdin: names.join('\n') })
  await align(['--files-from', '-', ...to('4')], { stdin: names.join('\0') })
  const results = ['1', '2', '3', '4'].map((name) => written(join(root, name)))
  expect(results).toEqual(Array.from({ length: 4 }, () => ['a.tsv', 'deep/b.tsv', 'e.tsv']))
})

test.each(['tmx', 'tsv', 'jsonl', 'json', 'pairs'])(
  'merged %s is the same for any number of workers',
  async (format) => {
    const root = makeTestFolder(FILES)
    const merge = (jobs: string): Promise<string> =>
      single(join(root, 'in'), '--merge', '-q', '-f', format, '-j', jobs)
    const [one, three] = [await merge('1'), await merge('3')]
    expect(one).toBe(three)
    const file = join(root, `all.${format}`)
    await align([join(root, 'in'), '--merge', '-q', '-f', format, '-j', '2', '-o', file])
    expect(readFileSync(file, 'utf8')).toBe(one)
  },
)

test('merged moses has as many lines of one language as of the other', async () => {
  const root = makeTestFolder(FILES)
  await align([join(root, 'in'), '--merge', '-f', 'moses', '-o', join(root, 'corpus.gz')])
  const [en, zh] = ['en', 'zh'].map((side) =>
    gunzipSync(readFileSync(join(root, `corpus.${side}.gz`)))
      .toString()
      .split('\n'),
  )
  expect(en).toHaveLength(9)
  expect(zh[en.indexOf('Tea grows on 15 hills.')]).toBe('茶叶长在15座山上。')
  expect(zh).toHaveLength(9)
})

test('units of a merged memory have ids of their own and tell their file', async () => {
  const root = makeTestFolder(FILES)
  const memory = await single(join(root, 'in'), '--merge', '-f', 'tmx')
  const ids = [...memory.matchAll(/tuid="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(8)
  expect(memory.match(/x-source-file">[^<]*\/in\/deep\/b\.md</g)).toHaveLength(1)
})

test('--dedupe leaves out what came before and says how much', async () => {
  const root = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': ARTICLE, 'in/c.txt': OTHER })
  const file = join(root, 'all.tsv')
  const args = [join(root, 'in'), '--merge', '--dedupe', '-o', file]
  expect((await align(args)).stderr).toContain('2 repeated pairs left out')
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1 + 3)
  expect((await align(args)).stderr).toContain('2 repeated pairs left out')
})

test('a second run does only what has changed', async () => {
  const root = makeTestFolder(FILES)
  const output = join(root, 'out')
  const args = [join(root, 'in'), '-o', output, '-f', 'tsv']
  await align(args)
  const before = contentsOf(output)
  expect((await align(args)).stderr).toContain('5 documents, nothing has changed')
  expect(contentsOf(output)).toEqual(before)
  fill(root, { 'in/a.txt': OTHER })
  expect((await align(args)).stderr).toContain('5 documents, 4 of them unchanged')
  expect(readFileSync(join(output, 'a.tsv'), 'utf8')).toContain('Tea grows')
})

test('a whole merged output needs no alignments, and is the same after a change', async () => {
  const root = makeTestFolder(FILES)
  const args = [join(root, 'in'), '--merge', '-f', 'tmx', '-o', join(root, 'all.tmx')]
  await align(args)
  const manifest = readFileSync(join(root, '.all.tmx.align-manifest.jsonl'), 'utf8')
  expect(manifest).toContain('a.txt')
  expect(manifest).not.toContain('渡船')
  expect((await align(args)).stderr).toContain('5 documents, nothing has changed')
  fill(root, { 'in/a.txt': OTHER })
  expect((await align(args)).stderr).toContain('5 documents, 4 of them unchanged')
  const other = makeTestFolder({ ...FILES, 'in/a.txt': OTHER })
  await align([join(other, 'in'), ...args.slice(1, -1), join(other, 'all.tmx')])
  const [one, again] = [root, other].map((folder) =>
    readFileSync(join(folder, 'all.tmx'), 'utf8').replaceAll(folder, ''),
  )
  expect(one).toBe(again)
})

test('what was removed or altered is written again, --force writes all', async () => {
  const root = makeTestFolder(FILES)
  const output = join(root, 'out')
  const args = [join(root, 'in'), '-o', output, '-f', 'tsv']
  await align(args)
  const before = contentsOf(output)
  rmSync(join(output, 'a.tsv'))
  writeFileSync(join(output, 'e.tsv'), 'something else')
  expect((await align(args)).stderr).toContain('3 of them unchanged')
  expect(contentsOf(output)).toEqual(before)
  expect((await align([...args, '--force'])).stderr).not.toContain('unchanged')
  expect(contentsOf(output)).toEqual(before)
})

test('other settings are another result', async () => {
  const root = makeTestFolder(FILES)
  const args = [join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv']
  await align(args)
  expect((await align([...args, '--no-header'])).stderr).not.toContain('unchanged')
  expect(readFileSync(join(root, 'out/a.tsv'), 'utf8')).not.toContain('confidence')
})

test('a merged output is written again when a document is gone, and left alone otherwise', async () => {
  const root = makeTestFolder(FILES)
  const file = join(root, 'all.tsv')
  const args = [join(root, 'in'), '--merge', '-o', file]
  await align(args)
  const { mtimeMs } = statSync(file)
  await align(args)
  expect(statSync(file).mtimeMs).toBe(mtimeMs)
  rmSync(join(root, 'in/deep/b.md'))
  await align(args)
  expect(readFileSync(file, 'utf8')).toBe(await single(join(root, 'in'), '--merge', '-f', 'tsv'))
})

test('a bad file is reported and stops none of the others', async () => {
  const root = makeTestFolder({ ...FILES, 'in/bad.txt': BAD })
  symlinkSync('nowhere', join(root, 'in/gone.txt'))
  const { status, stderr } = await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv'])
  expect(status).toBe(1)
  expect(stderr).toContain('in/bad.txt: is not text')
  expect(stderr).toContain('in/gone.txt: no such file or folder')
  expect(stderr).toContain('5 documents, 2 failed')
  expect(written(join(root, 'out'))).toHaveLength(5)
})

test('--report holds what the run came to', async () => {
  const root = makeTestFolder({ ...FILES, 'in/bad.txt': BAD, 'in/x.jpg': '' })
  const path = join(root, 'report.json')
  await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv', '--report', path])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    version: 1,
    documents: { done: 5, unchanged: 0, failed: 1, left: 0, withoutPairs: 0 },
    pairs: 8,
    shapes: { '1-1': 8 },
    unpaired: { en: 0, zh: 0 },
    failures: [{ inputs: [join(root, 'in/bad.txt')], code: 'binary' }],
    otherFiles: { '.jpg': 1 },
  })
})

test('outputs within the input folder are no inputs of the next run', async () => {
  const root = makeTestFolder({ 'a.txt': ARTICLE, 'b.txt': OTHER })
  for (const args of [
    [root, '-o', join(root, 'out'), '-f', 'tsv'],
    [root, '-o', root, '-f', 'jsonl'],
    [root, '--merge', '-o', join(root, 'all.tmx'), '--report', join(root, 'report.json')],
  ]) {
    const summary = (await align(args)).stderr
    expect(summary).toContain('2 documents')
    expect((await align(args)).stderr).toContain('2 documents, nothing has changed')
    for (const name of [
      'out',
      'a.jsonl',
      'b.jsonl',
      'all.tmx',
      'report.json',
      '.align-manifest.jsonl',
    ])
      rmSync(join(root, name), { recursive: true, force: true })
  }
})

test('remarks are counted, and the first is shown', async () => {
  const damaged = Buffer.from(ARTICLE.repeat(20))
  damaged[5] = 0xff
  const root = makeTestFolder({ 'in/a.txt': damaged, 'in/b.txt': damaged, 'in/c.txt': OTHER })
  const { status, stderr } = await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv'])
  expect(status).toBe(0)
  expect(stderr).toMatch(/^2 remarks, the first on .*in\/a\.txt: .*offset 5; --report FILE writes/m)
})

test('several formats in one folder know of each other', async () => {
  const root = makeTestFolder({ 'a.txt': ARTICLE })
  for (const format of ['tsv', 'jsonl', 'tmx']) await align([root, '-o', root, '-f', format])
  const { stderr } = await align([root, '-o', root, '-f', 'tsv'])
  expect(stderr).toContain('1 document, nothing has changed')
})

test('nor are what other runs wrote into it', async () => {
  const root = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/x/b.txt': OTHER })
  await align([join(root, 'in'), '-o', join(root, 'in/tm'), '-f', 'tsv'])
  await align([join(root, 'in'), '--merge', '-o', join(root, 'in/all.tsv')])
  const { stderr } = await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv'])
  expect(stderr).toContain('2 documents\n')
  expect(stderr).toContain('not read: 3 files written by align\n')
  expect(written(join(root, 'out'))).toEqual(['a.tsv', 'x/b.tsv'])
})

test('what would be written in one place is not written at all', async () => {
  const root = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/A.md': OTHER, 'in/b.txt': OTHER })
  const { status, stderr } = await align([join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv'])
  expect(status).toBe(1)
  expect(stderr).toMatch(/a\.txt: would be written to a\.tsv, like .*A\.md; rename one of them/)
  expect(stderr).toMatch(/A\.md: would be written to A\.tsv, like .*a\.txt; rename one of them/)
  expect(written(join(root, 'out'))).toEqual(['b.tsv'])
})

test('a link in the output folder leads nothing out of it', async () => {
  const root = makeTestFolder({
    'in/x/a.txt': ARTICLE,
    'in/b.txt': OTHER,
    'in/c.txt': OTHER,
    'elsewhere/mine.tsv': '!',
  })
  fill(root, { 'out/.keep': '' })
  symlinkSync('../elsewhere', join(root, 'out/x'))
  symlinkSync('../elsewhere/mine.tsv', join(root, 'out/b.tsv'))
  symlinkSync('/dev/full', join(root, 'out/c.tsv'))
  const args = [join(root, 'in'), '-o', join(root, 'out'), '-f', 'tsv']
  const refused = await align(args)
  expect([refused.status, refused.stderr.match(/align did not write it/g)?.length]).toEqual([1, 2])
  const { status, stderr } = await align([...args, '--overwrite'])
  expect(status).toBe(1)
  expect(stderr).toContain('in/x/a.txt: would be written outside the output folder')
  expect(contentsOf(join(root, 'elsewhere'))).toEqual({ 'mine.tsv': '!' })
  expect(readFileSync(join(root, 'out/b.tsv'), 'utf8')).toContain('Tea grows')
})

test('what lies outside --base has no place in the output', async () => {
  const root = makeTestFolder(FILES)
  const args = ['-o', join(root, 'out'), '-f', 'tsv', '--base', join(root, 'in/deep')]
  const { stderr } = await align([join(root, 'in/a.txt'), join(root, 'in/deep/b.md'), ...args])
  expect(stderr).toContain('would be written outside the output folder, to ../a.tsv')
  expect(written(join(root, 'out'))).toEqual(['b.tsv'])
  expect(existsSync(join(root, 'a.tsv'))).toBe(false)
})

test.each([
  [['--merge', '-f', 'beads'], 'several documents cannot go into one output as beads'],
  [['--merge', '--dedupe', '-f', 'json'], '--dedupe is not for json'],
  [['-o', 'all.tmx'], "'all.tmx' looks like a file"],
  [['-o', 'out/'], 'what is to be written to the folder?'],
  [['-o', 'out/', '-f', 'tsv', '--dedupe'], '--dedupe is for one output'],
])('%j is wrong usage', async (args, message) => {
  const root = makeTestFolder(FILES)
  const { status, stderr } = await align([join(root, 'in'), ...args])
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})
