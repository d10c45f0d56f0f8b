import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/parser/decode/index.js'
import { encode, utf16 } from './encoders.js'
import { FORMS, bytes, utf8 } from './forms.js'
import { TEXTS, TRADITIONAL } from './texts.js'

const BIG5 = ['Big5', 'big5', (text: string) => encode(text, 'big5')] as const

const ferry = '渡船在雾里等了半个钟头，才听见对岸的铃声。'

describe('whole files are read in', () => {
  test.each(FORMS)('%s', (_, encoding, write) => {
    for (const text of [...TEXTS.values(), ...TRADITIONAL.values()])
      expect(decode(write(text))).toEqual({ name: null, text, encoding, warnings: [] })
  })

  test.each([BIG5])('%s, when they are Traditional', (_, encoding, write) => {
    for (const text of TRADITIONAL.values())
      expect(decode(write(text))).toEqual({ name: null, text, encoding, warnings: [] })
  })
})

describe('pieces of 200 bytes are read in', () => {
  const PIECES = 80

  /** Pieces from everywhere in the texts, each with a Han character at least, cut between characters. */
  function pieces(texts: Iterable<string>, write: (text: string) => Uint8Array): string[] {
    const lines = [...texts].join('')
    return Array.from({ length: PIECES }, (_, i) => {
      const start = Math.floor((i * lines.length) / PIECES)
      const han = start + lines.slice(start).search(/\p{Script=Han}/u)
      const from = Math.max(start, han - 60)
      let to = from + 40
      while (to < lines.length && write(lines.slice(from, to)).length < 200) to++
      return lines.slice(from, to)
    })
  }

  const plain = FORMS.filter(([name]) => !name.includes('mark'))
  test.each(plain)('%s', (_, encoding, write) => {
    for (const piece of pieces(TEXTS.values(), write))
      expect(decode(write(piece))).toMatchObject({ text: piece, encoding, warnings: [] })
  })

  test.each([BIG5])('%s', (_, encoding, write) => {
    for (const piece of pieces(TRADITIONAL.values(), write))
      expect(decode(write(piece))).toMatchObject({ text: piece, encoding, warnings: [] })
  })
})

describe('an encoding that is named', () => {
  test.each([
    ['GBK', encode(ferry, 'gb18030')],
    ['gb2312', encode(ferry, 'gb18030')],
    ['UTF8', utf8(ferry)],
    ['utf-16', utf16(`\uFEFF${ferry}`, 'be')],
    ['UTF_16BE', utf16(ferry, 'be')],
  ])('%s is used', (name, written) => {
    expect(decode(written, { encoding: name }).text).toBe(ferry)
  })

  test('wins over what is likelier', () => {
    expect(decode(encode('中文', 'gb18030'), { encoding: 'big5' }).text).not.toBe('中文')
  })

  test('and is unknown is refused with a list', () => {
    expect(() => decode(utf8('a'), { encoding: 'ebcdic' })).toThrow(
      "unknown encoding 'ebcdic'; known: utf-8, utf-16le",
    )
  })

  test('and does not fit is refused', () => {
    expect(() => decode(encode(ferry, 'gb18030'), { encoding: 'utf-8' })).toThrow(
      'is not UTF-8: invalid byte at offset 0',
    )
  })
})

describe('a few bad bytes', () => {
  test('are replaced, counted and reported with their offsets', () => {
    const damaged = bytes(utf8(ferry), Uint8Array.of(0xff), utf8(ferry), Uint8Array.of(0xe4, 0xb8))
    expect(decode(damaged)).toMatchObject({
      encoding: 'utf-8',
      text: `${ferry}\uFFFD${ferry}\uFFFD`,
      warnings: [
        {
          code: 'badBytes',
          message: '3 bytes that are not UTF-8 replaced, at offset 63, 127, 128',
        },
      ],
    })
  })

  test('do not hide the encoding', () => {
    for (const [text, encoding] of [
      [[...TEXTS.values()][0], 'gb18030'],
      [TRADITIONAL.get('notice')!, 'big5'],
    ] as const) {
      const written = encode(text, encoding)
      const half = written.indexOf(0x0a, written.length / 2)
      const damaged = bytes(written.subarray(0, half), Uint8Array.of(0x8f), written.subarray(half))
      expect(decode(damaged)).toMatchObject({ encoding, warnings: [{ code: 'badBytes' }] })
    }
  })

  test('anywhere in a text never stop it', () => {
    const text = [...TEXTS.values()][0]
    const places = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(places, (changes) => {
        const damaged = utf8(text)
        for (const [place, value] of changes) damaged[place % damaged.length] = value
        return decode(damaged).encoding === 'utf-8'
      }),
    )
  })
})

/** 吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。 */
const SHIFT_JIS = Buffer.from(
  '8ce1947982cd944c82c582a082e98142' +
    '96bc914f82cd82dc82be96b382a28142' +
    '82c782b182c590b682ea82bd82a982c682f182c68ca9939682aa82c282a982ca8142',
  'hex',
)

describe('refused is', () => {
  test.each([
    ['a NUL byte in a text', bytes(utf8(ferry), Uint8Array.of(0), utf8(ferry)), 'offset 63'],
    ['UTF-32', Uint8Array.from([...'plain'].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])), 'NUL'],
    ['Japanese', Uint8Array.from(SHIFT_JIS), 'is not UTF-8, UTF-16, GB18030 or Big5'],
    ['a long run of FF', new Uint8Array(300).fill(0xff), 'is not'],
  ])('%s', (_, written, message) => {
    expect(() => decode(written)).toThrow(message)
  })

  test('any noise, with an error of ours or not at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        try {
          return decode(noise).text.length <= noise.length
        } catch (error) {
          return (error as Error).name === 'AlignError'
        }
      }),
    )
  })
})

test('English with typographic quotes from Windows is no Chinese', () => {
  const written = Uint8Array.from(
    Buffer.from('Don\x92t say \x93never\x94 in the caf\xe9.', 'latin1'),
  )
  expect(decode(written)).toMatchObject({
    text: 'Don’t say “never” in the café.',
    encoding: 'windows-1252',
  })
})

test('private-use characters are reported', () => {
  expect(decode(utf8('图标\uE001和\uE002')).warnings).toEqual([
    {
      code: 'privateUse',
      message:
        '2 private-use characters, the first U+E001 at character 2; the encoding may be another',
    },
  ])
})

test('nothing is a text', () => {
  expect(decode(new Uint8Array())).toMatchObject({ text: '', encoding: 'utf-8', warnings: [] })
})
