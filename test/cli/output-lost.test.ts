import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { ARTICLE } from './articles.js'
import { bash, BIN } from './process.js'

const RECORD = JSON.stringify({ id: 1, text: ARTICLE })

/** Everything that writes to standard output. */
const COMMANDS = [
  '--help',
  '--version',
  'help words',
  'help stream',
  'stream --help',
  'completion bash',
  'a.txt',
  'a.txt --explain',
  'a.txt -f tmx',
  'a.txt -f xlsx',
  'a.txt -o /dev/stdout -f json',
  'a.txt -o a.tsv --report -',
  'a.txt -o a.tsv --learn -',
  '. -f tsv',
  '. --merge -f jsonl',
  '. -o out -f tsv --report -',
  'stream',
  'records a.txt',
  'records',
  'inspect a.txt',
  'inspect a.txt -f json',
  'evaluate a.beads a.beads',
  'review --no-open a.txt',
]

/** Runs a command with its standard output redirected, and a record on standard input. */
const run = (command: string, redirection: string) =>
  bash(
    `align() { '${process.execPath}' '${BIN}' "$@" <<< '${RECORD}'; }
     align ${command} ${redirection}`,
    makeTestFolder({ 'a.txt': ARTICLE, 'a.beads': '[0]:[0]:1\n' }),
  )

const LOST = /^align: (?:standard output|\/dev\/stdout): cannot be written: /m

describe.skipIf(lacks('bash')).concurrent('output that is lost is a failure', () => {
  test.skipIf(!existsSync('/dev/full')).each(COMMANDS)('%s > /dev/full', async (command) => {
    const { end, stderr } = await run(command, '> /dev/full')
    expect(stderr).toMatch(LOST)
    expect(stderr).toMatch(/: no space left on the device\n$/)
    expect(end).toBe(1)
  })

  test.skipIf(!existsSync('/proc/self/fd')).each(COMMANDS)('%s >&-', async (command) => {
    const { end, stderr } = await run(command, '>&-')
    expect(stderr).toMatch(LOST)
    expect(stderr).toMatch(/: it is closed\n$/)
    expect(end).toBe(1)
  })
})

describe.skipIf(lacks('bash')).concurrent('no failure is', () => {
  test.each([
    ['output that is thrown away', 'a.txt', '> /dev/null'],
    ['a page that is thrown away', '--help', '> /dev/null'],
    ['a reader that has gone', 'a.txt', '| true'],
    ['a reader of help that has gone', 'help all', '| true'],
    ['a reader of bytes that has gone', 'a.txt -f xlsx', '| true'],
    ['output closed that nothing goes to', 'a.txt -o a.tsv', '>&-'],
  ])('%s: %s %s', async (_, command, redirection) => {
    const { end, stderr } = await run(command, redirection)
    expect(stderr).not.toMatch(LOST)
    expect(end).toBe(0)
  })

  test('silence that another program wants', () => {
    const { status, stderr } = spawnSync(process.execPath, [BIN, '--version'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    expect([status, String(stderr)]).toEqual([0, ''])
  })
})

describe('without WebAssembly', () => {
  test.each([['a.txt'], ['a.txt -f xlsx -o a.xlsx'], ['. -f tsv -o out'], ['stream']])(
    'align %s says so, once',
    (command) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--jitless', BIN, ...command.split(' ')],
        { cwd: makeTestFolder({ 'a.txt': ARTICLE, 'b.txt': ARTICLE }), input: `${RECORD}\n` },
      )
      const message = String(stderr)
        .split('\n')
        .filter((line) => line.startsWith('align: '))
      expect(message).toEqual([
        'align: cannot align here: Node.js runs without WebAssembly; take --jitless out of its options and of NODE_OPTIONS',
      ])
      expect([status, String(stdout)]).toEqual([1, ''])
    },
  )

  test('what needs none works', () => {
    const { status, stdout } = spawnSync(process.execPath, ['--jitless', BIN, 'inspect'], {
      input: ARTICLE,
    })
    expect([status, String(stdout)]).toEqual([0, expect.stringContaining('read as')])
  })
})
