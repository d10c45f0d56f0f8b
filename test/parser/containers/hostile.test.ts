import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AlignError, describe as told } from '../../../src/errors.js'
import { openArchive } from '../../../src/parser/containers/zip.js'
import { open } from '../../../src/parser/open.js'
import { faultOf } from '../coverage.js'
import { damagedBytes } from '../damage.js'
import { makeDocx, makeEpub, makeZip, paragraph, table } from './make.js'

const SAMPLES = {
  docx: makeDocx(paragraph('Tea & salt', '1') + table(['tea', '茶'], ['salt', '盐'])),
  epub: makeEpub([
    '<h1>Tea</h1><p>Hot<br/>热</p>',
    '<table><tr><td>tea</td><td>茶</td></tr></table>',
  ]),
}

/** What `align` says of bytes that it does not read. */
function refusalOf(bytes: Uint8Array, name: string | null = null): string {
  try {
    open(bytes, { name })
  } catch (error) {
    if (error instanceof AlignError) return told(error)
    throw error
  }
  return ''
}

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe.each(Object.entries(SAMPLES))('%s', (_, bytes) => {
  test('loses nothing or is refused when it is damaged', () => {
    fc.assert(
      fc.property(damagedBytes(bytes), (damaged) => {
        try {
          const file = open(damaged, {})
          return faultOf(file.source.text, file) === undefined
        } catch (error) {
          return error instanceof AlignError
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('is refused when it is cut off', () => {
    expect(refusalOf(bytes.subarray(0, bytes.length / 2))).toBe(
      'is not a readable zip file: it is cut off',
    )
  })
})

describe('refused is', () => {
  test.each([
    ['a plain archive', makeZip({ 'a.txt': 'tea' }), 'is a zip archive'],
    ['a workbook', makeZip({ 'xl/workbook.xml': '' }), 'is an Excel workbook'],
    ['a presentation', makeZip({ 'ppt/presentation.xml': '' }), 'is a PowerPoint presentation'],
    ['an OpenDocument', makeZip({ 'content.xml': '' }), 'is an OpenDocument file'],
    ['a PDF', latin('%PDF-1.7\n'), 'is a PDF file'],
    ['RTF', latin('{\\rtf1 tea}'), 'is an RTF file'],
    [
      'an old DOC',
      latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'),
      'is an old or encrypted Office file',
    ],
  ])('%s, with advice', (_, bytes, message) => {
    expect(refusalOf(bytes)).toMatch(new RegExp(`^${message}, which align does not read; \\w`))
  })

  test('text that calls itself a Word file', () => {
    expect(refusalOf(latin('tea'), 'a.docx')).toBe(
      'is not a readable DOCX file: it is no zip archive',
    )
  })

  test.each([
    ['no XML', '<w:document><w:p>', 'is no XML'],
    ['a billion laughs', laughs(), 'declares entities'],
    [
      'a file from outside',
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>',
      'declares entities',
    ],
    ['an entity of nobody', '<d>&lol;</d>', 'is no XML'],
    ['deep nesting', '<d>'.repeat(200_000), 'nests more than 500 elements'],
    ['a bomb', `<d>${' '.repeat(2e6)}</d>`, 'would unpack to 2 MB'],
  ])('a body with %s', (_, body, message) => {
    expect(refusalOf(makeDocx('', { 'word/document.xml': body }))).toContain(message)
  })

  test('an archive that understates its size', () => {
    const bytes = makeDocx('', { 'word/document.xml': `<d>${' '.repeat(5000)}</d>` })
    expect(refusalOf(forged(bytes, SIZE, 100))).toBe(
      'is not a readable zip file: word/document.xml is damaged',
    )
  })

  test('an archive that overstates how much is packed', () => {
    const bytes = makeDocx('', { 'word/document.xml': `<d>${' '.repeat(2e6)}</d>` })
    expect(refusalOf(forged(bytes, PACKED, 2 ** 31 - 1))).toContain('would unpack to 2 MB')
  })

  test('an archive that is larger by what nothing in it needs', () => {
    const bytes = makeDocx('', { 'word/document.xml': `<d>${' '.repeat(2e6)}</d>` })
    const padded = forged(makePadded(bytes, 1e6), PACKED, 2 ** 31 - 1)
    expect(refusalOf(padded)).toContain('would unpack to 2 MB')
  })

  test('an archive of many small bombs', () => {
    const files = Array.from({ length: 30 }, (_, i) => [`${i}.xml`, ' '.repeat(1e6)] as const)
    const archive = openArchive(makeZip(Object.fromEntries(files)))
    expect(() => files.map(([name]) => archive.read(name))).toThrow('would unpack to 1 MB')
  })
})

/** Where the directory says how many bytes an entry has, packed and unpacked. */
const PACKED = 20
const SIZE = 24

/** An archive whose directory lies about its largest file. */
function forged(bytes: Uint8Array, field: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + SIZE, true) > 5000)
      view.setUint32(at + field, value, true)
  return bytes
}

/** An archive with something between its files and its directory. */
function makePadded(bytes: Uint8Array, size: number): Uint8Array {
  const end = bytes.length - 22
  const directory = new DataView(bytes.buffer).getUint32(end + 16, true)
  const padded = new Uint8Array(bytes.length + size).fill(7)
  padded.set(bytes.subarray(0, directory))
  padded.set(bytes.subarray(directory), directory + size)
  new DataView(padded.buffer).setUint32(end + size + 16, directory + size, true)
  return padded
}

function laughs(): string {
  const entities = Array.from(
    { length: 10 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  )
  return `<!DOCTYPE d [<!ENTITY l0 "ha">${entities.join('')}]><d>&l10;</d>`
}

test('a book whose pages laugh a billion times is read with the references as they stand', () => {
  const page = `<!DOCTYPE html [<!ENTITY l0 "ha"><!ENTITY l1 "&l0;&l0;">]><html><p>tea &l1;</p></html>`
  const file = open(makeEpub(['x'], { 'OEBPS/page 1.xhtml': page }), {})
  expect(file.source.text.slice(file.blocks.at(-1)!.from, file.blocks.at(-1)!.to)).toBe('tea &l1;')
})

test('a table of a great many rows is read in no time', () => {
  const row = `<w:tr><w:tc>${paragraph('tea')}</w:tc><w:tc>${paragraph('茶')}</w:tc></w:tr>`
  const rows = Array.from({ length: 20_000 }, (_, i) => row.replace('tea', `tea ${i}`))
  expect(open(makeDocx(`<w:tbl>${rows.join('')}</w:tbl>`), {}).blocks).toHaveLength(40_000)
})
