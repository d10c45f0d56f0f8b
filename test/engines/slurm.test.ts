import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bash, BIN } from '../cli/process.js'
import { makeSharedFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { engineBlocks } from './blocks.js'
import { startCluster } from './cluster.js'
import type { Cluster } from './cluster.js'
import { documents } from './documents.js'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

/** The daemons want to be root. */
const isRoot = process.getuid?.() === 0

/** What the guide does with a hundred tasks, with four. */
const withFourTasks = (script: string): string =>
  script.replaceAll('% 100', '% 4').replaceAll('0-99', '0-3').replaceAll('{0..99}', '{0..3}')

/**
 * `align`, but where a file says so: then it stops amid its work, says which process it is, and waits to be
 * ended from outside.
 */
const HELD = `#!/bin/sh
if [ -e "hold-$SLURM_ARRAY_TASK_ID" ]; then
  head -n 20 | '${process.execPath}' '${BIN}' "$@"
  echo $$ > "held-$SLURM_ARRAY_TASK_ID"
  exec sleep 600
fi
exec '${process.execPath}' '${BIN}' "$@"
`

describe.skipIf(lacks('bash', 'awk', 'munged', 'sbatch', 'slurmctld', 'slurmd') || !isRoot)(
  'under Slurm',
  () => {
    const folder = makeSharedFolder()
    const bin = makeSharedFolder()
    const PATH = `${bin}:${process.env.PATH ?? ''}`
    let cluster: Cluster | undefined
    let env: Record<string, string>
    let alone: string

    const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
    const sh = async (script: string): Promise<string> => {
      const { end, stdout, stderr } = await bash(script, folder, env)
      expect(end, stderr).toBe(0)
      return stdout
    }
    const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
      while (!(await isTrue())) await pause(50)
    }
    const isIdle = async (): Promise<boolean> => (await sh('squeue --noheader')) === ''
    const parts = (): string[] =>
      readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.jsonl'))

    beforeAll(async () => {
      writeFileSync(join(folder, 'docs.jsonl'), documents(403).join('\n') + '\n')
      symlinkSync(BIN, join(bin, 'align'))
      cluster = await startCluster()
      env = { PATH, HOME: folder, ...cluster.env }
      await sh('align stream < docs.jsonl > alone.jsonl')
      alone = read('alone.jsonl')
      rmSync(join(bin, 'align'))
      writeFileSync(join(bin, 'align'), HELD, { mode: 0o755 })
    })
    afterAll(() => cluster?.stop())

    test('tasks that were cancelled and killed are repaired, and all ends as in one process', async () => {
      const [submit, repair, collect] = engineBlocks().map(withFourTasks)
      for (const task of [1, 2]) writeFileSync(join(folder, `hold-${task}`), '')
      const [job] = /\d+/.exec(await sh(submit))!
      await until(() => [1, 2].every((task) => existsSync(join(folder, `held-${task}`))))
      await sh(`scancel ${job}_1`)
      process.kill(Number(read('held-2')), 'SIGKILL')
      await until(isIdle)
      expect(parts()).toEqual(['00.jsonl', '03.jsonl'])

      for (const task of [1, 2]) rmSync(join(folder, `hold-${task}`))
      await sh(repair)
      await until(isIdle)
      expect(parts()).toEqual(['00.jsonl', '01.jsonl', '02.jsonl', '03.jsonl'])
      expect(await sh(repair)).toBe('')
      await sh(collect)
      expect(read('out.jsonl')).toBe(alone)
    })
  },
)
