import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeSharedFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { bash, BIN } from './process.js'
import { startSshServer } from './ssh-server.js'
import type { SshServer } from './ssh-server.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

describe.skipIf(lacks('parallel', 'bash'))('under GNU parallel', () => {
  const folder = makeSharedFolder()
  const PATH = `${folder}:${process.env.PATH ?? ''}`
  let server: SshServer | undefined
  let alone: string

  beforeAll(async () => {
    symlinkSync(BIN, join(folder, 'align'))
    const records = Array.from({ length: 400 }, (_, id) =>
      JSON.stringify(
        id % 50 === 7
          ? { id }
          : { id, text: `There are ${id} ferries.\n有${id}条渡船。\nThe last leaves at six.` },
      ),
    )
    writeFileSync(join(folder, 'docs.jsonl'), records.join('\n') + '\n')
    server = await startSshServer(PATH)
    await sh('align stream < docs.jsonl > alone.jsonl')
    alone = read('alone.jsonl')
  })
  afterAll(() => server?.stop())

  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const sh = async (script: string, env: Record<string, string> = {}): Promise<void> => {
    const { end, stderr } = await bash(script, folder, { PATH, HOME: folder, ...env })
    expect(end, stderr).toBe(0)
  }

  test.each(['-N 50', '--block 5k'])('several processes give what one gives: %s', async (cut) => {
    await sh(`parallel --pipe ${cut} -j 3 -k align stream < docs.jsonl > many.jsonl`)
    expect(read('many.jsonl')).toBe(alone)
  })

  test('several hosts give what one process gives', async (context) => {
    context.skip(server === undefined, 'not run: no SSH server can be started here')
    await sh(
      'parallel --pipe -N 50 -k --joblog hosts.log --sshlogin 1/first.example,1/second.example align stream < docs.jsonl > hosts.jsonl',
      { PARALLEL_SSH: server!.ssh },
    )
    expect(read('hosts.jsonl')).toBe(alone)
    expect(read('hosts.log')).toContain('first.example')
    expect(read('hosts.log')).toContain('second.example')
  })

  test('a job that was killed goes on and ends with the same', async () => {
    mkdirSync(join(folder, 'out'))
    const job = `parallel --pipe -N 50 -j 2 --joblog jobs.log --resume 'align stream > out/{#}.jsonl' < docs.jsonl`
    const env = { ...process.env, PATH, HOME: folder }
    const killed = spawn('bash', ['-c', job], {
      cwd: folder,
      env,
      detached: true,
      stdio: 'ignore',
    })
    const done = (): number =>
      existsSync(join(folder, 'jobs.log')) ? read('jobs.log').trim().split('\n').length - 1 : 0
    while (done() < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    process.kill(-killed.pid!, 'SIGKILL')
    await once(killed, 'close')
    const before = done()
    expect(before).toBeLessThan(8)
    await sh(`${job}; cat $(ls -v out/*.jsonl) > out.jsonl`)
    expect(read('out.jsonl')).toBe(alone)
    expect(done()).toBe(8)
  })
})
