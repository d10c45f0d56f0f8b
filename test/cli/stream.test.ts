import { existsSync, readFileSync } from 'node:fs'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { ended, startProcess } from './process.js'
import { align, start } from './run.js'

const record = (id: number): string =>
  JSON.stringify({ id, text: `There are ${id} ferries.\n有${id}条渡船。` })

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

const idsIn = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: unknown }).id)

test('each record has one answer, in order, errors among them', async () => {
  const stdin = numbers(50).map((id) => (id % 7 === 3 ? `{"id":${id}}` : record(id)))
  const { status, stdout, stderr } = await align(['stream'], { stdin: stdin.join('\n') })
  expect([status, stderr]).toEqual([0, ''])
  expect(idsIn(stdout)).toEqual(numbers(50))
  expect(stdout.match(/"error"/g)).toHaveLength(7)
})

test('an answer is there before the next record comes', async () => {
  const child = startProcess(['stream'])
  const answers = child.stdout[Symbol.asyncIterator]()
  for (const id of numbers(3)) {
    child.stdin.write(record(id) + '\n')
    expect(idsIn(String((await answers.next()).value))).toEqual([id])
  }
  child.stdin.end()
  expect(await answers.next()).toMatchObject({ done: true })
})

test('no more is read than is taken', async () => {
  let read = 0
  function* records() {
    for (const id of numbers(1000)) {
      read++
      yield Buffer.from(record(id) + '\n')
    }
  }
  const answers: string[] = []
  let take: () => void = () => undefined
  const stdout = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      answers.push(chunk.toString())
      take = done
    },
  })
  const stdin = Readable.from(records(), { highWaterMark: 1 })
  const { result } = start(['stream'], { stdin, stdout })
  for (let taken = 1; taken <= 20; taken++) {
    while (answers.length < taken) await new Promise((resolve) => setImmediate(resolve))
    // This answer is not read for a while.
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect(answers).toHaveLength(taken)
    expect(read).toBeLessThan(taken + 10)
    take()
  }
  stdin.destroy()
  take()
  await result.catch(() => undefined)
})

test.skipIf(!existsSync('/proc/self/status'))(
  'memory does not grow with what goes through',
  async () => {
    const child = startProcess(['stream'], {
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=64' },
    })
    let answers = 0
    child.stdout.on('data', (chunk: Buffer) => {
      answers += chunk.toString().split('\n').length - 1
    })
    const waste = 'x'.repeat(100_000)
    for (const id of numbers(3000)) {
      const more = child.stdin.write(
        id % 10 === 0 ? `${record(id)}\n` : `{"id":${id},"waste":"${waste}"}\n`,
      )
      if (!more) await new Promise((resolve) => child.stdin.once('drain', resolve))
    }
    while (answers < 3000) await new Promise((resolve) => setTimeout(resolve, 10))
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
    child.stdin.end()
    // 270 MB went through.
    expect(Number(peak?.[1]) / 1024).toBeLessThan(200)
  },
)

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it after a whole line', async (signal, status) => {
  const child = startProcess(['stream'])
  const end = ended(child)
  child.stdin.on('error', () => undefined)
  for (const id of numbers(2000)) child.stdin.write(record(id) + '\n')
  setTimeout(() => child.kill(signal), 500)
  const { end: how, stdout } = await end
  expect(how).toBe(status)
  expect(stdout === '' || stdout.endsWith('}\n')).toBe(true)
})

test('wrong usage is reported before anything is read', async () => {
  const { status, stderr } = await align(['stream', '--reader', 'none'])
  expect(stderr).toContain("unknown reader 'none'")
  expect(status).toBe(2)
})

test('options that align has, too, are for stream where they follow it', async () => {
  const stdin = JSON.stringify({ id: 1, text: 'One boat. Two boats.\n一条船。两条船。' })
  const { stdout } = await align(['stream', '--level', 'paragraph'], { stdin })
  expect(stdout).toContain('"en":"One boat. Two boats."')
})
