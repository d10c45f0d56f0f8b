import { describe, expect, test } from 'vitest'
import { align } from '../run.js'
import { program } from '../program.js'
import { LANGUAGES, wordsFor } from '../../../src/cli/words/index.js'
import { widthOf } from '../../../src/wrap.js'

const TOPICS = ['input', 'output', 'pairs', 'tmx', 'folders', 'general', 'words']
const COMMANDS = ['stream', 'records', 'inspect', 'evaluate', 'completion', 'help']

const help = async (...args: string[]): Promise<string> => {
  const { status, stdout, stderr } = await align(args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe.each(['en', 'zh'])('help in %s', (ui) => {
  test('has a first page of thirty rows', async () => {
    const page = await help('--help', '--ui', ui)
    expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(30)
    expect(page).toMatch(ui === 'en' ? /^Usage: align/ : /^用法： align/)
  })

  test.each([['--help'], ...[...TOPICS, ...COMMANDS, 'all'].map((topic) => ['help', topic])])(
    'fits a terminal: %s %s',
    async (...args) => {
      const page = await help(...args, '--ui', ui)
      expect(page).toMatch(/\S\n$/)
      expect(page.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
      // `.txt` is one word.
      expect(page).not.toMatch(/\s\.\n/)
    },
  )

  test('shows every option of align in exactly one topic', async () => {
    const pages = await Promise.all(TOPICS.map((topic) => help('help', topic, '--ui', ui)))
    const shown = pages.join('').match(/^ {2}(?:-\w, )?--[a-z-]+/gm) ?? []

    const all = program.createHelp().visibleOptions(program)
    expect(shown.map((flags) => flags.replace(/.*--/, '--')).sort()).toEqual(
      all.map(({ long }) => long).sort(),
    )
  })
})

test.each(['en', 'zh'])('says in %s what each doubt means', async (ui) => {
  const page = await help('help', 'words', '--ui', ui)
  const doubts = Object.keys(LANGUAGES[ui as 'en' | 'zh'].doubts)
  expect(doubts).toEqual(Object.keys(LANGUAGES.en.doubts))
  for (const doubt of doubts) expect(page).toMatch(new RegExp(`^ {2}${doubt} {2,}\\S`, 'm'))
})

test('is the same by --help TOPIC and by help TOPIC', async () => {
  expect(await help('--help', 'folders')).toBe(await help('help', 'folders'))
  expect(await help('help', 'stream')).toBe(await help('stream', '--help'))
  expect(await help('help')).toBe(await help('--help'))
})

test('names what there is help on', async () => {
  const { status, stderr } = await align(['help', 'subtitles'])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^align: there is no help on 'subtitles'; there is help on all, input, /)
})

test.each([
  ['en', "align: there is no help on 'evaluat'; did you mean align help evaluate?\n"],
  ['zh', 'align: 没有关于“evaluat”的帮助；是不是想用 align help evaluate？\n'],
])('names the page that a word is nearest to, in %s', async (ui, message) => {
  expect(await align(['help', 'evaluat', '--ui', ui])).toMatchObject({ status: 2, stderr: message })
})

test('is that of a command by --help COMMAND', async () => {
  expect(await help('--help', 'evaluate')).toBe(await help('evaluate', '--help'))
})

describe('a word that names no file', () => {
  test('is told the command that it is nearest to', async () => {
    const { status, stderr } = await align(['evaluat', 'gold.beads', 'test.beads'])
    expect(status).toBe(1)
    expect(stderr).toBe('align: evaluat: no such file or folder; did you mean align evaluate?\n')
  })

  test.each(['article', 'check.txt', './check', 'chec*'])(
    'is told none where it is not: %s',
    async (word) => {
      expect((await align([word])).stderr).not.toContain('did you mean')
    },
  )
})

describe('the language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'C', LC_ALL: '', LC_MESSAGES: 'zh_TW' }, 'zh'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{}, 'en'],
  ] as const)('follows the locale %o: %s', (env, language) => {
    expect(wordsFor({ argv: [], env })).toBe(LANGUAGES[language])
  })

  test('is that of --ui before that of the locale', () => {
    const env = { LC_ALL: 'zh_CN.UTF-8' }
    expect(wordsFor({ argv: ['--ui', 'en'], env })).toBe(LANGUAGES.en)
    expect(wordsFor({ argv: ['--ui=en'], env })).toBe(LANGUAGES.en)
    expect(wordsFor({ argv: ['--ui', 'zh'], env: {} })).toBe(LANGUAGES.zh)
  })

  test('has the same words in each', () => {
    const keys = (value: unknown, path = ''): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}/${key}`))
        : [path]
    expect(keys(LANGUAGES.zh)).toEqual(keys(LANGUAGES.en))
  })
})
