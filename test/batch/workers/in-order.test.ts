import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../../src/batch/workers/in-order.js'

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test('results come in the order of the jobs, however long each takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(5), { maxLength: 20 }),
      fc.integer({ min: 1, max: 30 }),
      async (turns, ahead) => {
        const work = async (job: number): Promise<number> => {
          for (let i = 0; i < turns[job]; i++) await Promise.resolve()
          return job
        }
        const jobs = turns.map((_, job) => job)
        expect(await collect(inOrder(jobs, work, ahead))).toEqual(jobs)
      },
    ),
  )
})

test('no more jobs are begun than may be ahead', async () => {
  let [begun, given, most] = [0, 0, 0]
  const work = (job: number): Promise<number> => {
    most = Math.max(most, ++begun - given)
    return Promise.resolve(job)
  }
  for await (const job of inOrder(Array(100).keys(), work, 7)) given = job + 1
  expect(most).toBe(7)
})

test('a failure comes when it is its turn', async () => {
  const seen: number[] = []
  const work = (job: number): Promise<number> =>
    job === 1 ? Promise.reject(new Error('bad')) : Promise.resolve(job)
  const run = async (): Promise<void> => {
    for await (const job of inOrder([0, 1, 2], work, 3)) seen.push(job)
  }
  await expect(run()).rejects.toThrow('bad')
  expect(seen).toEqual([0])
})
