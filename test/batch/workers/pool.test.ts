import { join } from 'node:path'
import type { ResourceLimits } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { makePool } from '../../../src/batch/workers/pool.js'
import type { Pool } from '../../../src/batch/workers/pool.js'
import { makeTestFolder } from '../../folder.js'

const ECHO = new URL('../echo-worker.mjs', import.meta.url)

function pool(
  size: number,
  stop = new AbortController(),
  limits: ResourceLimits = {},
): Pool<string, string> {
  const made = makePool<string, string>(
    ECHO,
    join(makeTestFolder(), 'died'),
    size,
    stop.signal,
    limits,
  )
  onTestFinished(() => made.close())
  return made
}

test('each task is answered', async () => {
  const { run } = pool(2)
  expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(run))).toEqual([
    'a!',
    'b!',
    'c!',
    'd!',
    'e!',
  ])
})

test('a task whose worker dies is tried again', async () => {
  const { run } = pool(1)
  expect(await Promise.all(['a', 'die once', 'b'].map(run))).toEqual(['a!', 'die once!', 'b!'])
})

test('a task that kills two workers is given up, the others are not', async () => {
  const { run } = pool(2)
  const results = await Promise.allSettled(['a', 'die', 'b', 'throw', 'c'].map(run))
  expect(
    results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason))),
  ).toEqual(['a!', 'Error: exit code 3', 'b!', 'Error: thrown in a worker', 'c!'])
})

test('after a stop what has begun is finished and the rest is given back', async () => {
  const stop = new AbortController()
  const { run } = pool(1, stop)
  const tasks = ['a', 'b', 'c'].map(run)
  stop.abort()
  expect(await Promise.all([...tasks, run('d')])).toEqual(['a!', undefined, undefined, undefined])
})

test('a task that runs out of memory is given up at once, and nothing else ends', async () => {
  const { run } = pool(1, new AbortController(), { maxOldGenerationSizeMb: 32 })
  const results = await Promise.allSettled(['a', 'hoard', 'b'].map(run))
  expect(
    results.map((result) => (result.status === 'fulfilled' ? result.value : codeOf(result.reason))),
  ).toEqual(['a!', 'ERR_WORKER_OUT_OF_MEMORY', 'b!'])
})

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code
