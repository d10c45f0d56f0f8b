/**
 * `npm run docs:review` takes the pictures of the review page anew, docs/review-light.png and review-dark.png, in
 * Chromium. Look at them before they are committed.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findProgram } from '../programs.js'
import { ROOT } from './documents.js'

const ARTICLE = 'library-boat.md'

/** In pixels; so high that the file stays small. */
const WINDOW = { width: 1280, height: 560 }

const executablePath = findProgram('chromium')
if (executablePath === undefined) throw new Error('Chromium is not installed')

const folder = mkdtempSync(join(tmpdir(), 'align-pictures-'))
copyFileSync(join(ROOT, 'fixtures/review', ARTICLE), join(folder, ARTICLE))
const server = spawn(
  process.execPath,
  [join(ROOT, 'bin/align.js'), 'review', '--no-open', ARTICLE],
  { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const address = await new Promise<string>((resolve) => {
    server.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().trim())
    })
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: WINDOW, colorScheme, locale: 'en' })
    await page.goto(address)
    await page.waitForSelector('html[data-ready]')
    // To the first doubtful pair.
    await page.keyboard.press('n')
    await page.screenshot({ path: join(ROOT, `docs/review-${colorScheme}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
  server.kill()
  rmSync(folder, { recursive: true })
}
