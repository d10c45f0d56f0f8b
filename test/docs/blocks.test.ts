/**
 * The commands and programs in the documents do what the documents say. `npm run docs` writes what they
 * print into the blocks below them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bash, BIN } from '../cli/process.js'
import { startSshServer } from '../cli/ssh-server.js'
import type { SshServer } from '../cli/ssh-server.js'
import { BUNDLE_BLOCKS } from '../bundle-blocks.js'
import { ENGINE_BLOCKS } from '../engines/blocks.js'
import { fill, makeSharedFolder } from '../folder.js'
import { missingPrograms, PROGRAM_NAMES } from '../programs.js'
import { blocksOf, DOCUMENTS, readDocument, ROOT, sectionsOf, withOutput } from './documents.js'
import type { CodeBlock } from './documents.js'
import { makeFiles } from './files.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Why the blocks marked `no-run` are not run here, by their first line. */
const NOT_RUN: Readonly<Record<string, string>> = {
  "import { align, exportText, parse, useDictionary } from 'bialign'":
    'it is for a browser; test/bundlers.test.ts runs one like it',
  'npm ci            # installs and builds': 'installs packages from the network',
  'npm run fuzz -- --seed 2 --minutes 10': 'takes ten minutes',
  'source <(align completion bash)                                    # in ~/.bashrc':
    'changes the settings of a shell',
  'docker build -t align . && docker run --rm -v "$PWD:/data" align article.txt -o article.tmx':
    'pulls an image from the network',
  'npm install bialign': 'installs packages from the network',
  'npm ci && node bin/align.js fixtures/cases/news-sister-cities/input.txt':
    'installs packages from the network',
  ...Object.fromEntries(
    BUNDLE_BLOCKS.map((code) => [code.split('\n')[0], 'test/bundlers.test.ts runs it']),
  ),
  'align review article.txt': 'serves a page until it is interrupted',
  ...Object.fromEntries(ENGINE_BLOCKS.map((line) => [line, 'test/engines runs it'])),
}

/** The commands that `align` is installed as. */
const installed = makeSharedFolder()
symlinkSync(BIN, join(installed, 'align'))
const PATH = `${installed}:${process.env.PATH ?? ''}`

/** A folder with what these blocks name. */
function makeFolderFor(blocks: readonly CodeBlock[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['bin', 'dist', 'fixtures', 'package.json'])
    symlinkSync(join(ROOT, name), join(folder, name))
  const named = (name: string): boolean =>
    blocks.some(({ code }) => code.includes(name.split('/')[0]))
  fill(folder, Object.fromEntries(Object.entries(makeFiles()).filter(([name]) => named(name))))
}

const isShell = ({ language }: CodeBlock): boolean => language === 'sh'
const isProgram = ({ language }: CodeBlock): boolean => language === 'ts'
const isRun = ({ note }: CodeBlock): boolean => note !== 'no-run'

/** What a block is called in the list of tests. */
const titleOf = ({ line, code }: CodeBlock): string => `line ${line}: ${code.split('\n')[0]}`

test('blocks that are not run have a reason', () => {
  const marked = DOCUMENTS.flatMap((name) => blocksOf(readDocument(name)))
    .filter((block) => !isRun(block))
    .map(({ code }) => code.split('\n')[0])
  expect([...new Set(marked)].sort()).toEqual(Object.keys(NOT_RUN).sort())
})

test('each block says what language it is in', () => {
  const languages = DOCUMENTS.flatMap((name) => blocksOf(readDocument(name))).map(
    ({ language, note }) => `${language} ${note}`.trim(),
  )
  expect(languages.filter((language) => !LANGUAGES.includes(language))).toEqual([])
})

const LANGUAGES = ['sh', 'sh no-run', 'ts', 'js no-run', 'text', 'json', 'python', 'bibtex']

