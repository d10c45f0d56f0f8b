import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parse } from '../../src/index.js'
import { makeFolder } from '../batch/make-folder.js'
import { contentsOf, filesIn, makeSharedFolder, makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { ARTICLE, OTHER } from './articles.js'
import { bash, BIN, ended, runProcess, startProcess } from './process.js'
import { align, keep, start } from './run.js'

const root = makeSharedFolder()
const many = join(root, 'many')

beforeAll(() => {
  makeFolder(many, 30, parse, { broken: 1000 })
})

/** Resolves when a process has said something on standard error, or written to a folder. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s stops a run cleanly, and the same command goes on', async (signal, status) => {
    const out = join(makeTestFolder(), 'out')
    const args = [many, '-o', out, '-f', 'tsv', '-j', '1']
    const child = startProcess(args)
    const end = ended(child)
    await until(() => existsSync(out) && filesIn(out).length > 3)
    child.kill(signal)
    const { end: how, stderr } = await end
    expect(how).toBe(status)
    expect(stderr).toMatch(/: \d+ documents\n/)
    expect(stderr).toMatch(
      /stopped: \d+ of 30 documents are not done; the same command goes on from here\n/,
    )
    expect(filesIn(out).filter((name) => name.endsWith('.tmp'))).toEqual([])
    const again = await runProcess(args)
    expect(again.stderr).toMatch(/: 30 documents, [1-9]\d* of them unchanged\n/)
    const other = join(root, `not stopped by ${signal}`)
    await runProcess([many, '-o', other, '-f', 'tsv'])
    expect(contentsOf(out)).toEqual(contentsOf(other))
  })

  test('twice stops at once', async () => {
    const out = join(makeTestFolder(), 'out')
    const running = start([many, '-o', out, '-f', 'tsv', '-j', '1'])
    await until(() => existsSync(out) && filesIn(out).length > 0)
    running.signal('SIGINT')
    expect(running.exits).toEqual([])
    running.signal('SIGINT')
    expect(running.exits).toEqual([130])
    await running.result
  })

  test('stops a merge, too, which then leaves what was there', async () => {
    const file = join(makeTestFolder({ 'all.tmx': 'before' }), 'all.tmx')
    const running = start([many, '--merge', '-o', file, '-j', '1', '--overwrite'])
    await until(() => existsSync(join(file, '..', '.all.tmx.align-manifest.jsonl')))
    running.signal('SIGINT')
    const { status, stderr } = await running.result
    expect([status, readFileSync(file, 'utf8')]).toEqual([130, 'before'])
    expect(stderr).toContain('the same command goes on from here')
  })
})

describe.skipIf(lacks('bash'))('a reader that goes away', () => {
  test.for([
    `align many --merge -f tsv | head -n 1`,
    `align many --merge -f tmx | true`,
    `align many/000/00001.txt -f json | head -c 10`,
    `jq -nc '{id: range(1000), text: "One.\\n一。"}' | align stream | head -n 1`,
  ])('is no error: %s', async (script, context) => {
    context.skip(script.includes('jq') && lacks('jq'), 'not run: jq is not installed')
    const { end, stderr } = await bash(
      `align() { '${process.execPath}' '${BIN}' "$@"; }\n set +o pipefail\n ${script}\n exit \${PIPESTATUS[-2]}`,
      root,
    )
    expect([end, stderr]).toEqual([0, ''])
  })
})

describe('a place that takes nothing', () => {
  test
    .skipIf(!existsSync('/dev/full'))
    .each([
      [['--merge', '-o', '/dev/full', '-f', 'tmx']],
      [['--merge', '-o', '/dev/full', '-f', 'json']],
    ])('a full device is reported: %j', async (args) => {
    const { status, stderr } = await align([many, ...args])
    expect(stderr).toContain('/dev/full: cannot be written: no space left on the device\n')
    expect(status).toBe(1)
  })

  test.skipIf(lacks('bash'))('standard output that is full is reported', async () => {
    const { end, stderr } = await bash(
      `'${process.execPath}' '${BIN}' many --merge > /dev/full`,
      root,
    )
    expect(stderr).toContain('standard output: cannot be written: no space left on the device\n')
    expect(end).toBe(1)
  })

  test('a full disk stops a run, which goes on when there is room', async (context) => {
    context.skip(lacks('mount'), 'not run: mount is not installed')
    const disk = makeTestFolder()
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', disk])
    context.skip(mounted.status !== 0, 'not run: a small disk cannot be mounted here')
    onTestFinished(() => {
      execFileSync('umount', [disk])
    })
    const args = [many, '-o', join(disk, 'out'), '-f', 'tmx', '-j', '1']
    const { status, stderr } = await align(args)
    expect(status).toBe(1)
    expect(stderr).toContain('cannot be written: no space left on the device')
    expect(filesIn(disk).filter((name) => name.endsWith('.tmp'))).toEqual([])
    execFileSync('mount', ['-o', 'remount,size=10m', disk])
    expect((await align(args)).status).toBe(0)
    const other = join(root, 'with room')
    await align([many, '-o', other, '-f', 'tmx'])
    expect(contentsOf(join(disk, 'out'))).toEqual(contentsOf(other))
  })

  test.each([
    ['a file in place of the folder', 'file'],
    ['a file in the way to it', 'file/out'],
  ])('%s is reported', async (_, output) => {
    const folder = makeTestFolder({ file: 'mine' })
    const args = [many, '-f', 'tsv', '-o', `${join(folder, output)}/`]
    const { status, stderr } = await align(args)
    expect(stderr).toMatch(/^align: .*: cannot be written: a part of its path is a file\n$/)
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine')
  })

  test.skipIf(!existsSync('/proc/self'))('so is a folder that cannot be made', async () => {
    const { status, stderr } = await align([many, '-o', '/proc/align/out', '-f', 'tsv'])
    expect([status, stderr]).toEqual([
      1,
      'align: /proc/align/out: cannot be written: its folder does not exist\n',
    ])
  })

  test('a read-only folder is reported, for the files and for the merged output', async (context) => {
    const isRoot = process.getuid?.() === 0
    const nobody = isRoot ? { uid: 65534, gid: 65534 } : {}
    const { status } = spawnSync(process.execPath, [BIN, '--version'], nobody)
    context.skip(status !== 0, 'not run: another user cannot run the program from here')
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'out/mine': '' })
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'out'), 0o555)
    for (const args of [
      ['-f', 'tsv', '-o', join(folder, 'out')],
      ['--merge', '-o', join(folder, 'out/all.tmx')],
    ]) {
      const { end, stderr } = await runProcess([join(folder, 'in'), ...args], nobody)
      expect(stderr).toMatch(/cannot be written: permission denied\n$/)
      expect(end).toBe(1)
    }
    expect(filesIn(join(folder, 'out'))).toEqual(['mine'])
    chmodSync(join(folder, 'out'), 0o755)
  })
})

describe('an input', () => {
  test('that vanishes before its turn is reported', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': OTHER })
    const list = join(folder, 'list')
    writeFileSync(list, ['a', 'b', 'gone'].map((name) => join(folder, `in/${name}.txt`)).join('\n'))
    const args = ['--files-from', list, '-o', join(folder, 'out'), '-f', 'tsv']
    const { status, stderr } = await align(args)
    expect(status).toBe(1)
    expect(stderr).toContain('in/gone.txt: no such file or folder\n')
    expect(stderr).toContain('2 documents, 1 failed')
    rmSync(join(folder, 'in/b.txt'))
    expect((await align(args)).stderr).toContain('1 document, nothing has changed, 2 failed')
  })

  test('that keeps changing is read as it is or reported, and the next run reads it', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE, 'in/b.txt': OTHER })
    const writer = startWriter(join(folder, 'in/a.txt'))
    await once(writer.stdout, 'data')
    const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv']
    const { stderr } = await align(args)
    writer.kill()
    await once(writer, 'close')
    // Which of them, the scheduler decides; `test/files/read.test.ts` has each for certain.
    expect(stderr).toMatch(/in\/a\.txt: changed while it was read; try again|out: 2 documents\n/)
    expect((await align(args)).status).toBe(0)
    expect(readFileSync(join(folder, 'out/a.tsv'), 'utf8')).toContain('渡船六点开。')
  })
})

/** A process that touches a file all the time. */
function startWriter(path: string) {
  const script = `const { utimesSync } = require('node:fs')
    console.log('started')
    for (let time = 1; ; time++) utimesSync(process.argv[1], time, time)`
  return spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'ignore'] })
}

