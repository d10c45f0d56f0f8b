import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program } from './program.js'
import { contentsOf, fill, makeTestFolder } from '../folder.js'
import { ARTICLE, CHINESE, ENGLISH } from './articles.js'
import { align } from './run.js'

/** How one document is handed over. Paths are those of a test's folder. */
const FORMS: Readonly<Record<string, { args: readonly string[]; stdin?: string }>> = {
  'nothing but a pipe': { args: [], stdin: ARTICLE },
  '-': { args: ['-'], stdin: ARTICLE },
  'a file': { args: ['/article.txt'] },
  'two files': { args: ['--en', '/a.en.txt', '--zh', '/a.zh.txt'] },
  'two files, the English by pipe': { args: ['--en', '-', '--zh', '/a.zh.txt'], stdin: ENGLISH },
  'two files, the Chinese by pipe': { args: ['--en', '/a.en.txt', '--zh', '-'], stdin: CHINESE },
}

/** To be added to. */
const MEMORY = `<?xml version="1.0"?>
<tmx version="1.4"><header srclang="en-US"/><body>
</body></tmx>
`

type Form = keyof typeof FORMS
const TWO = ['two files', 'two files, the English by pipe', 'two files, the Chinese by pipe']
const MIXED = ['nothing but a pipe', '-', 'a file']
const PIPES = Object.keys(FORMS).filter((form) => FORMS[form].stdin !== undefined)

interface Use {
  readonly args: readonly string[]
  /** Forms with which it is wrong usage. */
  readonly refused?: readonly Form[]
}

/** Each option of `align`, as it may be used with one document. */
const USES: Readonly<Record<string, readonly Use[]>> = {
  '--format': [
    { args: ['-f', 'tsv'] },
    { args: ['-f', 'tmx'] },
    { args: ['-f', 'json'] },
    { args: ['-f', 'pairs'] },
  ],
  '--output': [
    { args: ['-o', '/one.tsv'] },
    { args: ['-o', '/one.tmx'] },
    { args: ['-o', '/out/', '-f', 'tsv'], refused: PIPES },
    { args: ['-o', '/moses', '-f', 'moses'] },
  ],
  '--append': [{ args: ['--append', '/memory.tmx'] }],
  '--rest': [
    { args: ['--rest', '/rest.tsv'] },
    { args: ['--rest', '/rest.json', '-o', '/one.tsv'] },
    { args: ['--rest', '-', '-o', '/one.tsv'] },
    { args: ['--rest', '-'], refused: Object.keys(FORMS) },
    { args: ['--rest', '/rest.docx'], refused: Object.keys(FORMS) },
  ],
  '--width': [{ args: ['--width', '60'] }],
  '--color': [{ args: ['--color', 'never'] }],
  '--no-pager': [{ args: ['--no-pager'] }],
  // Leaves out the pairs of this article: view.test.ts.
  '--doubtful': [],
  '--fail-on': [{ args: ['--fail-on', 'empty'] }],
  '--overwrite': [{ args: ['--overwrite', '-o', '/one.tsv'] }],
  '--level': [{ args: ['-l', 'paragraph'] }],
  '--en': [],
  '--zh': [],
  '--segmented': [{ args: ['--segmented'], refused: MIXED }],
  '--direction': [{ args: ['--direction', 'zh-en'] }],
  '--source-lang': [{ args: ['--source-lang', 'en-GB'] }],
  '--target-lang': [{ args: ['--target-lang', 'zh-SG'] }],
  '--min-confidence': [{ args: ['--min-confidence', '0.1'] }],
  '--shapes': [{ args: ['--shapes', '1-1'] }],
  '--encoding': [{ args: ['--encoding', 'utf-8'] }],
  '--reader': [{ args: ['--reader', 'plain'] }],
  '--rows': [{ args: ['--rows', 'cut'] }],
  // With files of corrections: corrections.test.ts.
  '--corrections': [],
  '--no-corrections': [{ args: ['--no-corrections'] }],
  '--explain': [{ args: ['--explain'] }],
  '--glossary': [
    { args: ['--glossary', '/terms.tsv'] },
    { args: ['--glossary', '-'], refused: PIPES },
  ],
  '--lexicon': [
    { args: ['--lexicon', '/terms.tsv'] },
    { args: ['--lexicon', '-'], refused: PIPES },
  ],
  '--learn': [
    { args: ['--learn', '/learned.tsv'] },
    { args: ['--learn', '-', '-o', '/one.tsv'] },
    { args: ['--learn', '-'], refused: Object.keys(FORMS) },
  ],
  '--no-header': [{ args: ['--no-header'] }],
  '--keep-wrong': [{ args: ['--keep-wrong'] }, { args: ['--keep-wrong', '-o', '/one.tmx'] }],
  '--keep-untranslated': [
    { args: ['--keep-untranslated'] },
    { args: ['--keep-untranslated', '-o', '/one.tmx'] },
  ],
  '--date': [{ args: ['--date', '2025-04-18'] }],
  '--merge': [
    { args: ['--merge'] },
    { args: ['--merge', '-f', 'tmx'] },
    { args: ['--merge', '-o', '/one.tsv'] },
  ],
  '--dedupe': [
    { args: ['--dedupe'] },
    { args: ['--dedupe', '-o', '/one.tmx'] },
    { args: ['--dedupe', '-f', 'json'], refused: Object.keys(FORMS) },
  ],
  '--dedupe-by': [{ args: ['--dedupe-by', 'en'] }, { args: ['--dedupe-by', 'zh', '--keep-best'] }],
  '--keep-best': [
    { args: ['--keep-best', '--dedupe'] },
    { args: ['--keep-best'], refused: Object.keys(FORMS) },
  ],
  // Writes no pairs: dry-run.test.ts.
  '--dry-run': [],
  '--files-from': [{ args: ['--files-from', '/list'], refused: ['-', ...TWO] }],
  '--pair': [{ args: ['--pair', '*.en.txt,*.zh.txt'], refused: Object.keys(FORMS) }],
  '--base': [{ args: ['--base', '/'] }],
  '--jobs': [{ args: ['-j', '2'] }],
  '--force': [{ args: ['--force'] }],
  '--report': [
    { args: ['--report', '/report.json'] },
    { args: ['--report', '/report.json', '-o', '/one.tsv'] },
    { args: ['--report', '-', '-o', '/one.tsv'] },
    { args: ['--report', '-'], refused: Object.keys(FORMS) },
  ],
  '--quiet': [{ args: ['-q'] }],
  '--verbose': [{ args: ['--verbose'] }],
  '--ui': [{ args: ['--ui', 'zh'] }],
  '--version': [],
}

