/** Files that are there already, and may be the user's own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, fill, makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from './articles.js'
import { align } from './run.js'

const MEMORY = `<?xml version="1.0"?>
<tmx version="1.4"><header creationtool="other" creationtoolversion="1" segtype="sentence"
 o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body></body></tmx>
`
const FILES = { 'in/a.txt': ARTICLE, 'in/b.txt': OTHER, 'c.en': ENGLISH, 'c.zh': CHINESE }

/** A command line, and a file that is in its way. */
const WAYS: readonly (readonly [line: string, name: string, content: string])[] = [
  ['/in/a.txt -o /m.tmx', 'm.tmx', MEMORY],
  ['/in/a.txt --merge -o /m.tmx', 'm.tmx', MEMORY],
  ['/in --merge -o /m.tmx', 'm.tmx', MEMORY],
  ['--en /c.en --zh /c.zh -o /m.tmx', 'm.tmx', MEMORY],
  ['/in -o /out/ -f tmx', 'out/b.tmx', MEMORY],
  ['/in -o /out/ -f tsv', 'out/a.tsv', 'my\ttable\n'],
  ['/in -o /out/ -f moses', 'out/a.zh', '我的\n'],
  ['/in/a.txt -o /a.tsv', 'a.tsv', 'my\ttable\n'],
  ['/in/a.txt -o /a.json', 'a.json', '{"mine": true}\n'],
  ['/in/a.txt -o /m -f moses', 'm.en', 'mine\n'],
  ['/in/a.txt -o /gold.beads', 'gold.beads', '[0]:[0]\n[1]:[1,2]\n'],
  ['/in/a.txt -o /a.align.json -f json', 'a.align.json', '{"version":1,"generator":"align 1"}\n'],
  ['/in/a.txt -o /new.tsv --report /a.json', 'a.json', '{"mine": true}\n'],
  ['/in/a.txt -o /new.tsv --learn /terms.tsv', 'terms.tsv', 'en\tzh\nferry\t渡船\n'],
  ['/in -o /new/ -f tsv --learn /terms.tsv', 'terms.tsv', 'en\tzh\nferry\t渡船\n'],
]

describe('is not replaced', () => {
  test.each(WAYS)('align %s, where %s is', async (line, name, content) => {
    const folder = makeTestFolder({ ...FILES, [name]: content })
    const before = contentsOf(folder)
    const args = line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))
    const { status, stdout, stderr } = await align(args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      new RegExp(
        `^align: .*${name}: is there already, and align did not write it; .*--overwrite\\n$`,
      ),
    )
    expect(contentsOf(folder)).toEqual(before)
    const forced = await align([...args, '--force'])
    expect(forced.status).toBe(1)
    expect((await align([...args, '--overwrite'])).status).toBe(0)
    expect(readFileSync(join(folder, name), 'utf8')).not.toBe(content)
  })
})

describe('what align wrote is written again', () => {
  test.each([
    '/in/a.txt -o /m.tmx',
    '/in/a.txt -o /a.tsv --no-header',
    '/in/a.txt -o /a.jsonl',
    '/in/a.txt -o /a.pairs.jsonl',
    '/in/a.txt -o /a.beads',
    '/in/a.txt -o /m.tmx.gz --report /r.json --learn /l.tsv',
    '/in --merge -o /m.tmx',
    '/in --merge -o /m -f moses',
    '/in --merge -o /m.txt -f text',
    '/in -o /out/ -f moses',
    '/in -o /out/ -f tmx --learn /l.tsv',
  ])('align %s', async (line) => {
    const folder = makeTestFolder(FILES)
    const args = line.split(' ').map((word) => (word.startsWith('/') ? folder + word : word))
    expect((await align(args)).status).toBe(0)
    const before = contentsOf(folder)
    expect(await align(args)).toMatchObject({ status: 0 })
    expect(contentsOf(folder)).toEqual(before)
    fill(folder, { 'in/a.txt': OTHER })
    expect(await align(args)).toMatchObject({ status: 0 })
  })

  test('but not a memory that was worked on since', async () => {
    const folder = makeTestFolder(FILES)
    const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tmx']
    await align(args)
    const path = join(folder, 'out/a.tmx')
    writeFileSync(path, readFileSync(path, 'utf8').replace('<tu ', '<tu changeid="me" '))
    const { status, stderr } = await align(args)
    expect([status, stderr]).toEqual([1, expect.stringContaining('out/a.tmx: is there already')])
  })
})

test('all files in the way are reported at once, and nothing is written', async () => {
  const folder = makeTestFolder({ ...FILES, 'out/a.tsv': 'mine', 'out/b.tsv': 'mine', r: 'mine' })
  const before = contentsOf(folder)
  const { status, stderr } = await align([
    ...[join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv', '--report', join(folder, 'r')],
  ])
  expect([status, stderr.trim().split('\n').length]).toEqual([1, 3])
  expect(contentsOf(folder)).toEqual(before)
})
