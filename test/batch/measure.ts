/**
 * Measures folder runs and `align stream` on a folder made for it. Run it on a quiet machine, after a build:
 *
 *     npx tsx test/batch/measure.ts [ARTICLES] [RECORDS]
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { align, exportText, parse, parsePair } from '../../src/index.js'
import { makeFolder } from './make-folder.js'
import { BIN, measure, memoryOf } from './measure-process.js'
import type { Measured } from './measure-process.js'

function hashOfFolder(folder: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of files.sort())
    hash.update(file.slice(folder.length) + '\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** What a document gives alone, as `align FILE -f tmx` writes it. */
function alone(paths: readonly string[]): string {
  const read = (path: string): Buffer =>
    path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)
  const [one, other] = paths
  const document =
    other === undefined
      ? parse(read(one), { name: one })
      : parsePair(read(one), read(other), { en: { name: one }, zh: { name: other } })
  return exportText(align(document), 'tmx')
}

async function measureFolder(root: string, articles: number): Promise<void> {
  const [input, report] = [join(root, 'in'), join(root, 'report.json')]
  const made = makeFolder(input, articles, parse)
  const run = (jobs: number) =>
    measure([
      input,
      '-o',
      join(root, `out${jobs}`),
      '-f',
      'tmx',
      '-j',
      `${jobs}`,
      '--report',
      report,
    ])
  const [one, two] = [await run(1), await run(2)]
  const { failures } = JSON.parse(readFileSync(report, 'utf8')) as {
    failures: { inputs: string[] }[]
  }
  const before = hashOfFolder(join(root, 'out2'))
  const again = await run(2)
  const merged = await measure([input, '--merge', '-o', join(root, 'all.tmx')])
  const remerged = await measure([input, '--merge', '-o', join(root, 'all.tmx')])

  const reported = failures.flatMap(({ inputs }) => inputs).sort()
  const broken = made.broken.map((file) => join(input, file)).sort()
  const equal = made.good.filter((files) => {
    const name = files[0].replace(/(\.en)?\.txt(\.gz)?$/, '.tmx').replace('/en/', '/')
    const paths = files.map((file) => join(input, file))
    return readFileSync(join(root, 'out2', name), 'utf8') === alone(paths)
  })
  const show = (name: string, { seconds, peak }: Measured): void => {
    console.log(
      `${name.padEnd(24)}${seconds.toFixed(1).padStart(8)} s${peak.toFixed(0).padStart(6)} MB`,
    )
  }
  console.log(`${articles} articles, ${availableParallelism()} cores`)
  show('one worker', one)
  show('two workers', two)
  show('two workers, again', again)
  show('merged', merged)
  show('merged, again', remerged)
  console.log(`two workers are ${(one.seconds / two.seconds).toFixed(2)} times one`)
  console.log(`the second run is ${(two.seconds / again.seconds).toFixed(1)} times the first`)
  console.log(`${equal.length} of ${made.good.length} documents as they are alone`)
  console.log(
    `${reported.length} failures reported, ${String(reported) === String(broken) ? 'the broken files' : 'NOT the broken files'}`,
  )
  console.log(
    `one worker, two and again: ${before === hashOfFolder(join(root, 'out1')) && before === hashOfFolder(join(root, 'out2')) ? 'the same bytes' : 'NOT the same bytes'}`,
  )
}

/** Memory at each tenth of the records. */
async function measureStream(records: number): Promise<void> {
  const child = spawn(process.execPath, [BIN, 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const start = performance.now()
  let answers = 0
  const peaks: number[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk)
      if (byte === 10 && ++answers % (records / 10) === 0) peaks.push(memoryOf(child.pid!))
  })
  for (let id = 0; id < records; id++) {
    const text = `There are ${id} ferries, and the last one leaves at six.\n有${id}条渡船，最后一班六点开。`
    if (!child.stdin.write(JSON.stringify({ id, text }) + '\n')) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await once(child, 'close')
  console.log(
    `stream: ${answers} of ${records} records in ${((performance.now() - start) / 1000).toFixed(1)} s, memory by tenths ${peaks.map((peak) => peak.toFixed(0)).join(' ')} MB`,
  )
}

const [articles = '10000', records = '100000'] = process.argv.slice(2)
const root = mkdtempSync(join(tmpdir(), 'align-measure-'))
try {
  await measureFolder(root, Number(articles))
  await measureStream(Number(records))
} finally {
  rmSync(root, { recursive: true })
}