async function run(form: Form, args: readonly string[]) {
  const folder = makeTestFolder()
  fill(folder, {
    'article.txt': ARTICLE,
    'a.en.txt': ENGLISH,
    'a.zh.txt': CHINESE,
    'terms.tsv': 'ferry\t渡船\n',
    'memory.tmx': MEMORY,
    list: join(folder, 'article.txt') + '\n',
  })
  const before = contentsOf(folder)
  const { args: named, stdin } = FORMS[form]
  const placed = [...named, ...args].map((arg) =>
    arg.startsWith('/') ? join(folder, arg) + (arg.endsWith('/') ? '/' : '') : arg,
  )
  const ran = await align(placed, stdin === undefined ? {} : { stdin })
  const written = Object.entries(contentsOf(folder))
    .filter(([name, content]) => content !== before[name])
    .map(([name]) => name)
  const texts = written.map((name) => readFileSync(join(folder, name), 'utf8'))
  return { ...ran, written, all: [ran.stdout, ...texts].join('\n') }
}

type Result = Awaited<ReturnType<typeof run>>

function expectPairs({ status, stderr, all }: Result): void {
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('error')])
  for (const text of [...ENGLISH.trim().split('\n'), ...CHINESE.trim().split('\n')])
    expect(all).toContain(text)
}

function expectRefusal({ status, stdout, stderr, written }: Result): void {
  expect({ status, stdout, written }).toEqual({ status: 2, stdout: '', written: [] })
  expect(stderr).toMatch(/^align: .+\n/)
}

test('every option of the program is tried', () => {
  expect(Object.keys(USES)).toEqual(expect.arrayContaining(program.options.map((one) => one.long)))
})

describe.each(Object.values(USES).flat())('$args', ({ args, refused = [] }) => {
  test.each(Object.keys(FORMS))('with %s', async (form) => {
    const result = await run(form, args)
    if (refused.includes(form)) expectRefusal(result)
    else expectPairs(result)
  })
})

