import { describe, expect, test } from 'vitest'
import { align } from '../cli/run.js'
import { blocksOf, codeSpansOf, DOCUMENTS, readDocument } from './documents.js'

const HELP = [
  'help all',
  'help stream',
  'help records',
  'help inspect',
  'help review',
  'help check',
  'help evaluate',
  'help completion',
]

/** Every option that `align` and its commands have, long and short. */
const inHelp = new Set<string>()
for (const help of HELP) {
  const { stdout } = await align(help.split(' '))
  for (const [, short, long] of stdout.matchAll(/^ {2}(?:(-\w), )?(--[a-z-]+)/gm))
    for (const option of [short, long]) if (option !== undefined) inHelp.add(option)
}

/** Options of other programs that the text names: GNU parallel's. */
const OTHERS = ['-k']

/** What looks like an option. */
const OPTION = /(?<![\w-])-(?:-[a-z][a-z-]*|[a-zA-Z])(?![\w-])/g

const optionsIn = (text: string): string[] => text.match(OPTION) ?? []

/** The commands of `align` in a script: up to the end of the line, a pipe or a redirection. */
const commandsIn = (script: string): string[] =>
  script
    .replace(/'[^'\n]*'|#.*/g, '')
    .match(/(?<=^|[|;&]\s*|\$ )(?:node bin\/align\.js|align)\b[^|;&<>\n]*/gm) ?? []

describe('options', () => {
  test('of the help are in the guide', () => {
    const documented = new Set(codeSpansOf(readDocument('docs/guide.md')).flatMap(optionsIn))
    expect([...inHelp].filter((option) => !documented.has(option))).toEqual([])
  })

  test.for(DOCUMENTS)('of %s exist', (document) => {
    const markdown = readDocument(document)
    const shown = [
      ...codeSpansOf(markdown).filter((span) => /^(?:-|align )/.test(span)),
      ...blocksOf(markdown)
        .filter(({ language }) => language === 'sh')
        .flatMap(({ code }) => commandsIn(code)),
    ].flatMap(optionsIn)
    expect(shown.filter((option) => !inHelp.has(option) && !OTHERS.includes(option))).toEqual([])
  })
})
