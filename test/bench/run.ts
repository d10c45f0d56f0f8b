/**
 * How fast the command line is, start-up included, on texts made from those of this repository: as multiples of an empty
 * Node.js process, measured in turn with it, so that the machine matters little. After a build:
 *
 *     npm run bench [-- --against DIST]
 *
 * `DIST` is the `dist` of another build, beside its `bin`; both builds run in turn.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bestOf, makeMeter } from './measure-run.js'
import type { Run } from './measure-run.js'
import { repeatedText } from './texts.js'

const ROOT = join(import.meta.dirname, '../..')
const ARTICLE = join(ROOT, 'fixtures/cases/news-sister-cities/input.txt')
/** English sentences of the longer texts, and how often each is run. */
const SIZES = [
  { sentences: 1000, times: 15 },
  { sentences: 3000, times: 3 },
  { sentences: 10_000, times: 3 },
  { sentences: 42_000, times: 1 },
]

/** A build: what runs it, and what it is called in the table. */
interface Build {
  readonly name: string
  readonly bin: string
}

interface Text {
  readonly name: string
  /** English sentences */
  readonly size: number
  readonly args: readonly string[]
  readonly times: number
}

function article(): Text {
  return {
    name: 'an article of 40 sentences',
    size: 20,
    args: [ARTICLE, '-f', 'tsv', '-q'],
    times: 15,
  }
}

/** A text of so many English sentences, as two files. */
function longText(folder: string, sentences: number, times: number): Text {
  const { en, zh } = repeatedText(sentences)
  const files = { en: join(folder, `${sentences}.en`), zh: join(folder, `${sentences}.zh`) }
  writeFileSync(files.en, `${en.join('\n')}\n`)
  writeFileSync(files.zh, `${zh.join('\n')}\n`)
  return {
    name: `${en.length} × ${zh.length} sentences`,
    size: en.length,
    args: ['--en', files.en, '--zh', files.zh, '--segmented', '-f', 'beads', '-q'],
    times,
  }
}

/** @param dist of another build */
function buildsOf(dist: string | undefined): Build[] {
  const own = { name: 'this build', bin: join(ROOT, 'bin/align.js') }
  if (dist === undefined) return [own]
  const bin = join(dirname(resolve(dist)), 'bin/align.js')
  if (!existsSync(bin)) throw new Error(`there is no ${bin} beside ${dist}`)
  return [own, { name: dist, bin }]
}

const HEAD = ['CPU, times an empty Node.js', 'CPU', 'wall', 'peak memory']

function cells({ cpu, wall, memory }: Run, empty: Run): string[] {
  const times = `${(cpu / empty.cpu).toFixed(1)} ×`
  return [times, `${Math.round(cpu)} ms`, `${Math.round(wall)} ms`, `${Math.round(memory)} MB`]
}

const row = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`

/** How time grows between two texts: the exponent of their sizes. */
function growth(from: Text & { run: Run }, to: Text & { run: Run }, empty: Run): string {
  const exponent =
    Math.log((to.run.cpu - empty.cpu) / (from.run.cpu - empty.cpu)) / Math.log(to.size / from.size)
  return `n^${exponent.toFixed(2)} from ${from.size} to ${to.size}`
}

function bench(folder: string, builds: readonly Build[]): void {
  const measure = makeMeter(folder)
  const { platform, arch, version } = process
  console.log(`Node.js ${version}, ${platform} ${arch}. The article is fixtures/cases/news-sister-`)
  console.log(
    'cities; the other texts are those of fixtures/gold, shuffled and repeated. Least CPU',
  )
  console.log(
    '(user and system, all threads) and wall of 15 runs up to 1000 sentences, then 3, 3, 1.\n',
  )
  const [empty] = bestOf(measure, [['-e', '0']], 15)
  const columns = builds.flatMap(({ name }) =>
    builds.length === 1 ? HEAD : HEAD.map((head) => `${name}: ${head}`),
  )
  const ratio = builds.length === 1 ? [] : ['CPU, this : other']
  console.log(row(['', ...columns, ...ratio]))
  console.log(row(['', ...columns, ...ratio].map(() => '---')))
  console.log(
    row(['`node -e 0`', ...builds.flatMap(() => cells(empty, empty)), ...ratio.map(() => '')]),
  )
  const texts = [
    article(),
    ...SIZES.map(({ sentences, times }) => longText(folder, sentences, times)),
  ]
  const measured = texts.map((text) => {
    const commands = builds.map(({ bin }) => [bin, ...text.args])
    const runs = bestOf(measure, commands, text.times)
    const compared = runs.slice(1).map((other) => (runs[0].cpu / other.cpu).toFixed(2))
    console.log(row([text.name, ...runs.flatMap((run) => cells(run, empty)), ...compared]))
    return { ...text, run: runs[0] }
  })
  const long = measured.slice(1)
  const steps = long.slice(1).map((text, i) => growth(long[i], text, empty))
  console.log(
    `\nCPU grows as ${growth(long[0], long[long.length - 1], empty)} sentences: ${steps.join(', ')}.`,
  )
}

const { values } = parseArgs({ options: { against: { type: 'string' } } })
const folder = mkdtempSync(join(tmpdir(), 'align-bench-'))
try {
  bench(folder, buildsOf(values.against))
} finally {
  rmSync(folder, { recursive: true })
}