describe('a name', () => {
  test.each([
    ['with a line break', 'a\nb'],
    ['with a tab and quotes', `a\t"b'`],
    ['with an emoji', '🍵 tea'],
    ['as long as names can be', '长'.repeat(83)],
    ['that looks like an option', '-f'],
    ['that would move the cursor', '\x1b[2J'],
    ['with what separates arguments', 'a b;$(c)'],
  ])('%s is read and written', async (_, name) => {
    const folder = makeTestFolder({ [`in/${name}.txt`]: ARTICLE })
    const { status, stderr } = await align([
      join(folder, 'in'),
      '-o',
      join(folder, 'out'),
      '-f',
      'tsv',
    ])
    expect(status).toBe(0)
    expect(stderr).not.toContain('\x1b')
    const lines = readFileSync(join(folder, `out/${name}.tsv`), 'utf8').split('\n')
    expect(lines.map((line) => line.split('\t').length)).toEqual([8, 8, 8, 1])
  })

  test.each([
    ['as an argument', (name: string) => align([name, many, '--merge', '-f', 'tsv'])],
    ['alone', (name: string) => align([name])],
    ['in a list', (name: string) => align(['--files-from', '-', '-f', 'tsv'], { stdin: name })],
    ['of an output', (name: string) => align([join(many, '000/00001.txt'), '-o', `${name}.tsv`])],
    ['of a folder', (name: string) => align([many, '-f', 'tsv', '-o', `${name}/`])],
  ])('of 5,000 characters is refused %s', async (_, run) => {
    const { status, stderr } = await run(join(root, 'x'.repeat(5000)))
    expect(status).toBe(1)
    expect(stderr).toContain('its name is too long\n')
    expect(stderr.length).toBeLessThan(1000)
  })

  test('that is not UTF-8 is reported by its bytes, and the others are done', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE })
    const bad = Buffer.concat([
      Buffer.from(join(folder, 'in/')),
      Buffer.from('caf\xe9.txt', 'latin1'),
    ])
    writeFileSync(bad, ARTICLE)
    const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv']
    const { status, stderr } = await align(args)
    expect(status).toBe(1)
    expect(stderr).toContain('in/caf\\xE9.txt: has a name that is not valid UTF-8; rename it\n')
    expect(stderr).toContain('1 document, 1 failed')
  })

  test('of an output that gets too long is reported', async () => {
    const folder = makeTestFolder({ [`in/${'x'.repeat(250)}.md`]: ARTICLE, 'in/b.md': OTHER })
    const args = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'pairs']
    const { status, stderr } = await align(args)
    expect(stderr).toContain('cannot be written: its name is too long\n')
    expect([status, stderr]).toEqual([1, expect.stringContaining('1 document, 1 failed')])
  })
})

