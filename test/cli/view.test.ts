import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/wrap.js'
import { makeTestFolder } from '../folder.js'
import { ARTICLE } from './articles.js'
import { align } from './run.js'

/** Two pairs, and one that is more likely wrong than right. */
const DOUBTFUL = 'The cat sleeps on the piano.\n\n董事会将于下周一召开会议。\n'
const ONE_WRONG = `The ferry carries many passengers.

渡船载着很多乘客。

The baker opens at six.

傍晚下了一场大雨，街上没有人。

The library is closed on Mondays.

图书馆星期一闭馆。
`
const LONG = ARTICLE.repeat(8)

const widest = (text: string): number => Math.max(...text.split('\n').map(widthOf))

describe('--width', () => {
  test.each([40, 60, 120])('is that of every line: %i', async (width) => {
    const { stdout } = await align(['-f', 'text', '--width', String(width)], { stdin: ARTICLE })
    expect(widest(stdout)).toBeLessThanOrEqual(width)
    expect(stdout.indexOf('│')).toBe(5 + Math.floor((width - 8) / 2) + 1)
  })

  test('holds in a file and in a folder, too', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ARTICLE })
    const wide = ['--width', '44', '-f', 'text']
    await align([join(folder, 'in/a.txt'), ...wide, '-o', join(folder, 'a.view')])
    await align([join(folder, 'in'), ...wide, '-o', join(folder, 'out/')])
    const one = readFileSync(join(folder, 'a.view'), 'utf8')
    expect(widest(one)).toBeLessThanOrEqual(44)
    expect(readFileSync(join(folder, 'out/a.view'), 'utf8')).toBe(one)
  })

  test.each(['23', 'x', '', '1e3', '-5'])('is a number: %j', async (width) => {
    expect((await align([`--width=${width}`], { stdin: ARTICLE })).status).toBe(2)
  })
})

