import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parseCorrections } from '../../src/index.js'
import { align } from '../cli/run.js'
import { makeTestFolder } from '../folder.js'
import { findProgram, lacks } from '../programs.js'
import { startReview } from './start.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const PARAGRAPHS = [
  'The ferry left at six. Nobody waved.',
  '渡船六点开了。没有人挥手。',
  'She counted 40 boxes of tea. Then it rained.',
  '她数了40箱茶叶。后来下雨了。',
  'We went home.',
  '我们回家了。',
]
const ARTICLE = PARAGRAPHS.join('\n\n') + '\n'

describe.skipIf(lacks('chromium'))('the page', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: findProgram('chromium')!,
      args: ['--no-sandbox'],
    })
  })
  afterAll(() => browser.close())

  const open = async (
    address: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<Page> => {
    const page = await browser.newPage({ locale: 'en', ...options })
    await page.goto(address)
    await page.waitForSelector('html[data-ready]')
    return page
  }
  const rows = (page: Page): Promise<string[][]> =>
    page.$$eval('.row:not(.head)', (all) =>
      all.map((row) =>
        [...row.querySelectorAll('.side')].map((side) =>
          [...side.querySelectorAll('.segment')].map((one) => one.textContent).join('|'),
        ),
      ),
    )
  const saved = (page: Page) =>
    page.waitForFunction(() => document.querySelector('.saved')?.textContent === 'Saved')

  test('is corrected by keys, saved, undone, killed, and goes on; align uses it', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const input = join(folder, 'a.txt')
    const first = await startReview([input])
    const page = await open(first.address)
    const before = await rows(page)
    expect(before).toHaveLength(5)
    await page.keyboard.press('m')
    await saved(page)
    expect((await rows(page))[0]).toEqual([
      'The ferry left at six.|Nobody waved.',
      '渡船六点开了。|没有人挥手。',
    ])
    await page.keyboard.press('Control+z')
    expect(await rows(page)).toEqual(before)
    await page.keyboard.press('Control+y')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await saved(page)
    first.kill()
    await first.ended
    const corrections = parseCorrections(readFileSync(`${input}.align.json`, 'utf8'))
    expect(corrections.rows.map(({ state }) => state)).toEqual(['confirmed', 'deleted'])

    const second = await startReview([input])
    const again = await open(second.address)
    expect((await rows(again))[0][0]).toBe('The ferry left at six.|Nobody waved.')
    expect(await again.$$eval('.row.deleted', (all) => all.length)).toBe(1)
    const [download] = await Promise.all([
      again.waitForEvent('download'),
      again.selectOption('select[aria-label="Export"]', 'tsv'),
    ])
    const { stdout } = await align([input, '-f', 'tsv'])
    expect(readFileSync(await download.path(), 'utf8')).toBe(stdout)
    expect(stdout).toContain('The ferry left at six. Nobody waved.')
    expect(stdout).not.toContain('40 boxes')
    second.kill()
  })

  test.each([
    ['en', 'untranslated pairs too'],
    ['zh-CN', '未翻译的也导出'],
  ])('writes pairs that are not translated where asked to, in %s', async (locale, label) => {
    const folder = makeTestFolder({
      'en.txt': 'The kettle is empty.\nWalnut Street Books\nThe tea is in the red tin.\n',
      'zh.txt': '水壶是空的。\nWalnut Street Books\n茶叶在红色的罐子里。\n',
    })
    const inputs = ['--segmented', '--en', join(folder, 'en.txt'), '--zh', join(folder, 'zh.txt')]
    const server = await startReview(inputs)
    const page = await open(server.address, { locale })
    const exported = async (): Promise<string> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.selectOption('.exporting select', 'tmx'),
      ])
      return readFileSync(await download.path(), 'utf8')
    }
    expect(await exported()).toBe((await align([...inputs, '-f', 'tmx'])).stdout)
    await page.getByLabel(label).check()
    const all = await exported()
    expect(all).toBe((await align([...inputs, '-f', 'tmx', '--keep-untranslated'])).stdout)
    expect(all).toContain('Walnut Street Books')
    server.kill()
  })

  test('aligns anew what stands below a correction, and nothing that was confirmed', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const server = await startReview([join(folder, 'a.txt')])
    const page = await open(server.address)
    const before = await rows(page)
    // Hands the second English sentence down, and it comes back to its partner.
    await page.keyboard.press('m')
    await page.keyboard.press('Alt+ArrowDown')
    await page.waitForFunction(() =>
      document.querySelector('.said')!.textContent.includes('aligned anew'),
    )
    const after = await rows(page)
    expect(after[0]).toEqual(['The ferry left at six.', '渡船六点开了。|没有人挥手。'])
    expect(after.slice(-3)).toEqual(before.slice(-3))
    server.kill()
  })

  test('a note confirms nothing, and is in what is exported', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const input = join(folder, 'a.txt')
    const server = await startReview([input])
    const page = await open(server.address)
    const before = await page.textContent('.row:nth-child(2) .sureness')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('t')
    await page.fill('dialog textarea', '这句要问客户')
    await page.click('dialog button')
    await saved(page)
    expect(await page.textContent('.row:nth-child(2) .sureness')).toBe(before)
    expect(await page.textContent('.row:nth-child(2) .note')).toBe('这句要问客户')
    for (const format of ['tmx', 'tsv', 'json']) {
      const { stdout } = await align([input, '-f', format])
      expect(stdout.split('这句要问客户')).toHaveLength(2)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.selectOption('select[aria-label="Export"]', format),
      ])
      expect(readFileSync(await download.path(), 'utf8')).toBe(stdout)
    }
    // A correction above it aligns its row anew, and the note stays.
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('m')
    await saved(page)
    expect(await page.textContent('.grid .note')).toBe('这句要问客户')
    server.kill()
  })

  test('what stands above a correction is written as sure as it is shown', async () => {
    const odd = 'The moon rose over the quiet lake.\n\n公司今年的利润增长了三成。\n\n'
    const folder = makeTestFolder({ 'a.txt': odd + ARTICLE })
    const input = join(folder, 'a.txt')
    const plain = (await align([input, '-f', 'json'])).stdout
    const server = await startReview([input])
    const page = await open(server.address)
    await page.keyboard.press('Control+End')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('m')
    await saved(page)
    const shown = await page.$$eval('.how .number', (all) => all.map((one) => one.textContent))
    const beads = (text: string) =>
      (JSON.parse(text) as { beads: { confidence: number; doubts?: string[] }[] }).beads
    const { stdout } = await align([input, '-f', 'json'])
    expect(beads(stdout).slice(0, -1)).toEqual(beads(plain).slice(0, -2))
    expect(
      beads(stdout)
        .slice(0, -1)
        .map(({ confidence }) => confidence.toFixed(2)),
    ).toEqual(shown)
    expect(shown.some((number) => number !== '1.00')).toBe(true)
    server.kill()
  })

  test('what no server took is kept, and saved by the next one at the same port', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const input = join(folder, 'a.txt')
    const first = await startReview([input])
    const { port } = new URL(first.address)
    const page = await open(first.address)
    await page.keyboard.press('Enter')
    await saved(page)
    first.kill()
    await first.ended
    await page.keyboard.press('m')
    await page.waitForSelector('.trouble button')
    expect(await page.textContent('.trouble')).toContain(`--port ${port}`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('.trouble button'),
    ])
    const corrections = parseCorrections(readFileSync(await download.path(), 'utf8'))
    expect(corrections.rows).toHaveLength(2)

    const second = await startReview([input, '--port', port])
    await page.waitForFunction(() =>
      document.querySelector('.trouble')!.textContent.includes('another server'),
    )
    expect(parseCorrections(readFileSync(`${input}.align.json`, 'utf8')).rows).toHaveLength(1)
    await page.goto(second.address)
    await page.waitForFunction(() => document.querySelectorAll('.row.confirmed').length === 2)
    expect(parseCorrections(readFileSync(`${input}.align.json`, 'utf8'))).toEqual(corrections)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    second.kill()
  })

  test('what was not saved never overwrites what was saved since', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const input = join(folder, 'a.txt')
    const first = await startReview([input])
    const { port } = new URL(first.address)
    const page = await open(first.address)
    first.kill()
    await first.ended
    await page.keyboard.press('m')
    await page.waitForSelector('.trouble button')
    const second = await startReview([input, '--port', port])
    const other = await open(second.address)
    await other.keyboard.press('Delete')
    await saved(other)
    const kept = readFileSync(`${input}.align.json`, 'utf8')
    await page.goto(second.address)
    await page.waitForSelector('.lost')
    expect(readFileSync(`${input}.align.json`, 'utf8')).toBe(kept)
    await page.getByText('Discard').click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    second.kill()
  })

  test('nothing moves when something is said, and every button can be reached', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const server = await startReview([join(folder, 'a.txt')])
    for (const locale of ['en', 'zh-CN'])
      for (const width of [1280, 390]) {
        const page = await open(server.address, { locale, viewport: { width, height: 800 } })
        const top = () =>
          page.$eval('.row:not(.head)', (row) => row.getBoundingClientRect().top + scrollY)
        const before = await top()
        await page.keyboard.press('n')
        await page.keyboard.press('Enter')
        await page.waitForFunction(() =>
          ['Saved', '已保存'].includes(document.querySelector('.saved')!.textContent),
        )
        expect(await top()).toBe(before)
        const more = page.locator('.more')
        if (await more.isVisible()) await more.click()
        const rights = await page.$$eval('.toolbar button:not(.more)', (all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
        )
        expect(rights.every(([left, right]) => left < right && right <= width)).toBe(true)
        await page.close()
      }
    server.kill()
  })

  test('shows hostile text as text', async () => {
    const hostile =
      '<script>document.title = "hit"</script> <img src=x onerror=alert(1)> &amp; \u202Eevil'
    const long = 'tea '.repeat(12_500)
    const folder = makeTestFolder({
      'en.txt': `${hostile}\n${long}\n`,
      'zh.txt': `<b>茶</b>\n${'茶'.repeat(5000)}\n`,
    })
    const server = await startReview([
      '--segmented',
      '--en',
      join(folder, 'en.txt'),
      '--zh',
      join(folder, 'zh.txt'),
    ])
    const page = await open(server.address)
    const shown = await rows(page)
    expect(shown.flat().join('\n')).toContain(hostile)
    expect(shown.flat().some((text) => text.length >= 49_000)).toBe(true)
    expect(await page.$$eval('.grid script, .grid img, .grid b', (all) => all.length)).toBe(0)
    expect(await page.title()).not.toBe('hit')
    server.kill()
  })

  test('does not overwrite what another window saved', async () => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const server = await startReview([join(folder, 'a.txt')])
    const [one, other] = [await open(server.address), await open(server.address)]
    await one.keyboard.press('m')
    await saved(one)
    const kept = readFileSync(join(folder, 'a.txt.align.json'), 'utf8')
    await other.keyboard.press('Delete')
    await other.waitForSelector('.saved.bad')
    expect(await other.textContent('.trouble')).toContain('changed in another window')
    expect(readFileSync(join(folder, 'a.txt.align.json'), 'utf8')).toBe(kept)
    server.kill()
  })

  test.each([
    ['wide and light', { viewport: { width: 1280, height: 900 } }],
    ['narrow and dark', { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const }],
  ])('has nothing that a screen reader could not use, %s', async (_what, options) => {
    const folder = makeTestFolder({ 'a.txt': ARTICLE })
    const server = await startReview([join(folder, 'a.txt')])
    const page = await open(server.address, { ...options, bypassCSP: true })
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html])
    })
    expect(violations).toEqual([])
    server.kill()
  })

  test('lists a folder by how much its documents deserve a look', async () => {
    const folder = makeTestFolder({
      'good.txt': ARTICLE,
      'odd.txt': 'The moon rose. A dog barked. It was late.\n\n公司今年的利润增长了三成。\n',
    })
    const server = await startReview([folder])
    const page = await browser.newPage({ locale: 'en' })
    await page.goto(server.address)
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.documents .facts').length === 2 &&
        !document.body.textContent.includes('not measured'),
    )
    const names = await page.$$eval('.documents a', (all) =>
      all.map((one) => one.textContent.replace(/^.*\//, '')),
    )
    expect(names).toEqual(['odd.txt', 'good.txt'])
    await page.click('.documents a')
    await page.waitForSelector('html[data-ready]')
    expect((await rows(page)).flat().join()).toContain('The moon rose.')
    server.kill()
  })
})
