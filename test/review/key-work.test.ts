import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { CDPSession, Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { findProgram, lacks } from '../programs.js'
import { startReview } from './start.js'

vi.setConfig({ testTimeout: 240_000 })

const SHORT_ROWS = 1000
const LONG_ROWS = 10_000

const KEYS = {
  confirm: 'Enter',
  merge: 'm',
  undo: 'Control+z',
  redo: 'Control+y',
  separate: 'x',
  'next doubtful': 'n',
} as const

/** What one key made the page do. */
interface Work {
  /** Blocks of the page's code that were run, each as often as it was. */
  readonly blocks: number
  /** Changes of the document that the browser was told of. */
  readonly mutations: number
  /** Characters of the messages to the worker. */
  readonly sent: number
}

/** What the page counts beside its own work; a timer that is held keeps the save apart from the key. */
function countWork(): void {
  const counted = { mutations: 0, sent: 0, unanswered: 0 }
  Object.assign(globalThis, { counted })
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records)
      counted.mutations += Math.max(1, addedNodes.length + removedNodes.length)
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const post = Reflect.get(Worker.prototype, 'postMessage') as (message: unknown) => void
  Worker.prototype.postMessage = function (message: { readonly ask: string }) {
    counted.sent += JSON.stringify(message).length
    if (message.ask === 'realign') {
      counted.unanswered++
      this.addEventListener('message', () => counted.unanswered--, { once: true })
    }
    post.call(this, message)
  }
  globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout
}

const takeBlocks = async (session: CDPSession): Promise<number> => {
  const { result } = await session.send('Profiler.takePreciseCoverage')
  return result
    .filter(({ url }) => url.endsWith('/page.js'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0)
}

/** What each key does in a document of so many rows, of which one near the start is doubtful. */
async function workOf(page: Page, rows: number): Promise<Record<string, Work>> {
  const lines = (line: (number: number) => string): string =>
    Array.from({ length: rows }, (_, number) => `${line(number)}\n`).join('')
  const folder = makeTestFolder({
    'en.txt': lines((n) => (n === 100 ? '' : `Letter ${n} came by the ferry.`)),
    'zh.txt': lines((n) => `第${n}封信是渡船送来的。`),
  })
  const inputs = ['--en', join(folder, 'en.txt'), '--zh', join(folder, 'zh.txt')]
  const server = await startReview(['--segmented', ...inputs])
  await page.goto(server.address)
  await page.waitForSelector('html[data-ready]', { timeout: 200_000 })
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const work: Record<string, Work> = {}
  for (const [name, key] of Object.entries(KEYS)) {
    await takeBlocks(session)
    await page.evaluate('Object.assign(counted, { mutations: 0, sent: 0 })')
    await page.keyboard.press(key)
    await page.waitForFunction(
      () => Reflect.get(Reflect.get(globalThis, 'counted'), 'unanswered') === 0,
    )
    const { mutations, sent } = await page.evaluate<Omit<Work, 'blocks'>>('({ ...counted })')
    work[name] = { blocks: await takeBlocks(session), mutations, sent }
  }
  await session.detach()
  server.kill()
  return work
}

test.skipIf(lacks('chromium'))(
  'what a key does is the same in a document of ten times as many rows',
  async () => {
    const browser = await chromium.launch({
      executablePath: findProgram('chromium')!,
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage({ locale: 'en' })
    await page.addInitScript(countWork)
    const short = await workOf(page, SHORT_ROWS)
    const long = await workOf(page, LONG_ROWS)
    for (const name of Object.keys(KEYS)) {
      const { blocks, ...told } = long[name]
      expect(told, name).toEqual({ mutations: short[name].mutations, sent: short[name].sent })
      expect(told.mutations, name).toBeGreaterThan(0)
      // Not a block for every second row more: how sure 120 rows are when they are aligned anew differs a little.
      expect(blocks - short[name].blocks, name).toBeLessThan((LONG_ROWS - SHORT_ROWS) / 2)
    }
    await browser.close()
  },
)
