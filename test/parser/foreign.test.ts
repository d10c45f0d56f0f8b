import { expect, test } from 'vitest'
import { parse } from '../../src/index.js'

const remarksOn = (text: string, name = 'a.txt', reader?: string): string[] =>
  parse(text, { name, ...(reader === undefined ? {} : { reader }) })
    .warnings.filter(({ code }) => code === 'foreign')
    .map(({ message }) => message.replace(/ and is .*/, ''))

test.each([
  ['<svg xmlns="x"><text>The ferry leaves at six.</text><text>渡船六点开。</text></svg>', 'XML'],
  ['{"en": 1, "The ferry leaves at six."', 'JSON'],
  ['[["The ferry leaves at six.", 1]]', 'JSON'],
  ['\\begin{center}\nThe ferry leaves at six.\n\\end{center}\n', 'LaTeX'],
  ['%!PS-Adobe-3.0\n(The ferry leaves at six.) show\n', 'PostScript'],
  [
    'BEGIN:VCALENDAR\nSUMMARY:The ferry leaves at six.\nEND:VCALENDAR\n',
    'a calendar or an address book',
  ],
  [
    'From: a@example.org\nSubject: Tea\n and salt\nMIME-Version: 1.0\n\nThe ferry leaves at six.\n',
    'an e-mail',
  ],
])('%j is not read as prose without a word', (text, kind) => {
  expect(remarksOn(text, 'a.xyz')).toEqual([`looks like ${kind}`])
  expect(remarksOn(text, 'a.xyz', 'plain')).toEqual([])
})

test.each([
  'The ferry leaves at six.\n\n渡船六点开。\n',
  '[1] The ferry leaves at six.\n[1] 渡船六点开。\n',
  '“Tea,” she said.\n“茶。”她说。\n',
  'Subject: tea\n主题：茶\n',
  '<The ferry> leaves at six.\n<渡船>六点开。\n',
])('%j is prose', (text) => {
  expect(remarksOn(text)).toEqual([])
})
