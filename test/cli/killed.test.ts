import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { parse } from '../../src/index.js'
import { makeDice, makeFolder } from '../batch/make-folder.js'
import { contentsOf, makeSharedFolder, makeTestFolder } from '../folder.js'
import { ended, runProcess, startProcess } from './process.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const root = makeSharedFolder()
const input = join(root, 'in')

beforeAll(() => {
  makeFolder(input, 12, parse, { seed: 3, broken: 12 })
})

const dice = makeDice(1)
/** How often runs are killed in all; `KILLS=60 npx vitest run test/cli/killed.test.ts` is thorough. */
const KILLS = Number(process.env.KILLS ?? 20)
/** Of the time that a run takes, in percent, for each of the two kinds. */
const MOMENTS = Array.from({ length: Math.ceil(KILLS / 2) }, () => 20 + dice(80))

describe.each([
  ['a folder', (folder: string) => [input, '-f', 'tmx', '-o', join(folder, 'out')]],
  ['one memory', (folder: string) => [input, '--merge', '-o', join(folder, 'all.tmx.gz')]],
])('a run into %s that is killed', (kind, argsFor) => {
  let complete: Record<string, string>
  let milliseconds: number

  beforeAll(async () => {
    const folder = join(root, `never killed into ${kind}`)
    mkdirSync(folder)
    const start = performance.now()
    await runProcess(argsFor(folder))
    milliseconds = performance.now() - start
    complete = contentsOf(folder)
  })

  test.each(MOMENTS)(
    'after %d percent of its time leaves whole files, and the next completes them',
    async (part) => {
      const folder = makeTestFolder()
      const child = startProcess(argsFor(folder))
      const end = ended(child)
      await pause((part / 100) * milliseconds)
      child.kill('SIGKILL')
      await end
      for (const [name, content] of Object.entries(contentsOf(folder)))
        if (!basename(name).startsWith('.')) expect(content).toBe(complete[name])
      await runProcess(argsFor(folder))
      expect(contentsOf(folder)).toEqual(complete)
    },
  )
})
