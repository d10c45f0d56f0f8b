/**
 * How fast the command line is, start-up included: as multiples of an empty Node.js process, measured
 * in turn with it, so that the machine matters little. `npm run bench`
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GOLD, hasGold } from '../accuracy/gold.js'
import { repeatedText } from './texts.js'

const ROOT = join(import.meta.dirname, '../..')
const FOLDER = mkdtempSync(join(tmpdir(), 'align-bench-'))
const ARTICLE = join(ROOT, 'fixtures/cases/news-sister-cities/input.txt')
/** Prints the peak memory of what it runs, in kB. */
const METER = join(FOLDER, 'meter.cjs')

interface Run {
  /** ms */
  readonly time: number
  /** MB */
  readonly memory: number
}

function run(args: readonly string[]): Run {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', METER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const time = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return { time, memory: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024 }
}

/** Each command in turn, so often; the best of its runs, which the rest of the machine disturbed least. */
function best(commands: readonly (readonly string[])[], times: number): Run[] {
  const runs = Array.from({ length: times }, () => commands.map(run))
  return commands.map((_, c) => ({
    time: Math.min(...runs.map((round) => round[c].time)),
    memory: Math.max(...runs.map((round) => round[c].memory)),
  }))
}

/** A text of about so many English sentences, as two files. */
function pairFiles(sentences: number): { args: string[]; en: number; zh: number } {
  const { en, zh } = repeatedText(sentences)
  const [enFile, zhFile] = [join(FOLDER, `${sentences}.en`), join(FOLDER, `${sentences}.zh`)]
  writeFileSync(enFile, `${en.join('\n')}\n`)
  writeFileSync(zhFile, `${zh.join('\n')}\n`)
  return { args: alignLines(enFile, zhFile), en: en.length, zh: zh.length }
}

const alignLines = (en: string, zh: string): string[] => [
  'bin/align.js',
  '--en',
  en,
  '--zh',
  zh,
  '--segmented',
  '-f',
  'beads',
  '-q',
]

/** Texts of the gold, where that is there: its article and its magazine. */
const GOLDEN = hasGold
  ? [
      {
        name: 'the article of the gold',
        sentences: 20,
        args: ['bin/align.js', join(GOLD, 'documents/seed/input.txt'), '-f', 'tsv', '-q'],
      },
      {
        name: 'mag-003 of the gold',
        sentences: 2155,
        args: alignLines(
          join(GOLD, 'sentences/mag-003/en.txt'),
          join(GOLD, 'sentences/mag-003/zh.txt'),
        ),
      },
    ]
  : []

function row(name: string, sentences: number, { time, memory }: Run, empty: Run): string {
  const rate = sentences === 0 ? '' : Math.round(sentences / (time / 1000)).toLocaleString('en')
  return `| ${name} | ${(time / empty.time).toFixed(1)} × | ${Math.round(time)} ms | ${rate} | ${Math.round(memory)} MB |`
}

function bench(): void {
  writeFileSync(
    METER,
    `process.on('exit', () => { require('node:fs').writeSync(2, 'peak ' + process.resourceUsage().maxRSS + '\\n') })`,
  )
  const empty = ['-e', '0']
  const article = ['bin/align.js', ARTICLE, '-f', 'tsv', '-q']
  const small = pairFiles(1000)
  const golden = GOLDEN.map(({ args }) => args)
  const [none, one, thousand, ...more] = best([empty, article, small.args, ...golden], 15)
  console.log('| | times an empty Node.js process | time | sentences a second | peak memory |')
  console.log('|---|---|---|---|---|')
  console.log(row('`node -e 0`', 0, none, none))
  console.log(row('an article of 40 sentences', 40, one, none))
  console.log(row(`${small.en} × ${small.zh} sentences`, small.en + small.zh, thousand, none))
  GOLDEN.forEach(({ name, sentences }, i) => {
    console.log(row(name, sentences, more[i], none))
  })
  let large = thousand
  let last = small
  for (const size of [3000, 10_000, 42_000]) {
    const text = pairFiles(size)
    ;[large] = best([text.args], size > 5000 ? 1 : 3)
    console.log(row(`${text.en} × ${text.zh} sentences`, text.en + text.zh, large, none))
    last = text
  }
  const growth =
    Math.log((large.time - none.time) / (thousand.time - none.time)) / Math.log(last.en / small.en)
  const magazine = more.at(-1)
  if (magazine !== undefined)
    console.log(
      `\nThe longest takes ${(large.time / magazine.time).toFixed(0)} times as long as mag-003.`,
    )
  console.log(`\nTime grows as n^${growth.toFixed(2)} from ${small.en} to ${last.en} sentences.`)
}

try {
  bench()
} finally {
  rmSync(FOLDER, { recursive: true })
}
