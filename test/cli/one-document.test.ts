import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '../../src/api/version.js'
import { filesIn, makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { BIN, bash, runProcess } from './process.js'
import { align, start } from './run.js'

const describeInBash = describe.skipIf(lacks('bash'))

const FILES = { 'article.txt': ARTICLE, 'a.en.txt': ENGLISH, 'a.zh.txt': CHINESE }

/** Pipes as they are typed, in a folder with an article in it. */
const shell = (script: string, env: Readonly<Record<string, string>> = {}) =>
  bash(`align() { '${process.execPath}' '${BIN}' "$@"; }\n${script}`, makeTestFolder(FILES), env)

const BEADS = `en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote
The ferry leaves at six.\t渡船六点开。\t1-1\t1.00\tarticle.txt\t1\t\t
There are 25 seats, and 3 of them are broken.\t船上有25个座位，其中3个坏了。\t1-1\t0.99\tarticle.txt\t2\t\t
`

describe('the process is told how much there is to align', () => {
  const bytes = (text: string): number => Buffer.byteLength(text)
  const expectedOf = async (...files: string[]): Promise<readonly number[]> => {
    const folder = makeTestFolder(FILES)
    const running = start(files.map((file) => (file.includes('.') ? join(folder, file) : file)))
    expect((await running.result).status).toBe(0)
    return running.expected
  }

  test('of one file', async () => {
    expect(await expectedOf('article.txt')).toEqual([bytes(ARTICLE)])
  })

  test('of two files', async () => {
    const sizes = await expectedOf('--en', 'a.en.txt', '--zh', 'a.zh.txt')
    expect(sizes).toEqual([bytes(ENGLISH) + bytes(CHINESE)])
  })
})

describeInBash('in a pipe', () => {
  test('a file becomes TSV, and nothing else is said', async () => {
    expect(await shell('align article.txt')).toEqual({ end: 0, stdout: BEADS, stderr: '' })
  })

  test.each([
    'cat article.txt | align',
    'cat article.txt | align -',
    'align - < article.txt',
    'align -o - < article.txt',
  ])('%s', async (script) => {
    const { end, stdout, stderr } = await shell(script)
    expect([end, stdout, stderr]).toEqual([0, BEADS.replaceAll('article.txt', ''), ''])
  })

  test('a reader that has enough ends it without noise', async () => {
    const { end, stdout, stderr } = await shell(
      'set +o pipefail; for i in $(seq 400); do cat article.txt; echo; done | align | head -n 1; exit ${PIPESTATUS[1]}',
    )
    expect([end, stdout, stderr]).toEqual([
      0,
      'en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote\n',
      '',
    ])
  })

  test.each([
    ['that lets it wait', '', ''],
    // A Node.js process makes a pipe non-blocking for all its writers.
    [
      'that does not',
      `'${process.execPath}' -e 'process.stdout; setInterval(() => {}, 1000)' & sleep 0.5;`,
      'kill $!;',
    ],
  ])('a slow reader gets everything from a pipe %s', async (_kind, before, after) => {
    const long = 'for i in $(seq 400); do cat article.txt; echo; done | align -f json'
    const { end, stdout, stderr } = await shell(
      `${long} | cksum; { ${before} ${long}; ${after} } | { sleep 2; cksum; }`,
    )
    const [whole, slow] = stdout.split('\n')
    expect([end, slow, stderr]).toEqual([0, whole, ''])
    expect(whole).toMatch(/^\d+ \d{5,}$/)
  })

  test('JSON goes on to other tools', async (context) => {
    context.skip(lacks('jq'), 'not run: jq is not installed')
    const { stdout } = await shell(
      'cat article.txt | align - -f json | jq -r ".en[].text, .beads[0].shape"',
    )
    expect(stdout).toBe(`${ENGLISH}1-1\n`)
  })

  test('the same input gives the same bytes', async () => {
    for (const format of ['tsv', 'tmx', 'json', 'jsonl', 'pairs', 'beads', 'text']) {
      const script = `align article.txt -f ${format}`
      expect((await shell(script)).stdout, format).toBe((await shell(script)).stdout)
    }
  })
})

describeInBash('two files', () => {
  test('are paired by their sentences', async () => {
    const { stdout } = await shell('align --en a.en.txt --zh a.zh.txt -f beads')
    expect(stdout).toMatch(/^\[0\]:\[0\]:\S+\n\[1\]:\[1\]:\S+\n$/)
  })

  test('one of them may be standard input', async () => {
    const { stdout } = await shell('cat a.zh.txt | align --en a.en.txt --zh - -f beads')
    expect(stdout.match(/\n/g)).toHaveLength(2)
  })

  test('with --segmented are paired line by line, and the numbers are those of the lines', async () => {
    const { stdout } = await shell(
      'printf "\\nOne tea. Two teas.\\n" > en; printf "一杯茶。两杯茶。\\n" > zh; align --en en --zh zh --segmented -f beads',
    )
    expect(stdout).toMatch(/^\[1\]:\[0\]:\S+\n$/)
  })

  test('named the wrong way round are taken the right way, with a remark', async () => {
    const { stdout, stderr } = await shell('align --en a.zh.txt --zh a.en.txt')
    expect(stdout).toContain('The ferry leaves at six.\t渡船六点开。')
    expect(stderr).toContain('the other way round')
  })
})

describeInBash('with --output', () => {
  test('the extension chooses the format, and a summary is said', async () => {
    const { stdout, stderr } = await shell('align article.txt -o out.tmx; cat out.tmx')
    expect(stdout).toMatch(/^<\?xml[^]*<\/tmx>\n$/)
    expect(stderr).toBe('out.tmx: 2 pairs (2 1-1)\n  mean confidence 0.99\n')
  })

  test('--quiet says nothing', async () => {
    expect((await shell('align article.txt -q -o out.tmx')).stderr).toBe('')
  })

  test('Moses makes two files', async () => {
    const folder = makeTestFolder(FILES)
    await runProcess(['article.txt', '-f', 'moses', '-o', 'out'], { cwd: folder })
    expect(filesIn(folder).filter((name) => name.startsWith('out'))).toEqual(['out.en', 'out.zh'])
    expect(readFileSync(join(folder, 'out.zh'), 'utf8')).toBe(CHINESE)
  })

  test('a link is followed, not replaced', async () => {
    const { stdout } = await shell(
      'touch real.tsv; ln -s real.tsv out.tsv; align article.txt -q -o out.tsv; test -h out.tsv; cat real.tsv',
    )
    expect(stdout).toBe(BEADS)
  })
})

describeInBash('what is kept', () => {
  test('--shapes keeps beads of these shapes and counts the others', async () => {
    const { stdout, stderr } = await shell(
      'align article.txt --shapes 2-1,1-2 -o out.tsv; cat out.tsv',
    )
    expect(stdout.split('\n')).toHaveLength(2)
    expect(stderr).toContain('out.tsv: 0 pairs\n  2 beads not wanted, left out\n')
  })

  test('--min-confidence 0 keeps all', async () => {
    expect((await shell('align article.txt --min-confidence 0')).stdout).toBe(BEADS)
  })
})

describeInBash('dates', () => {
  const dateOf = async (script: string, env: Record<string, string> = {}) =>
    /creationdate="([^"]*)"/.exec((await shell(script, env)).stdout)?.[1]

  test('none by default', async () => {
    expect(await dateOf('align article.txt -f tmx')).toBeUndefined()
  })

  test('that of --date', async () => {
    expect(await dateOf('align article.txt -f tmx --date 2025-04-18')).toBe('20250418T000000Z')
  })

  test('that of SOURCE_DATE_EPOCH', async () => {
    const epoch = { SOURCE_DATE_EPOCH: '1745000000' }
    expect(await dateOf('align article.txt -f tmx', epoch)).toBe('20250418T181320Z')
  })
})