describe.each(DOCUMENTS)('%s', (document) => {
  const markdown = readDocument(document)
  const sections = sectionsOf(markdown)
  const blocks = sections.flatMap((section) => section.blocks)
  /** What the blocks with an output print now. */
  const printed = new Map<CodeBlock, string>()
  let server: SshServer | undefined

  beforeAll(async () => {
    if (blocks.some(({ code }) => code.includes('--sshlogin'))) server = await startSshServer(PATH)
  })
  afterAll(() => server?.stop())

  describe.each(sections.filter((section) => section.blocks.some(isShell)))(
    '$heading',
    ({ blocks: inSection }) => {
      const folder = makeSharedFolder()
      beforeAll(() => {
        makeFolderFor(inSection, folder)
      })

      test.for(inSection.filter(isShell).map((block) => [titleOf(block), block] as const))(
        '%s',
        async ([, block], context) => {
          context.skip(!isRun(block), `not run: ${NOT_RUN[block.code.split('\n')[0]]}`)
          const programs = PROGRAM_NAMES.filter((name) => runs(block.code, name))
          const [missing] = missingPrograms(['bash', ...programs])
          context.skip(missing !== undefined, `not run: ${missing} is not installed`)
          context.skip(
            block.code.includes('--sshlogin') && server === undefined,
            'not run: no SSH server can be started here',
          )
          const env = {
            PATH,
            HOME: folder,
            ...(server === undefined ? {} : { PARALLEL_SSH: server.ssh }),
          }
          const { end, stdout, stderr } = await bash(block.code, folder, env)
          expect(stderr).not.toMatch(/^align: /m)
          expect(end, stderr).toBe(0)
          if (block.output !== undefined) printed.set(block, stdout)
        },
      )
    },
  )

  const programs = blocks.filter(isProgram)
  describe.runIf(programs.length > 0)('programs', () => {
    const folder = makeSharedFolder()
    let results: readonly Result[] = []
    beforeAll(() => {
      makeFolderFor(programs, folder)
      results = runPrograms(programs, folder)
    })

    test.for(programs.map((block, i) => [titleOf(block), i] as const))('%s', ([, i]) => {
      const { error, output } = results[i]
      expect(error).toBeUndefined()
      if (programs[i].output !== undefined) printed.set(programs[i], output)
    })
  })

  test('shows what its commands and programs print', async () => {
    let now = markdown
    for (const [block, output] of [...printed].reverse()) now = withOutput(now, block, output)
    await expect(now).toMatchFileSnapshot(join(ROOT, document))
  })
})

/** Whether a program is called in a script: at the beginning of a command. */
const runs = (script: string, name: string): boolean =>
  new RegExp(`(?:^|[|;&(]|-exec)\\s*${name}\\b`, 'm').test(script)

interface Result {
  readonly output: string
  readonly error?: string
}

/** Checks the programs with TypeScript, and runs them one after the other in one process. */
function runPrograms(blocks: readonly CodeBlock[], folder: string): Result[] {
  const files = blocks.map(({ code }, i) => {
    const file = join(folder, `block-${i}.ts`)
    writeFileSync(file, `${code}\nexport {}\n`)
    return file
  })
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
  symlinkSync(ROOT, join(folder, 'node_modules/bialign'))
  symlinkSync(join(ROOT, 'node_modules/@types/node'), join(folder, 'node_modules/@types/node'))
  symlinkSync(join(ROOT, 'node_modules/undici-types'), join(folder, 'node_modules/undici-types'))
  const errors = compile(files)
  writeFileSync(join(folder, 'run.mjs'), RUNNER)
  const printed = JSON.parse(
    execFileSync(process.execPath, ['run.mjs', String(blocks.length)], {
      cwd: folder,
      encoding: 'utf8',
    }),
  ) as Result[]
  return printed.map((result, i) => (errors[i] === '' ? result : { ...result, error: errors[i] }))
}

/** @returns the errors of each file, or nothing. */
function compile(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  })
  program.emit()
  const diagnostics = ts.getPreEmitDiagnostics(program)
  return files.map((name) =>
    diagnostics
      .filter(({ file }) => file?.fileName === name)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n'),
  )
}

/** Runs `block-0.js` and so on, and prints what each printed. */
const RUNNER = `
import { renameSync } from 'node:fs'
import { format } from 'node:util'
const results = []
let output = ''
console.log = (...values) => { output += format(...values) + '\\n' }
for (let i = 0; i < Number(process.argv[2]); i++) {
  output = ''
  renameSync(\`block-\${i}.js\`, \`block-\${i}.mjs\`)
  try {
    await import(\`./block-\${i}.mjs\`)
    results.push({ output })
  } catch (error) {
    results.push({ output, error: String(error.stack) })
  }
}
process.stdout.write(JSON.stringify(results))
`
