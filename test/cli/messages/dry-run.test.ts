import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentsOf, makeTestFolder } from '../../folder.js'
import { ARTICLE, CHINESE, ENGLISH, OTHER } from '../articles.js'
import { align } from '../run.js'

const FILES = {
  'in/a.txt': ARTICLE,
  'in/b.en.txt': ENGLISH,
  'in/b.zh.txt': CHINESE,
  'in/picture.png': 'nothing to read',
}

describe('--dry-run', () => {
  test('says where each document of a folder would go, and writes nothing', async () => {
    const folder = makeTestFolder(FILES)
    const before = contentsOf(folder)
    const out = join(folder, 'out/')
    const ran = await align([join(folder, 'in'), '-o', out, '-f', 'tmx', '--dry-run'])
    expect(ran).toEqual({
      status: 0,
      stdout: [
        `align      ${folder}/in/a.txt -> ${folder}/out/a.tmx\n`,
        `align      ${folder}/in/b.en.txt + ${folder}/in/b.zh.txt -> ${folder}/out/b.tmx\n`,
      ].join(''),
      stderr:
        'dry run, nothing was written: 2 documents to align, 0 to align again, 0 unchanged\n' +
        'not read: 1 file of other kinds (1 .png)\n',
    })
    expect(contentsOf(folder)).toEqual(before)
  })

  test.each([
    ['a folder', ['-o', 'out/', '-f', 'tsv']],
    ['one output', ['--merge', '-o', 'all.tsv']],
  ])('shows what has changed since the last run: %s', async (_, [...how]) => {
    const folder = makeTestFolder(FILES)
    const at = how.findIndex((one) => one === '-o') + 1
    how[at] = join(folder, how[at])
    const args = [join(folder, 'in'), ...how]
    await align(args)
    writeFileSync(join(folder, 'in/a.txt'), OTHER)
    writeFileSync(join(folder, 'in/c.txt'), OTHER)
    const before = contentsOf(folder)
    const { stdout } = await align([...args, '--dry-run'])
    expect(stdout.match(/^\w+/gm)).toEqual(['again', 'unchanged', 'align'])
    expect(contentsOf(folder)).toEqual(before)
    const forced = await align([...args, '--dry-run', '--force'])
    expect(forced.stdout.match(/^\w+/gm)).toEqual(['again', 'again', 'align'])
  })

  test('refuses what the run would refuse', async () => {
    const folder = makeTestFolder({ ...FILES, 'out/a.tmx': 'mine' })
    const args = [join(folder, 'in'), '-o', join(folder, 'out/'), '-f', 'tmx', '--dry-run']
    const { status, stdout, stderr } = await align(args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('out/a.tmx: is there already')
  })

  test('reports inputs that are not there', async () => {
    const folder = makeTestFolder(FILES)
    const { status, stderr } = await align([
      join(folder, 'in/a.txt'),
      join(folder, 'in/none.txt'),
      '--dry-run',
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('none.txt: no such file or folder')
  })

  test('is not for a pipe', async () => {
    expect((await align(['--dry-run'], { stdin: ARTICLE })).status).toBe(2)
  })
})

describe('--keep-best', () => {
  test('keeps the surest pair of a folder, wherever it stands', async () => {
    const folder = makeTestFolder({ 'in/a.txt': WEAK, 'in/b.txt': STRONG })
    const dedupe = ['--merge', '--dedupe-by', 'en', '--no-header']
    const first = await align([join(folder, 'in'), ...dedupe])
    expect(first.stdout).toContain('The cat sleeps on the piano.\t董事会')
    const best = join(folder, 'best.tsv')
    const { stderr } = await align([join(folder, 'in'), ...dedupe, '--keep-best', '-o', best])
    expect(stderr).toContain('1 repeated pair left out')
    const kept = Object.values(contentsOf(folder)).join('')
    expect(kept).toContain(
      Buffer.from('The cat sleeps on the piano.\t猫在钢琴上睡觉。').toString('latin1'),
    )
  })

  test('needs a file where there are many documents', async () => {
    const folder = makeTestFolder(FILES)
    const { status, stderr } = await align([
      join(folder, 'in'),
      '--merge',
      '--dedupe',
      '--keep-best',
    ])
    expect([status, stderr]).toEqual([2, expect.stringContaining('name a file with --output')])
  })
})

const WEAK = 'The cat sleeps on the piano.\n\n董事会将于下周一召开会议。\n'
const STRONG = 'The cat sleeps on the piano.\n\n猫在钢琴上睡觉。\n'
