import ts from 'typescript'
import { expect, test } from 'vitest'
import { OPTIONS } from '../../src/cli/options/option-list.js'
import { readSource, roomOf, sourceFiles } from '../imports.js'

const ROOMS = [
  'parser',
  'aligner',
  'alignment',
  'exporters',
  'corrections',
  'api',
  'node',
  'browser',
  'pdf',
  'errors.ts',
]

const FLAGS = OPTIONS.flatMap(({ flags }) => flags.match(/--[\w-]+/g) ?? [])

/** The texts of a file, but for those that `--help` shows. */
function textsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'about') return
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true))
  return found
}

test('the library names no option of the command line and no script of the repository', () => {
  const files = sourceFiles().filter(
    (file) => ROOMS.includes(roomOf(file)) && !file.includes('/dictionary/build/'),
  )
  const texts = files.flatMap(textsOf)
  expect(texts.length).toBeGreaterThan(1000)
  const strange = texts.filter(
    (text) =>
      /\bnpm run\b/.test(text) ||
      (text.match(/(?<![\w-])--[a-z][\w-]+/g) ?? []).some((flag) => FLAGS.includes(flag)),
  )
  expect(strange).toEqual([])
})
