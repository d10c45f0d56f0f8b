import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** The documents for users and developers, by their place in the repository. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

export const readDocument = (name: string): string => readFileSync(join(ROOT, name), 'utf8')

/** A fenced block of code. */
export interface CodeBlock {
  /** Of its first line, from 1. */
  readonly line: number
  /** The first word after the fence, and what follows it. */
  readonly language: string
  readonly note: string
  readonly code: string
  /** The text of a `text` block right below, which is what this one prints. */
  readonly output?: string
}

/** What stands under one heading. */
export interface DocumentSection {
  readonly heading: string
  readonly blocks: readonly CodeBlock[]
}

const FENCED = /^(`{3,})(\S*)[ ]?(.*)\n([^]*?)^\1$/gm
const OUTPUT = /^\n+```text\n([^]*?)^```$/m

export function sectionsOf(markdown: string): DocumentSection[] {
  const sections: { heading: string; blocks: CodeBlock[] }[] = [{ heading: '', blocks: [] }]
  let read = 0
  for (const match of markdown.matchAll(FENCED)) {
    const [whole, , language = '', note = '', code = ''] = match
    for (const [, heading = ''] of markdown.slice(read, match.index).matchAll(/^#+ (.*)$/gm))
      sections.push({ heading, blocks: [] })
    read = match.index + whole.length
    const after = OUTPUT.exec(markdown.slice(read))
    const output = after?.index === 0 ? after[1] : undefined
    sections.at(-1)!.blocks.push({
      line: lineAt(markdown, match.index),
      language,
      note,
      code,
      ...(output === undefined ? {} : { output }),
    })
  }
  return sections.filter(({ blocks }) => blocks.length > 0)
}

export const blocksOf = (markdown: string): CodeBlock[] =>
  sectionsOf(markdown).flatMap(({ blocks }) => blocks)

/** The document with another output below the block that begins in this line. */
export function withOutput(
  markdown: string,
  { line, output = '' }: CodeBlock,
  now: string,
): string {
  const lines = markdown.split('\n')
  const at = lines.slice(0, line).join('\n').length
  const from = markdown.indexOf(`\n\`\`\`text\n${output}\`\`\``, at) + '\n```text\n'.length
  return markdown.slice(0, from) + now + markdown.slice(from + output.length)
}

/** The text outside of blocks of code. */
export const proseOf = (markdown: string): string => markdown.replace(FENCED, '')

/** What stands between single backquotes in the text. */
export const codeSpansOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)].map(
    ([, , code = '']) => code,
  )

/** Targets of links and sources of pictures. */
export const linksOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute ?? '',
  )

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length