describe('on a terminal', () => {
  test('an article is shown side by side, in colours', async () => {
    const folder = makeTestFolder(FILES)
    const { stdout } = await align([join(folder, 'article.txt')], { terminal: true })
    expect(stdout).toContain('│')
    expect(stdout).toContain('\x1b[')
  })

  test('NO_COLOR is honoured', async () => {
    const folder = makeTestFolder(FILES)
    const { stdout } = await align([join(folder, 'article.txt')], {
      terminal: true,
      env: { NO_COLOR: '1' },
    })
    expect(stdout).not.toContain('\x1b')
  })
})

describeInBash('align evaluate', () => {
  test('prints strict and lax figures', async () => {
    const { end, stdout, stderr } = await shell(
      'printf "[0]:[0]\\n[1,2]:[1]\\n" > gold; printf "[0]:[0]\\n[1]:[1]\\n[2]:[]\\n" > test; align evaluate gold test',
    )
    expect([end, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`        P       R       F1
strict  0.3333  0.5000  0.4000
lax     0.6667  1.0000  0.8000
3 beads proposed, 2 in gold

1-1     0.5000  1.0000  0.6667  2 proposed, 1 in gold
2-1     0.0000  0.0000  0.0000  0 proposed, 1 in gold
1-0     0.0000  0.0000  0.0000  1 proposed, 0 in gold
`)
  })

  test('shows the beads that differ, with their texts', async () => {
    const { end, stdout } = await shell(
      'printf "[0]:[0]\n[1,2]:[1]\n" > gold; printf "0\t0\t0\n1\t1\t0\n2\t2\t0\n3\t2\t0\n" > test; printf "Tea?\nYes.\nPlease.\n" > en; printf "喝茶吗？\n好的，谢谢。\n" > zh; align evaluate gold test --en en --zh zh',
    )
    expect(end).toBe(0)
    expect(stdout.split('\n\n').at(-1)).toBe(`- [1,2]:[1]
    Yes. Please.
    好的，谢谢。
+ [1]:[1]
    Yes.
    好的，谢谢。
+ [2]:[]
    Please.
    
`)
  })

  test('compares two aligners, for programs too', async () => {
    const { end, stdout } = await shell(
      'printf "[0]:[0]\n[1]:[1]\n" > gold; printf "[0,1]:[0,1]\n" > bad; align evaluate gold gold bad -f json',
    )
    expect(end).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      evaluation: { strict: { f1: 1 }, missed: [], wrong: [] },
      other: { strict: { f1: 0 }, wrong: [{ en: [0, 1], zh: [0, 1] }] },
      comparison: { difference: 1 },
    })
  })
})

describeInBash('a pipe that bash names', () => {
  test.each([
    ['is checked', "align check <(printf 'en\\tzh\\nIt rains in 1998.\\t1999年下雨。\\n')", 3],
    ['is one document of several', 'align <(cat article.txt) article.txt -f tsv', 0],
  ])('%s: %s', async (_, line, status) => {
    const { end, stdout, stderr } = await shell(line)
    expect(end).toBe(status)
    expect(stderr).not.toContain('no such file')
    expect(stdout.trim().split('\n').length).toBeGreaterThan(1)
  })
})

describeInBash('help', () => {
  test('--version', async () => {
    expect(await shell('align --version')).toEqual({ end: 0, stdout: `${VERSION}\n`, stderr: '' })
  })

  test.each(['align --help', 'align evaluate --help', 'align stream --help'])(
    '%s fits a terminal',
    async (script) => {
      const { end, stdout, stderr } = await shell(script)
      expect([end, stderr]).toEqual([0, ''])
      expect(stdout).toMatch(/^Usage: align/)
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    },
  )
})