describe('--color', () => {
  const isColoured = async (args: string[], given = {}): Promise<boolean> =>
    (await align([...args, '-f', 'text'], { stdin: DOUBTFUL, ...given })).stdout.includes('\x1b[')

  test.each([
    ['in a pipe', [], {}, false],
    ['on a terminal', [], { terminal: true }, true],
    ['never', ['--color', 'never'], { terminal: true }, false],
    ['always', ['--color', 'always'], {}, true],
    ['with NO_COLOR', [], { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['always, whatever NO_COLOR says', ['--color', 'always'], { env: { NO_COLOR: '1' } }, true],
    ['with FORCE_COLOR', [], { env: { FORCE_COLOR: '1' } }, true],
    ['with FORCE_COLOR=0', [], { env: { FORCE_COLOR: '0' } }, false],
  ] as const)('%s', async (_, args, given, wanted) => {
    expect(await isColoured([...args], given)).toBe(wanted)
  })
})

describe('--doubtful', () => {
  test('keeps what deserves a look, in every format', async () => {
    const folder = makeTestFolder({ 'in/a.txt': DOUBTFUL, 'in/b.txt': ARTICLE })
    const { stdout } = await align([join(folder, 'in'), '--merge', '--doubtful', '--no-header'])
    expect(stdout.trim().split('\n')).toEqual([expect.stringMatching(/piano.\t董事会/)])
    expect(Number(stdout.split('\t')[3])).toBeLessThan(0.8)
  })

  test('leaves nothing of sure pairs, and says nothing against them', async () => {
    const ran = await align(['--doubtful', '--no-header'], { stdin: ARTICLE })
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('does not go with --fail-on, which looks at all pairs', async () => {
    const { status, stderr } = await align(['--doubtful', '--fail-on', 'empty'])
    expect([status, stderr]).toEqual([2, expect.stringContaining('--fail-on looks at all pairs')])
  })
})

describe('a pager', () => {
  const page = async (stdin: string, given: object, ...args: string[]) => {
    const folder = makeTestFolder()
    const paged = join(folder, 'paged')
    const env = { PAGER: `cat > ${paged}` }
    const { stdout } = await align(args, { stdin, terminal: true, rows: 20, env, ...given })
    return { stdout, paged: existsSync(paged) ? readFileSync(paged, 'utf8') : undefined }
  }

  test('takes what is longer than the screen, whole', async () => {
    const { stdout, paged } = await page(LONG, {})
    expect(stdout).toBe('')
    expect(paged?.match(/渡船六点开/g)).toHaveLength(8)
  })

  test.each([
    ['what fits the screen', ARTICLE, {}, []],
    ['anything without a terminal', LONG, { terminal: false }, ['-f', 'text']],
    ['anything with --no-pager', LONG, {}, ['--no-pager']],
    ['anything where PAGER is cat', LONG, { env: { PAGER: 'cat' } }, []],
    ['anything where PAGER is empty', LONG, { env: { PAGER: '' } }, []],
    ['a table', LONG, {}, ['-f', 'tsv']],
    ['what a terminal shows that can do nothing', LONG, { env: { TERM: 'dumb' } }, []],
  ])('does not take %s', async (_, stdin, given, args) => {
    const { stdout, paged } = await page(stdin, given, ...args)
    expect(paged).toBeUndefined()
    expect(stdout).toContain('渡船六点开')
  })

  test('takes many documents as they come', async () => {
    const folder = makeTestFolder({ 'in/a.txt': LONG, 'in/b.txt': ARTICLE, paged: '' })
    const env = { PAGER: `cat > ${join(folder, 'paged')}` }
    const { stdout } = await align([join(folder, 'in')], { terminal: true, rows: 20, env })
    expect(stdout).toBe('')
    expect(readFileSync(join(folder, 'paged'), 'utf8').match(/渡船六点开/g)).toHaveLength(9)
  })

  test('may be left before the end', async () => {
    const { status } = await align(['-f', 'text'], {
      stdin: ARTICLE.repeat(3000),
      terminal: true,
      rows: 20,
      env: { PAGER: 'true' },
    })
    expect(status).toBe(0)
  })

  test('that is not there is no loss', async () => {
    const { stdout } = await align([], {
      stdin: LONG,
      terminal: true,
      rows: 20,
      env: { PATH: '/nowhere' },
    })
    expect(stdout.match(/渡船六点开/g)).toHaveLength(8)
  })
})

describe('the summary', () => {
  test('says how many pairs of a single file are doubtful, and what to do', async () => {
    const folder = makeTestFolder({ 'a b.txt': DOUBTFUL })
    const path = join(folder, 'a b.txt')
    const { stderr } = await align([path, '-o', join(folder, 'a.tsv')])
    expect(stderr).toMatch(
      /a\.tsv: 1 pair \(1 1-1\)\n {2}1 doubtful pair: few shared words \(1\)\n {2}mean confidence 0\.\d\d\nreview: align review '.*a b\.txt'\n/,
    )
  })

  test('names the worst documents of a folder with what is wrong', async () => {
    const folder = makeTestFolder({
      'in/a.txt': DOUBTFUL,
      'in/b.txt': ARTICLE,
      'in/c.txt': 'Alone.\n',
    })
    const { stderr } = await align([join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv'])
    expect(stderr).toContain(
      [
        'worst documents:',
        `  ${folder}/in/c.txt: no pairs, 1 English segment without a partner`,
        `  ${folder}/in/a.txt: 1 pair, 1 of them doubtful\n`,
      ].join('\n'),
    )
    expect(stderr).toMatch(/\nreview: align review .*\/in\n$/)
  })

  test('counts the reasons, of one document, of a folder, in the report, in both languages', async () => {
    const folder = makeTestFolder({ 'in/a.txt': ONE_WRONG, 'in/b.txt': ONE_WRONG })
    const report = join(folder, 'report.json')
    const reasonsOf = async (...args: string[]): Promise<unknown> => {
      await align([...args, '--report', report])
      return (JSON.parse(readFileSync(report, 'utf8')) as { doubts: unknown }).doubts
    }
    const tsv = join(folder, 'a.tsv')
    const one = (await reasonsOf(join(folder, 'in/a.txt'), '-o', tsv)) as Record<string, number>
    const reasons = readFileSync(tsv, 'utf8').trim().split('\n')[2].split('\t')[6].split('; ')
    expect(one).toEqual(Object.fromEntries(reasons.map((reason) => [reason, 1])))
    const many = [join(folder, 'in'), '-o', join(folder, 'out'), '-f', 'tsv']
    expect(await reasonsOf(...many)).toEqual(
      Object.fromEntries(reasons.map((reason) => [reason, 2])),
    )
    const { stderr } = await align(many)
    for (const reason of reasons) expect(stderr).toContain(`${reason} (2)`)
    const chinese = await align([...many, '--ui', 'zh'])
    expect(chinese.stderr).toMatch(/2 个句对存疑：\p{Script=Han}+（2 个）/u)
    expect(await reasonsOf(...many)).toEqual(
      Object.fromEntries(reasons.map((reason) => [reason, 2])),
    )
  })

  test('has no next step where no file was named', async () => {
    const { stderr } = await align([], { stdin: DOUBTFUL, terminal: true })
    expect(stderr).toContain('1 doubtful pair: few shared words (1)\n')
    expect(stderr).not.toContain('review:')
  })
})

describe('--explain', () => {
  const NUMBERS = `The boats were late. Output rose to 340 tonnes. A dog barked.

船来晚了，产量增至430吨。狗叫了。
`
  const explain = async (...more: string[]): Promise<string> =>
    (await align(['--explain', '-f', 'text', ...more], { stdin: NUMBERS })).stdout

  test('names the numbers that differ, the sum, and what would stand there instead', async () => {
    const shown = await explain()
    expect(shown).toContain('doubtful: numbers differ: 340 / 430')
    expect(shown).toMatch(/in all [+−]\d+\.\d: .*shape [+−]\d/)
    expect(shown).toMatch(/alternative: 1-0 \+ 1-1, \d+\.\d behind: shape /)
  })

  test('speaks Chinese where messages do, and writes the same data', async () => {
    const shown = await explain('--ui', 'zh')
    expect(shown).toContain('存疑：数字不一致：340 / 430')
    expect(shown).toContain('（含上一条的一部分），差')
    expect(shown).toMatch(/备选：\d-\d \+ .*，差 \d+\.\d：/)
    const cues = [...shown.matchAll(/(?:合计|备选)[^：]*：(.*)/g)].map(([, text]) => text)
    expect(cues.filter((text) => /[a-z]{3}/.test(text))).toEqual([])
    const [english, chinese] = [await explain('-f', 'json'), await explain('-f', 'json', '--ui=zh')]
    expect(chinese).toBe(english)
    expect(english).toContain('"loneNumbers":{"en":["340"],"zh":["430"]}')
  })

  test('is the same in a folder, whatever the language', async () => {
    const folder = makeTestFolder({ 'in/a.txt': NUMBERS })
    const args = ['--explain', '-f', 'text', '--ui', 'zh']
    await align([join(folder, 'in/a.txt'), ...args, '-o', join(folder, 'a.view')])
    await align([join(folder, 'in'), ...args, '-o', join(folder, 'out/')])
    const one = readFileSync(join(folder, 'a.view'), 'utf8')
    expect(one).toContain('存疑')
    expect(readFileSync(join(folder, 'out/a.view'), 'utf8')).toBe(one)
  })
})
