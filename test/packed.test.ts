import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test as anyTest } from 'vitest'
import { VERSION } from '../src/api/version.js'
import { ARTICLE } from './cli/articles.js'
import { linksOf } from './docs/documents.js'
import { filesIn, fill, makeSharedFolder } from './folder.js'
import { installPacked, runIn } from './installed.js'
import { column, makePdf } from './parser/containers/make-pdf.js'
import { lacks } from './programs.js'

const test = anyTest.skipIf(lacks('tar', 'gzip'))

const ROOT = join(import.meta.dirname, '..')

const folder = makeSharedFolder()
const installed = join(folder, 'node_modules/bialign')
/** Left out, as together they are as large as the library; what they show is said beside them. */
const PICTURES = ['docs/review-dark.png', 'docs/review-light.png']
/** The name of the packed package. */
let packed = ''

const run = (command: string, args: readonly string[]): string => runIn(folder, command, args)

beforeAll(() => {
  packed = installPacked(folder)
  fill(folder, { 'article.txt': ARTICLE, 'package.json': '{"type":"module","private":true}' })
})

test('holds the program, its dictionary and the licences, and nothing of the workshop', () => {
  const files = filesIn(installed)
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'CHANGELOG.md',
      'bin/align.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/aligner/dictionary/dictionary.bin',
      'dist/aligner/dictionary/LICENSE',
    ]),
  )
  const strays = files.filter(
    (file) =>
      !/^(?:bin|dist|docs)\/|^(?:LICENSE|(?:README|CHANGELOG|CONTRIBUTING)\.md|CITATION\.cff|package\.json)$/.test(
        file,
      ),
  )
  expect(strays).toEqual([])
})

test('links to nothing that it does not hold', () => {
  const files = filesIn(installed)
  const broken = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      linksOf(readFileSync(join(installed, file), 'utf8'))
        .filter((link) => !/^(?:https?:|#)/.test(link))
        .map((link) => join(dirname(file), link.replace(/#.*/, '')))
        .filter((target) => !files.includes(target) && !PICTURES.includes(target))
        .map((target) => `${file}: ${target}`),
    )
  expect(broken).toEqual([])
})

test('aligns an article from the command line', () => {
  const tsv = run(process.execPath, ['node_modules/bialign/bin/align.js', 'article.txt'])
  expect(tsv).toContain('The ferry leaves at six.\t渡船六点开。\t1-1\t')
  expect(run(process.execPath, ['node_modules/bialign/bin/align.js', '--version'])).toBe(
    `${VERSION}\n`,
  )
})

test('reads a PDF file, by a thread and a package that nothing else needs', () => {
  writeFileSync(
    join(folder, 'article.pdf'),
    makePdf([column(ARTICLE.split('\n\n'), { x: 40, y: 100, width: 300 })]),
  )
  expect(
    run(process.execPath, ['node_modules/bialign/bin/align.js', 'article.pdf', '-f', 'tsv']),
  ).toContain('The ferry leaves at six.\t渡船六点开。\t1-1\t')
})

test('holds nothing that fits one Node.js or one machine only', () => {
  const files = filesIn(installed)
  expect(files.filter((file) => /\.(?:cache|map)$/.test(file))).toEqual([])
})

test('is small: 3.3 MB packed', () => {
  expect(statSync(join(folder, packed)).size).toBeLessThanOrEqual(3_300_000)
})

test('has a manual page', () => {
  expect(readFileSync(join(installed, 'dist/align.1'), 'utf8')).toContain(`align ${VERSION}`)
})

test('is what the Dockerfile packs and installs', () => {
  const dockerfile = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  expect(dockerfile).toContain('npm pack --ignore-scripts')
  const [, pattern] = /COPY --from=build \/tmp\/(\S+)/.exec(dockerfile) ?? []
  expect(packed).toMatch(new RegExp(`^${pattern?.replaceAll('.', '\\.').replace('*', '.*')}$`))
})

test('has both of its names as commands', () => {
  const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
  }
  expect(bin).toEqual({ align: 'bin/align.js', bialign: 'bin/align.js' })
})

test('aligns a folder, with its workers', () => {
  fill(folder, { 'articles/a.txt': ARTICLE, 'articles/b/c.txt': ARTICLE })
  run(process.execPath, [
    'node_modules/bialign/bin/align.js',
    'articles',
    '-o',
    'out',
    '-f',
    'tsv',
    '-j',
    '2',
  ])
  expect(filesIn(join(folder, 'out'))).toEqual(expect.arrayContaining(['a.tsv', 'b/c.tsv']))
})

test('aligns an article as a library', () => {
  fill(folder, {
    'use.js': `import { readFileSync } from 'node:fs'
import { align, exportText, exporters, parse } from 'bialign'
const alignment = align(parse(readFileSync('article.txt'), { name: 'article.txt' }))
console.log(exporters.tmx.name, exportText(alignment, 'beads'))`,
  })
  expect(run(process.execPath, ['use.js'])).toMatch(/^tmx \[0\]:\[0\]:\S+\n\[1\]:\[1\]:\S+\n/)
})

test.each([
  ['the TypeScript of today', 'typescript'],
  ['TypeScript 5.2, the oldest that is promised', 'typescript-5.2'],
])('type-checks in a strict program that uses it, with %s', (_, compiler) => {
  fill(folder, {
    'use.ts': `import { align, AlignError, exporters, parse, select } from 'bialign'
import type { Alignment, Bead, Exporter } from 'bialign'
const alignment: Alignment = align(parse('Tea.\\n\\n茶。'), { level: 'paragraph' })
const beads: readonly Bead[] = select(alignment, { minConfidence: 0.5 }).beads
const exporter: Exporter = exporters.tmx
// @ts-expect-error: there is no such level
align(alignment.document, { level: 'word' })
export const shown: string = beads.map((bead) => bead.confidence.toFixed(2)).join() + exporter.name
export const isOurs = (error: unknown): boolean => error instanceof AlignError && error.code === 'notFound'
`,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'es2022',
        module: 'nodenext',
        strict: true,
        skipLibCheck: false,
        types: [],
        noEmit: true,
      },
      files: ['use.ts'],
    }),
  })
  expect(run(process.execPath, [join(ROOT, 'node_modules', compiler, 'bin/tsc'), '-p', '.'])).toBe(
    '',
  )
})
