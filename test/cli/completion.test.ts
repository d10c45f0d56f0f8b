import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../src/cli/options/option-list.js'
import { manualPage } from '../../src/cli/manual.js'
import { program } from './program.js'
import { fill, makeTestFolder } from '../folder.js'
import { lacks } from '../programs.js'
import { align } from './run.js'

const longNames = program
  .createHelp()
  .visibleOptions(program)
  .map(({ long }) => long!)

const scriptFor = async (shell: string): Promise<string> => {
  const { status, stdout, stderr } = await align(['completion', shell])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe.skipIf(lacks('bash'))('bash', () => {
  /** What bash offers after these words, the last of which is being written. */
  const offered = async (...words: string[]): Promise<string[]> => {
    const folder = makeTestFolder()
    fill(folder, {
      'align.bash': await scriptFor('bash'),
      'ask.bash': `source "$1/align.bash"; shift
COMP_WORDS=(align "$@"); COMP_CWORD=$#; _align; printf '%s\\n' "\${COMPREPLY[@]}"`,
    })
    const printed = execFileSync('bash', [join(folder, 'ask.bash'), folder, ...words], {
      encoding: 'utf8',
    })
    return printed.split('\n').filter((line) => line !== '')
  }

  test.each([
    [['ins'], ['inspect']],
    [['--mer'], ['--merge']],
    [['article.txt', '--min'], ['--min-confidence']],
    [['-f', 'tm'], ['tmx']],
    [['-l', ''], LEVELS],
    [['inspect', '--level', ''], ['clause']],
    [['inspect', '--mer'], []],
    [['stream', '--seg'], ['--segmented']],
    [['-o', 'art'], []],
  ])('%j offers %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected)
  })

  test('every option', async () => {
    expect(await offered('article.txt', '--')).toEqual(longNames)
  })
})

test.each(['bash', 'zsh', 'fish'])(
  'the script for %s knows every option and command',
  async (shell) => {
    const script = await scriptFor(shell)
    const written = longNames.map((name) => (shell === 'fish' ? `-l ${name.slice(2)} ` : name))
    expect(written.filter((name) => !script.includes(name))).toEqual([])
    expect(program.commands.filter((it) => !script.includes(it.name()))).toEqual([])
  },
)

test('a shell that there is no script for is refused', async () => {
  const { status, stderr } = await align(['completion', 'csh'])
  expect(status).toBe(2)
  expect(stderr).toContain('Allowed choices are bash, zsh, fish')
})

describe('the manual page', () => {
  const page = manualPage(program)

  test('has every option and every command', () => {
    const options = longNames.map((name) => name.replaceAll('-', '\\-'))
    expect(options.filter((name) => !page.includes(name))).toEqual([])
    expect(program.commands.filter((it) => !page.includes(`.SS align ${it.name()}`))).toEqual([])
  })

  test('is text and known macros, a line each', () => {
    const strange = page
      .split('\n')
      .filter(
        (line) =>
          line.startsWith("'") || (line.startsWith('.') && !/^\.(?:TH|SH|SS|TP|B|br)\b/.test(line)),
      )
    expect(strange).toEqual([])
  })
})
