import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeSharedFolder } from '../folder.js'
import { showOnTerminal } from './terminal.js'
import { drawTerminal, THEMES } from './terminal-picture.js'

const ROOT = join(import.meta.dirname, '../..')
const ARTICLE = 'fixtures/cases/layout-notes-in-one-language/input.md'
const COLUMNS = 92

const folder = makeSharedFolder()
let screen = ''

beforeAll(async () => {
  const article = join(folder, 'bridge.md')
  copyFileSync(join(ROOT, ARTICLE), article)
  const seen = await showOnTerminal([article], COLUMNS)
  const written = await showOnTerminal([article, '-o', join(folder, 'bridge.tmx')], COLUMNS)
  screen = `$ align bridge.md\n${seen}\n$ align bridge.md -o bridge.tmx\n${written}`.replaceAll(
    `${folder}/`,
    '',
  )
})

/** `npm run docs` draws them anew. */
test.for(['dark', 'light'] as const)(
  'the %s picture shows what the program prints',
  async (name) => {
    const picture = drawTerminal(screen, {
      columns: COLUMNS,
      theme: THEMES[name],
      title:
        'A terminal with English and Chinese side by side, and a translation memory written from them',
    })
    await expect(picture).toMatchFileSnapshot(`../../docs/terminal-${name}.svg`)
  },
)

test('the picture shows pairs, what has no partner, and no escape codes', () => {
  const picture = drawTerminal(screen, { columns: COLUMNS, theme: THEMES.dark, title: '' })
  expect(picture).toContain('Record-Setting Rail Bridge')
  expect(picture).toContain('译者注')
  expect(picture).not.toContain('\u001b')
})

/** So that the guide opens soon, and the repository stays small. */
const MAX_PICTURE_BYTES = 120_000

test.each(['light', 'dark'])('the %s picture of the review page is small', (theme) => {
  const { size } = statSync(join(ROOT, `docs/review-${theme}.png`))
  expect(size).toBeLessThanOrEqual(MAX_PICTURE_BYTES)
})
