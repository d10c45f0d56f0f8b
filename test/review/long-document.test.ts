import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { makeTestFolder } from '../folder.js'
import { findProgram, lacks } from '../programs.js'
import { startReview } from './start.js'

vi.setConfig({ testTimeout: 240_000 })

/** A novel: more rows than a browser lays out at once. */
const ROWS = 12_500
const LAST = ROWS - 1

const lines = (line: (number: number) => string): string =>
  Array.from({ length: ROWS }, (_, number) => `${line(number)}\n`).join('')

test.skipIf(lacks('chromium'))(
  'a page of 12,500 rows: the browser finds any text, scrolls to the end, and keys correct',
  async () => {
    const folder = makeTestFolder({
      'en.txt': lines((number) => `Letter ${number} came by the ferry.`),
      'zh.txt': lines((number) => `第${number}封信是渡船送来的。`),
    })
    const inputs = ['--en', join(folder, 'en.txt'), '--zh', join(folder, 'zh.txt')]
    const server = await startReview(['--segmented', ...inputs])
    const browser = await chromium.launch({
      executablePath: findProgram('chromium')!,
      args: ['--no-sandbox'],
    })
    const page = await browser.newPage({ locale: 'en' })
    await page.goto(server.address)
    await page.waitForSelector('html[data-ready]', { timeout: 200_000 })
    const rows = page.locator('.row:not(.head)')
    expect(await rows.count()).toBe(ROWS)

    // What Ctrl-F does.
    const find = (text: string): Promise<unknown> =>
      page.evaluate(`getSelection().removeAllRanges(), find(${JSON.stringify(text)})`)
    const texts = [`Letter ${LAST} came`, '第6789封信', 'Letter 3 came', `第${LAST}封信`]
    for (const text of texts) {
      expect(await find(text)).toBe(true)
      const top = Number(
        await page.evaluate('getSelection().getRangeAt(0).getBoundingClientRect().top'),
      )
      expect(top).toBeGreaterThan(0)
      expect(top).toBeLessThan(page.viewportSize()!.height)
    }
    expect(await find(`Letter ${ROWS} came`)).toBe(false)

    await rows.last().scrollIntoViewIfNeeded()
    expect(await rows.last().innerText()).toContain(`Letter ${LAST} came`)
    await page.keyboard.press('m')
    await page.waitForFunction(() => document.querySelector('.saved')?.textContent === 'Saved')
    expect(await rows.first().innerText()).toContain('Letter 1 came')
    expect(await rows.count()).toBe(LAST)
    await browser.close()
    server.kill()
  },
)
