import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { align as alignDocument, exportText, parse, parsePair } from '../../src/index.js'
import { makeTestFolder } from '../folder.js'
import { align } from './run.js'

/** More than is aligned in the program's own thread. */
const FILLER = `<script>${'x = 1;'.repeat(600_000)}</script>`
const page = (...paragraphs: string[]): string =>
  `<html>${FILLER}${paragraphs.map((text) => `<p>${text}</p>`).join('')}</html>`

const ENGLISH = [
  'The ferry leaves at six.',
  'It rained; nobody went ashore.',
  'There are 25 seats.',
]
const CHINESE = ['渡船六点开。', '下雨了；没人上岸。', '有25个座位。']
const FILES = {
  'mixed.html': page(...ENGLISH.flatMap((text, i) => [text, CHINESE[i]])),
  'en.html': page(...ENGLISH),
  'zh.html': page(...CHINESE),
  'alone.html': page(...ENGLISH),
  'broken.html': page('\0'),
}

describe('a large document is aligned apart, and gives the same', () => {
  test.each(['tsv', 'json', 'tmx', 'text'])('one file, as %s', async (format) => {
    const folder = makeTestFolder(FILES)
    const name = join(folder, 'mixed.html')
    const { status, stdout, stderr } = await align([name, '-f', format])
    const document = parse(Buffer.from(FILES['mixed.html']), { name })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(exportText(alignDocument(document), format))
  })

  test('two files, with what spoke for each pair and by clauses', async () => {
    const folder = makeTestFolder(FILES)
    const [en, zh] = [join(folder, 'en.html'), join(folder, 'zh.html')]
    const args = ['--en', en, '--zh', zh, '-f', 'json', '--explain', '-l', 'clause']
    const { stdout } = await align(args)
    const document = parsePair(Buffer.from(FILES['en.html']), Buffer.from(FILES['zh.html']), {
      en: { name: en },
      zh: { name: zh },
    })
    const alignment = alignDocument(document, { level: 'clause', explain: true })
    expect(stdout).toBe(exportText(alignment, 'json'))
  })
})

test('errors in a large document are reported as in a small one', async () => {
  const folder = makeTestFolder(FILES)
  const alone = await align([join(folder, 'alone.html'), '-f', 'tsv'])
  expect(alone.stderr).toBe('align: no pairs: there is no Chinese\n')
  const broken = await align([join(folder, 'broken.html')])
  expect(broken).toEqual({
    status: 1,
    stdout: '',
    stderr: `align: ${join(folder, 'broken.html')}: is not text: it holds a NUL byte at offset 3600026; give a text file\n`,
  })
})
