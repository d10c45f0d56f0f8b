import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  blocksOf,
  codeSpansOf,
  DOCUMENTS,
  linksOf,
  proseOf,
  readDocument,
  ROOT,
} from './documents.js'

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

/** The anchors that GitHub gives to the headings of a document. */
const anchorsOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** A link within the repository that leads nowhere. */
function isBroken(link: string, document: string): boolean {
  if (/^https?:/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : join(dirname(document), path)
  if (!existsSync(join(ROOT, target))) return true
  return anchor !== undefined && !anchorsOf(readDocument(target)).includes(anchor)
}

/** Files of the repository that a document names by their path. */
const PATH = /^(?:src|test|bin|docs|fixtures)\/[\w./*-]*$/

test.for(['CHANGELOG.md', ...DOCUMENTS])('%s has no broken links', (document) => {
  expect(linksOf(readDocument(document)).filter((link) => isBroken(link, document))).toEqual([])
})

describe.each(DOCUMENTS)('%s', (document) => {
  const markdown = readDocument(document)

  test('names files that are there', () => {
    const names = codeSpansOf(markdown).filter((span) => PATH.test(span) && !span.includes('*'))
    expect(names.filter((name) => !existsSync(join(ROOT, name)))).toEqual([])
  })

  test('names scripts that package.json has', () => {
    const text = [...codeSpansOf(markdown), ...blocksOf(markdown).map(({ code }) => code)].join(
      '\n',
    )
    const names = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

test('the README is short', () => {
  expect(Buffer.byteLength(readDocument('README.md'))).toBeLessThanOrEqual(16 * 1024)
})

test('both READMEs show the same commands', () => {
  const commandsOf = (document: string): string[] =>
    blocksOf(readDocument(document))
      .filter(({ language }) => language !== 'text')
      .map(({ code }) => code.replace(/ *# .*/g, ''))
  expect(commandsOf('docs/README.zh-CN.md')).toEqual(commandsOf('README.md'))
})
