/**
 * Writes V8's code cache for the bundle, `dist/align.*.cache`; compiling the bundle took a third of the time of a short
 * run. The cache holds the functions that have been called, so the program runs first. `bin/align.js` uses the cache
 * with the same version of V8. V8 itself compares its version, its flags and the processor, but it does not check that
 * the bundle is the same. The cache is made in a child process, and the build fails unless V8 accepts it in this one,
 * whose flags are those of any run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const DIST = join(import.meta.dirname, 'dist')
const PROGRAM = join(DIST, 'align.cjs')

const { arch, platform, versions } = process
const CACHE = join(DIST, `align.${versions.v8}-${platform}-${arch}.cache`)

if (process.argv[2] === 'silently') await makeCache()
else {
  const args = [import.meta.filename, 'silently']
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('the program could not be compiled ahead of time')
  if (compile(readFileSync(CACHE)).cachedDataRejected) throw new Error(`V8 rejects ${CACHE}`)
}

function compile(cachedData) {
  const source = Module.wrap(readFileSync(PROGRAM, 'latin1'))
  return new Script(source, { filename: PROGRAM, cachedData })
}

async function makeCache() {
  const script = compile()
  const program = { exports: {} }
  const load = script.runInThisContext()
  load(program.exports, requireForProgram, program, PROGRAM, DIST)
  const folder = mkdtempSync(join(tmpdir(), 'align-cache-'))
  try {
    for (const args of commonRuns(folder)) await run(program.exports.main, args)
  } finally {
    rmSync(folder, { recursive: true })
  }
  writeFileSync(CACHE, script.createCachedData())
}

/**
 * `require` for the program, with which it cannot turn off V8's optimizing compiler. V8 rejects a cache that was made
 * with other flags, and version 12 (Node.js 22) even after they have been restored.
 */
function requireForProgram(name) {
  const module = Module.createRequire(PROGRAM)(name)
  return name === 'node:v8' ? { ...module, setFlagsFromString: () => undefined } : module
}

/** Arguments of typical runs: a text of a thousand sentences in two files, and an article. */
function commonRuns(folder) {
  const lines = readdirSync(join(FIXTURES, 'gold')).flatMap((name) =>
    readFileSync(join(FIXTURES, 'gold', name, 'gold.jsonl'), 'utf8')
      .trim()
      .split('\n'),
  )
  const beads = [...lines, ...lines].map((line) => JSON.parse(line))
  const [en, zh] = ['en', 'zh'].map((side) => {
    const path = join(folder, side)
    writeFileSync(path, beads.flatMap((bead) => bead[side]).join('\n'))
    return path
  })
  return [
    ['--en', en, '--zh', zh, '--segmented', '-f', 'beads'],
    ['--version'],
    [join(FIXTURES, 'cases/news-sister-cities/input.txt'), '-f', 'tsv'],
  ]
}

/** Like `bin/align.js`, but without ending the process. */
async function run(main, args) {
  let ended
  const exit = (status) => (ended = status)
  await main({ argv: ['node', 'align', ...args], env: {}, exit })
  if (ended !== 0) throw new Error(`align ${args.join(' ')} failed`)
}
