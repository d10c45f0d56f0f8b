import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AlignError, describe as messageOf } from '../../../src/errors.js'
import { openArchive } from '../../../src/parser/containers/zip.js'
import { open } from '../../../src/parser/open.js'
import { faultOf } from '../coverage.js'
import { damagedBytes } from '../damage.js'
import { ARCHIVES, RTF } from './samples.js'
import { makeDocx, makeEpub, makeZip, paragraph } from './make.js'
import { makeOpenDocument, makeXlsx } from './make-sheets.js'

const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))

/** A file of Microsoft Office as it was until 2007. @param entry names a file in it */
const makeOld = (entry: string): Uint8Array =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, ...utf16(entry))

const REPEATED =
  '<table:table><table:table-row table:number-rows-repeated="9999999"><table:table-cell table:number-columns-repeated="9999999"><text:p>tea</text:p></table:table-cell></table:table-row></table:table>'

/** What `align` says of bytes that it does not read. */
function refusalOf(bytes: Uint8Array, name: string | null = null): string {
  try {
    open(bytes, { name })
  } catch (error) {
    if (error instanceof AlignError) return messageOf(error)
    throw error
  }
  return ''
}

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe.each(Object.entries(ARCHIVES))('%s', (_, bytes) => {
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

test('RTF loses nothing or is refused when it is damaged', () => {
  fc.assert(
    fc.property(damagedBytes(latin(RTF)), (damaged) => {
      try {
        const file = open(Uint8Array.from([...latin('{\\rtf1'), ...damaged]), {})
        return faultOf(file.source.text, file) === undefined
      } catch (error) {
        return error instanceof AlignError
      }
    }),
    { numRuns: 1000 },
  )
})

describe('refused is', () => {
  test.each([
    ['a plain archive', makeZip({ 'a.txt': 'tea' }), 'is a zip archive'],
    ['a binary workbook', makeZip({ 'xl/workbook.bin': '' }), 'is a binary Excel workbook'],
    ['a drawing', makeZip({ 'content.xml': '' }), 'is an OpenDocument file'],
    ['an old DOC', makeOld('WordDocument'), 'is an old Word document'],
    ['an old XLS', makeOld('Workbook'), 'is an old Excel workbook'],
    ['an old PPT', makeOld('PowerPoint Document'), 'is an old PowerPoint presentation'],
    ['an encrypted DOCX', makeOld('EncryptedPackage'), 'is an encrypted Office file'],
    ['another old file', makeOld('Contents'), 'is an old Office file'],
  ])('%s, with advice', (_, bytes, message) => {
    expect(refusalOf(bytes)).toMatch(new RegExp(`^${message}, which align does not read; \\w`))
  })

  test.each([
    ['cut off', '{\\rtf1 tea', 'it is cut off'],
    ['with groups in groups', '{\\rtf1' + '{'.repeat(100_000), 'it nests more than 500 groups'],
  ])('RTF %s', (_, text, message) => {
    expect(refusalOf(latin(text))).toBe(`is not a readable RTF file: ${message}`)
  })

  test('what LibreOffice can convert, with its command', () => {
    expect(refusalOf(makeOld('Workbook'))).toContain('soffice --headless --convert-to xlsx FILE')
    expect(refusalOf(makeOld('WordDocument'))).toContain(
      'soffice --headless --convert-to docx FILE',
    )
  })

  test.each([
    ['that repeats its cells for ever', REPEATED, 'is too large'],
    [
      'with a password',
      '',
      'is not a readable ODS file: it is encrypted; remove its password',
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    ],
  ])('a spreadsheet %s', (_, body, message, manifest = '<m/>') => {
    const bytes = makeOpenDocument('spreadsheet', body, { 'META-INF/manifest.xml': manifest })
    expect(refusalOf(bytes)).toContain(message)
  })

  test.each([
    ['a text that is not there', '<c t="s"><v>7</v></c>', 'refers to a text that is not there'],
    ['more columns than there are', '<c r="ZZZZ1"><v>7</v></c>', 'has a cell outside its columns'],
  ])('a workbook with %s', (_, row, message) => {
    expect(refusalOf(makeXlsx([[row]]))).toContain(message)
  })

  test('a workbook that shows one long text in a great many cells', () => {
    const strings = `<si><t>${'tea salt '.repeat(20_000)}</t></si>`
    const row = '<c t="s"><v>0</v></c>'.repeat(1000)
    expect(refusalOf(makeXlsx([[row]], { strings }))).toContain('is too large')
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
