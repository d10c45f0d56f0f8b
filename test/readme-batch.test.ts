import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bash, BIN } from './cli/process.js'
import { startSshServer } from './cli/ssh-server.js'
import type { SshServer } from './cli/ssh-server.js'
import { makeSharedFolder, makeTestFolder } from './folder.js'
import { missingPrograms, PROGRAM_NAMES } from './programs.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const GUIDE = join(import.meta.dirname, '../docs/guide.md')

/** The shell blocks under a heading of the guide. */
function blocksUnder(heading: string): string[] {
  const guide = readFileSync(GUIDE, 'utf8')
  const section = guide.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? ''
  return [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block)
}

const GOLD = join(import.meta.dirname, '../fixtures/gold')

/** A text of the fixtures, paragraph by paragraph: of both languages, or of one. */
function textOf(name: string, sides: readonly ('en' | 'zh')[] = ['en', 'zh']): string {
  const paragraphs = new Map<number, { en: string; zh: string }>()
  for (const line of readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')) {
    const { paragraph, en, zh } = JSON.parse(line) as Record<'en' | 'zh', string[]> & {
      paragraph: number
    }
    const { en: english = '', zh: chinese = '' } = paragraphs.get(paragraph) ?? {}
    paragraphs.set(paragraph, {
      en: `${english} ${en.join(' ')}`.trim(),
      zh: chinese + zh.join(''),
    })
  }
  return [...paragraphs.values()]
    .flatMap((texts) => sides.map((side) => texts[side]))
    .map((text) => `${text}\n\n`)
    .join('')
}

/** The files that the guide's commands speak of. */
function makeFiles(): string {
  const [article, other] = readdirSync(GOLD).map((name) => textOf(name))
  return makeTestFolder({
    'article.txt': article,
    'article.txt.gz': gzipSync(article),
    'articles/notes.txt': other,
    'articles/2023/ferry.txt': article,
    'articles/2023/talk.en.txt': textOf('speech-graduation', ['en']),
    'articles/2023/talk.zh.txt': textOf('speech-graduation', ['zh']),
    'docs.jsonl': [article, other, article]
      .map((text, id) => JSON.stringify({ id, text }) + '\n')
      .join(''),
  })
}

/** Where `align` is, as if it were installed. */
const installed = makeSharedFolder()
symlinkSync(BIN, join(installed, 'align'))
const PATH = `${installed}:${process.env.PATH ?? ''}`

describe
  .skipIf(!existsSync(GUIDE))
  .each(existsSync(GUIDE) ? ['Folders', 'Pipes', 'More than one machine'] : [''])(
  'guide, %s',
  (heading) => {
    const blocks = heading === '' ? [] : blocksUnder(heading)
    let server: SshServer | undefined
    beforeAll(async () => {
      if (blocks.some((block) => block.includes('--sshlogin'))) server = await startSshServer(PATH)
    })
    afterAll(() => server?.stop())

    test('has commands', () => {
      expect(blocks).not.toEqual([])
    })

    test.for(blocks)('%s', async (block, context) => {
      const [, reason] = /^# (not run here: .*)/.exec(block) ?? []
      context.skip(reason !== undefined, reason)
      const programs = PROGRAM_NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(block))
      const [missing] = missingPrograms(['bash', ...programs])
      context.skip(missing !== undefined, `not run: ${missing} is not installed`)
      context.skip(
        block.includes('--sshlogin') && server === undefined,
        'not run: no SSH server can be started here',
      )
      const folder = makeFiles()
      const env = {
        PATH,
        HOME: folder,
        ...(server === undefined ? {} : { PARALLEL_SSH: server.ssh }),
      }
      const { end, stderr } = await bash(block, folder, env)
      expect(stderr).not.toMatch(/^align: /m)
      expect(end, stderr).toBe(0)
    })
  },
)
