/**
 * Keeps what V8 makes of the bundle, `dist/align.*.cache`: to compile it anew took a third of the time of a short
 * run. V8 keeps the functions that were called, so the program is run first. `bin/align.js` takes the cache where V8
 * is the same; V8 looks at its version and its flags itself, but takes for granted that the bundle is the same.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const DIST = join(import.meta.dirname, 'dist')
const PROGRAM = join(DIST, 'align.cjs')

if (process.argv[2] === 'silently') await makeCache()
else {
  const args = [import.meta.filename, 'silently']
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  process.exitCode = status ?? 1
}

async function makeCache() {
  const script = new Script(Module.wrap(readFileSync(PROGRAM, 'latin1')), { filename: PROGRAM })
  const program = { exports: {} }
  const load = script.runInThisContext()
  load(program.exports, Module.createRequire(PROGRAM), program, PROGRAM, DIST)
  const folder = mkdtempSync(join(tmpdir(), 'align-cache-'))
  try {
    for (const args of commonRuns(folder)) await run(program.exports.main, args)
  } finally {
    rmSync(folder, { recursive: true })
  }
  // The program may have turned it off, and V8 takes a cache only where its flags are the same.
  setFlagsFromString('--opt')
  const { arch, platform, versions } = process
  const file = `align.${versions.v8}-${platform}-${arch}.cache`
  writeFileSync(join(DIST, file), script.createCachedData())
}

/** A text of a thousand sentences in two files, and an article. */
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

/** As `bin/align.js` does it, but this process goes on. */
async function run(main, args) {
  let ended
  const exit = (status) => (ended = status)
  await main({ argv: ['node', 'align', ...args], env: {}, exit })
  if (ended !== 0) throw new Error(`align ${args.join(' ')} failed`)
}