test('nothing but data is on standard output, and nothing moves where nobody looks', async () => {
  const stdout = keep()
  const { stderr } = await align([many, '--merge', '-f', 'tsv'], { stdout: stdout.stream })
  expect(stdout.text().split('\n')[0]).toBe('en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote')
  expect(stderr).not.toMatch(/[\r\x1b]/)
  mkdirSync(join(root, 'quiet'))
  const quiet = await align([many, '-q', '-f', 'tsv', '-o', join(root, 'quiet')])
  expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' })
})

describe.skipIf(lacks('bash'))('where nobody takes what is written, SIGTERM ends', () => {
  test.each([
    ['a merge into a pipe', 'align many --merge -f json | sleep 12 > /dev/null 3>&- &'],
    ['a merge into a named pipe', 'align many --merge -f json -o pipe > out &'],
    ['a document into a named pipe', 'align many/000/00001.txt -f json -o pipe > out &'],
    ['a run whose input is a pipe', 'align pipe many/000/00001.txt -o tm/ -f tsv > out &'],
    ['a stream', 'align records many | align stream | sleep 12 > /dev/null 3>&- &'],
  ])('%s', async (_, line) => {
    const folder = makeTestFolder()
    const script = `
      ln -s '${many}' many; mkfifo pipe
      align() { echo $BASHPID >> pids; exec '${process.execPath}' '${BIN}' "$@"; }
      ${line}
      until [ -s pids ]; do sleep 0.1; done; sleep 3
      kill -TERM $(cat pids)
      for pid in $(cat pids); do while kill -0 $pid 2> /dev/null; do sleep 0.1; done; done
      echo ended; kill $(jobs -p) 2> /dev/null; true`
    const { stdout } = await bash(`set +o pipefail; exec 3>&1; ( ${script} ) >&3 2> said`, folder)
    expect(stdout).toBe('ended\n')
  })
})
