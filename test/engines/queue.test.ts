import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bash, BIN } from '../cli/process.js'
import { ROOT } from '../docs/documents.js'
import { makeSharedFolder } from '../folder.js'
import { freePort } from '../free-port.js'
import { findProgram, lacks } from '../programs.js'
import { engineBlocks } from './blocks.js'
import { documents } from './documents.js'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

const BATCHES = 8
const PER_BATCH = 50

describe.skipIf(lacks('bash', 'redis-server'))('under a queue', () => {
  const folder = makeSharedFolder()
  const PATH = `${folder}:${process.env.PATH ?? ''}`
  const processes: ChildProcess[] = []
  let url: string

  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const start = (program: string, ...args: readonly string[]): ChildProcess => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, PATH, REDIS_URL: url },
      stdio: 'ignore',
    })
    processes.push(child)
    return child
  }
  const sh = async (script: string): Promise<void> => {
    const { end, stderr } = await bash(script, folder, { PATH, HOME: folder, REDIS_URL: url })
    expect(end, stderr).toBe(0)
  }

  beforeAll(async () => {
    symlinkSync(BIN, join(folder, 'align'))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    writeFileSync(join(folder, 'queue.mjs'), engineBlocks().at(-1)!)
    // The last batch is a short one.
    const lines = documents(BATCHES * PER_BATCH - 7)
    writeFileSync(join(folder, 'docs.jsonl'), lines.join('\n') + '\n')
    const port = await freePort()
    url = `redis://127.0.0.1:${port}`
    start(
      findProgram('redis-server')!,
      ...['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    )
    await sh('align stream < docs.jsonl > alone.jsonl')
  })
  afterAll(() => {
    for (const child of processes) child.kill('SIGKILL')
  })

  test('a worker that is killed loses nothing and doubles nothing', async () => {
    await sh('node queue.mjs add < docs.jsonl')
    const queue = new Queue('align', { connection: { url } })
    expect((await queue.getJobCounts('wait')).wait).toBe(BATCHES)
    const doomed = start(process.execPath, 'queue.mjs', 'work')
    // It dies with a batch in its hands.
    while ((await queue.getJobCounts('active')).active === 0) await pause(5)
    doomed.kill('SIGKILL')
    await once(doomed, 'close')
    expect((await queue.getJobCounts('active')).active).toBe(1)
    start(process.execPath, 'queue.mjs', 'work')
    await sh('node queue.mjs collect > out.jsonl')
    expect(read('out.jsonl')).toBe(read('alone.jsonl'))
    expect(await queue.getJobCounts('completed', 'failed')).toEqual({
      completed: BATCHES,
      failed: 0,
    })
    await queue.close()
  })
})
