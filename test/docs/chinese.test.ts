import { describe, expect, test } from 'vitest'
import { codeSpansOf, proseOf, readDocument } from './documents.js'

const markdown = readDocument('docs/README.zh-CN.md')

/** The Chinese text as it is seen, line by line: code becomes `x`, a link its text. */
const lines = proseOf(markdown)
  .replaceAll(/`[^`]+`/g, 'x')
  .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  .replaceAll(/<[^>]*>/g, '')
  .split('\n')
  .filter((line) => /\p{Script=Han}/u.test(line) && !/^\|[ :|-]*\|$/.test(line))

describe('the Chinese README', () => {
  test('has full-width punctuation after Han', () => {
    expect(lines.filter((line) => /\p{Script=Han}[*`]*[,.:;?!()]/u.test(line))).toEqual([])
  })

  test('has a space between Han and Latin letters or digits', () => {
    const joined = /\p{Script=Han}[*]*[A-Za-z0-9]|[A-Za-z0-9][*]*\p{Script=Han}/u
    expect(lines.filter((line) => joined.test(line))).toEqual([])
  })

  test('has no space next to full-width punctuation', () => {
    expect(lines.filter((line) => / [，。；：？！（）、]|[，。；：？！、（] /u.test(line))).toEqual(
      [],
    )
  })

  test('explains the field’s words in Chinese', () => {
    for (const word of ['对齐', '翻译记忆库', '句对', '置信度', '术语表', '平行语料'])
      expect(markdown).toContain(word)
    expect(codeSpansOf(markdown)).toContain('npm cit')
  })
})
