import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from '../../src/index.js'
import { makeFolder } from '../batch/make-folder.js'
import type { MadeFolder } from '../batch/make-folder.js'
import { contentsOf, filesIn, makeSharedFolder } from '../folder.js'
import { align } from './run.js'

// The same with 10,000 articles, with figures: npx tsx test/batch/measure.ts
describe('a folder of several layouts and encodings, some files broken', () => {
  const root = makeSharedFolder()
  const [input, output] = [join(root, 'in'), join(root, 'out')]
  let made: MadeFolder
  let report: { failures: { inputs: string[] }[] }

  beforeAll(async () => {
    made = makeFolder(input, 60, parse, { seed: 5, broken: 12 })
    const path = join(root, 'report.json')
    await align([input, '-o', output, '-f', 'tmx', '-j', '2', '--report', path])
    report = JSON.parse(readFileSync(path, 'utf8')) as typeof report
  })

  test('each good document gives what it gives alone', async () => {
    const outputs = filesIn(output).filter((name) => name.endsWith('.tmx'))
    expect(outputs).toHaveLength(made.good.length)
    for (const files of made.good) {
      const paths = files.map((file) => join(input, file))
      const args = paths.length === 1 ? paths : ['--en', paths[0], '--zh', paths[1]]
      const { stdout } = await align([...args, '-f', 'tmx'])
      const name = files[0].replace(/(\.en)?\.txt(\.gz)?$/, '.tmx').replace('/en/', '/')
      expect(readFileSync(join(output, name), 'utf8')).toBe(stdout)
    }
  })

  test('each broken file is reported, and nothing else', () => {
    expect(report.failures.flatMap(({ inputs }) => inputs).sort()).toEqual(
      made.broken.map((file) => join(input, file)).sort(),
    )
  })

  test('the number of workers shows nowhere', async () => {
    for (const jobs of ['1', '3']) {
      const other = join(root, jobs)
      await align([input, '-o', other, '-f', 'tmx', '-j', jobs, '-q'])
      expect(contentsOf(other)).toEqual(contentsOf(output))
    }
  })
})
