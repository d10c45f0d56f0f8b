/**
 * Measures the peak memory of folder runs by number of workers, and of one long text alone. Run it after a build:
 *
 *     npx tsx test/batch/measure-memory.ts [ARTICLES] [SENTENCES]
 *
 * It pretends that there are cores enough, so that a small machine can tell what a large one will need.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '../../src/index.js'
import { repeatedText } from '../bench/texts.js'
import { makeFolder } from './make-folder.js'
import { measure } from './measure-process.js'

const WORKERS = [1, 2, 4, 8, 16]

const [articles = '400', sentences = '42000'] = process.argv.slice(2)
const root = mkdtempSync(join(tmpdir(), 'align-memory-'))
try {
  const cores = join(root, 'cores.cjs')
  writeFileSync(cores, `require('node:os').availableParallelism = () => ${Math.max(...WORKERS)}`)
  const show = async (name: string, ...args: string[]): Promise<void> => {
    const { peak } = await measure(args, { NODE_OPTIONS: `--require ${cores}` })
    console.log(`${name.padEnd(28)}${peak.toFixed(0).padStart(6)} MB`)
  }
  const input = join(root, 'in')
  makeFolder(input, Number(articles), parse)
  for (const jobs of WORKERS)
    await show(
      `${articles} articles, -j ${jobs}`,
      input,
      ...['-o', join(root, `out${jobs}`)],
      ...['-f', 'tmx', '-j', `${jobs}`],
    )

  const long = join(root, 'long')
  mkdirSync(long)
  const { en, zh } = repeatedText(Number(sentences))
  const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`
  writeFileSync(join(long, 'a.en.txt'), text(en))
  writeFileSync(join(long, 'a.zh.txt'), text(zh))
  await show(
    `a text of ${en.length} sentences`,
    ...['--en', join(long, 'a.en.txt')],
    ...['--zh', join(long, 'a.zh.txt')],
    ...['-o', join(root, 'long.tmx')],
  )
  await show(
    'the same in a folder, -j 1',
    long,
    ...['-o', join(root, 'longs')],
    ...['-f', 'tmx', '-j', '1'],
  )
} finally {
  rmSync(root, { recursive: true })
}
