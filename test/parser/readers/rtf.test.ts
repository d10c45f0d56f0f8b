import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taken } from '../containers/taken.js'
import { encode } from '../decode/encoders.js'

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const rtf = (body: string): string[] => taken(latin(`{\\rtf1\\ansi ${body}}`))

const escapes = (text: string, encoding: 'gb18030' | 'big5'): string =>
  [...encode(text, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('')

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 SimSun;}{\\f2\\fcharset136 MingLiU;}}'

describe('characters', () => {
  test('are Unicode, with a substitute that is skipped', () => {
    expect(rtf("\\u33590?\\u21494\\'aa\\uc0\\u30416\\uc2\\u55357??\\u56832\\'ab\\'ac.")).toEqual([
      'paragraph 茶叶盐😀.',
    ])
  })

  test('are of the code page of their font', () => {
    const body = `${FONTS}\\f1 ${escapes('绿茶', 'gb18030')}\\f2 ${escapes('功夫', 'big5')}\\f0 caf\\'e9`
    expect(rtf(body)).toEqual(['paragraph 绿茶功夫café'])
  })

  test('are of the code page of the file, where the font says none', () => {
    expect(taken(latin(`{\\rtf1\\ansicpg950 ${escapes('綠茶', 'big5')}}`))).toEqual([
      'paragraph 綠茶',
    ])
  })

  test('are written as they are by some programs', () => {
    const bytes = [...latin('{\\rtf1\\ansicpg936 '), ...encode('绿茶 tea', 'gb18030'), 0x7d]
    expect(taken(Uint8Array.from(bytes))).toEqual(['paragraph 绿茶 tea'])
  })

  test('of two bytes may end with one that looks like a letter', () => {
    // 功 is A5 5C, a backslash.
    expect(taken(latin("{\\rtf1\\ansicpg950 \\'a5\\'5c\\'a4\\'d2, \\'a4@}"))).toEqual([
      'paragraph 功夫, 一',
    ])
  })

  test('have names', () => {
    expect(rtf('\\ldblquote a\\rdblquote\\~b\\_c\\{d\\}\\\\\\emdash e')).toEqual([
      'paragraph “a”\u00a0b\u2011c{d}\\—e',
    ])
  })
})

describe('paragraphs', () => {
  test('end, and are cut at line breaks between sentences', () => {
    expect(rtf('Tea.\\par Salt.\\line \\u30416?\\u12290?\\par')).toEqual([
      'paragraph Tea.',
      'paragraph Salt.',
      'paragraph 盐。',
    ])
  })

  test('know by style, level and list what they are', () => {
    const styles = '{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2 Quote;}{\\s3 toc 1;}}'
    const body =
      '\\pard\\s1 Tea\\par\\pard\\s2 Go.\\par\\pard\\s3 Tea 1\\par\\pard\\outlinelevel0 Salt\\par' +
      '\\pard{\\listtext 1.\\tab}one\\par\\pard two'
    expect(rtf(styles + body)).toEqual([
      'heading Tea',
      'quote Go.',
      'heading Salt',
      'item one',
      'paragraph two',
    ])
  })

  test('have nothing in them that nobody sees', () => {
    const body =
      'a{\\*\\unknown x{y}}{\\pict 0f0f}{\\v x}{\\deleted x}{\\header x}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt b}}{\\*\\annotation x}\\bin3 {{{c'
    expect(rtf(body)).toEqual(['paragraph abc'])
  })

  test('of a text box are text, and notes stand at the end', () => {
    const body =
      'The pier{\\footnote {\\super 1} Closed in winter.\\par} is old.\\par' +
      '{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv 1}}{\\shptxt \\pard Boxed.\\par}}}'
    expect(rtf(body)).toEqual([
      'paragraph The pier is old.',
      'paragraph Boxed.',
      'paragraph 1 Closed in winter.',
    ])
  })
})

test('tables are read row by row, apart from one another', () => {
  const row = (...cells: string[]): string =>
    `\\trowd\\cellx1\\cellx2${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`
  const body = `Before\\par${row('a', 'b\\par c')}${row('', '')}${row('', 'd')}\\pard After\\par${row('e', 'f')}`
  expect(rtf(body)).toEqual([
    'paragraph Before',
    '0,0 a',
    '0,1 b',
    '0,1 c',
    '1,1 d',
    'paragraph After',
    '3,0 e',
    '3,1 f',
  ])
})

test('any text comes back from its escapes', () => {
  const escaped = (text: string): string =>
    Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i)}?`).join('')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      fc.pre(!/[\s\u0085]/.test(text))
      expect(rtf(escaped(text))).toEqual([`paragraph ${text}`])
    }),
  )
})