test('whatever options are put together, the pairs come out or the usage is refused', async () => {
  const uses = Object.values(USES).flat()
  const anyOptions = fc.uniqueArray(fc.constantFrom(...uses), { minLength: 2, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(FORMS)), anyOptions, async (form, chosen) => {
      const result = await run(
        form,
        chosen.flatMap(({ args }) => args),
      )
      if (result.status === 0) expectPairs(result)
      else expectRefusal(result)
    }),
    { numRuns: 100 },
  )
})

describe('what a run of one document says', () => {
  const twice = `${ARTICLE}\n${ARTICLE}`

  test('--dedupe leaves out what a pipe says twice, and counts it', async () => {
    const folder = makeTestFolder()
    const output = join(folder, 'one.tsv')
    const { stderr } = await align(['--dedupe', '-o', output], { stdin: twice })
    expect(readFileSync(output, 'utf8').match(/渡船六点开/g)).toHaveLength(1)
    expect(stderr).toContain('2 repeated pairs left out')
    expect(stderr).not.toContain('not wanted')
  })

  test('--report is that of a folder with this document in it', async () => {
    const { all } = await run('-', ['--report', '/report.json', '--dedupe'])
    expect(JSON.parse(all.slice(all.indexOf('{')))).toMatchObject({
      output: '-',
      documents: { done: 1, failed: 0, withoutPairs: 0 },
      pairs: 2,
      worst: [{ inputs: ['-'] }],
    })
  })

  test('--report covers a document that fails, too', async () => {
    const folder = makeTestFolder()
    const path = join(folder, 'report.json')
    const { status } = await align(['--report', path], {
      stdin: Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 256)),
    })
    expect(status).toBe(1)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      documents: { failed: 1 },
      failures: [{ code: 'binary', inputs: ['-'] }],
    })
  })

  test('two files go into a folder by the name they share', async () => {
    const { written, stderr } = await run('two files', ['-o', '/out/', '-f', 'tsv'])
    expect(written).toEqual(['out/.align-manifest.jsonl', 'out/a.tsv'])
    expect(stderr).toContain('1 document\n')
  })

  test('--merge numbers units as a memory of many documents does', async () => {
    const { stdout } = await run('-', ['--merge', '-f', 'tmx'])
    expect(stdout).toContain('<tu tuid="1.1">')
  })
})

test.each([
  ['inspect', '-', '-'],
  ['evaluate', '-', '-'],
  ['inspect', '--en', '-', '--zh', '-'],
])('standard input is not read twice: %s %s %s', async (...args) => {
  const { status, stdout, stderr } = await align(args, { stdin: ARTICLE })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('standard input can be read only once; name a file for the other\n')
})

describe('--glossary', () => {
  const terms = ['Qwx\t渡船\n', 'Qwx\t码头\n']
  const text = [
    'Qwx leaves.',
    '渡船离开了码头。',
    'The tea is green.',
    '茶是绿的。',
    'Snow fell.',
    '下雪了。',
  ]
  /** What `Qwx` was matched with, by the glossaries named. */
  const matched = async (...options: readonly string[]): Promise<string[]> => {
    const folder = makeTestFolder({ 'a.tsv': terms[0], 'b.tsv': terms[1] })
    const { stdout } = await align(
      ['--explain', '-f', 'json', ...options.map((one) => one.replace('/', `${folder}/`))],
      { stdin: text.join('\n\n') },
    )
    return [...stdout.matchAll(/"en": ?"Qwx",\s*"zh": ?"([^"]+)"/g)].map(([, zh]) => zh)
  }

  test('outranks the dictionary', async () => {
    expect(await matched('--glossary', '/a.tsv')).toContain('渡船')
    expect(await matched()).toEqual([])
  })

  test('goes by its old name, too, and the last one counts', async () => {
    expect(await matched('--lexicon', '/b.tsv')).toContain('码头')
    expect(await matched('--glossary', '/a.tsv', '--lexicon', '/b.tsv')).not.toContain('渡船')
    expect(await matched('--lexicon', '/b.tsv', '--glossary', '/a.tsv')).not.toContain('码头')
  })

  test('is the only name that --help shows', async () => {
    const { stdout: help } = await align(['help', 'all'])
    expect(help).toContain('--glossary <file>')
    expect(help).not.toContain('lexicon')
  })
})
