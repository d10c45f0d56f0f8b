import { expect, test } from 'vitest'
import { describe as described, AlignError } from '../../../src/errors.js'
import { open } from '../../../src/parser/open.js'
import type { ParseOptions } from '../../../src/parser/open.js'
import { READERS } from '../../../src/parser/readers/index.js'
import { REFUSED_FORMATS } from '../../../src/parser/readers/refused.js'
import { makeDocx, paragraph } from '../containers/make.js'

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

/** The reader that takes a file, or the error. */
function readerOf(bytes: Uint8Array, options: ParseOptions = {}): string {
  try {
    return open(bytes, options).reader
  } catch (error) {
    if (error instanceof AlignError) return described(error)
    throw error
  }
}

const SRT = latin(
  '1\n00:00:01,000 --> 00:00:02,000\nTea.\n\n2\n00:00:03,000 --> 00:00:04,000\nSalt.\n',
)

test.each<[string, Uint8Array, ParseOptions, string]>([
  ['what the extension says', latin('tea'), { name: 'a.md' }, 'markdown'],
  ['what the extension before .gz says', latin('tea'), { name: 'a.md.gz' }, 'markdown'],
  ['what the text looks like, called .txt', SRT, { name: 'a.txt' }, 'subtitles'],
  ['what the text looks like, without a name', SRT, {}, 'subtitles'],
  ['plain text, when it looks like nothing', latin('tea'), { name: 'a.xyz' }, 'plain'],
  [
    'what an archive holds, whatever its name',
    makeDocx(paragraph('Tea')),
    { name: 'a.txt' },
    'docx',
  ],
  ['the reader named, whatever the name', SRT, { name: 'a.srt', reader: 'plain' }, 'plain'],
  [
    'the reader named, though it looks like RTF',
    latin('{\\rtf1 tea}'),
    { reader: 'plain' },
    'plain',
  ],
  [
    'the reader named, though it looks like PDF',
    latin('%PDF- tea'),
    { reader: 'markdown' },
    'markdown',
  ],
])('a file is read as %s', (_, bytes, options, reader) => {
  expect(readerOf(bytes, options)).toBe(reader)
})

test('a reader that does not exist is refused, with those that do', () => {
  expect(readerOf(latin('tea'), { reader: 'pages' })).toBe(
    `unknown reader 'pages'; known: ${READERS.map(({ name }) => name).join(', ')}`,
  )
})

test('bytes of a known format are no text, whatever the reader', () => {
  expect(readerOf(latin('\x89PNG\r\n\x1a\n\0\0'), { reader: 'plain' })).toMatch(/^is not text/)
})

test('a reader of archives takes nothing else', () => {
  expect(readerOf(latin('tea'), { reader: 'epub' })).toBe(
    'is not a readable EPUB file: it is no zip archive',
  )
})

test('no two formats have a name or an extension in common', () => {
  const names = [...READERS, ...REFUSED_FORMATS].map(({ name }) => name)
  const extensions = READERS.flatMap((reader) => reader.extensions)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(extensions).size).toBe(extensions.length)
  expect(extensions.filter((extension) => !/^\.[a-z\d]+$/.test(extension))).toEqual([])
})
