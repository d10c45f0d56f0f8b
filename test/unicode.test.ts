import { describe, expect, it } from 'vitest'
import { countHan, holdsHan, isCommon, unicodePattern } from '../src/unicode.js'

const CLASSES = ['L', 'Lu', 'Ll', 'M', 'N', 'Script=Latin', 'Script=Han', 'Script=Bopomofo']
const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('isCommon', () => {
  it.each(['It’s 3.5 “metres” – no?', '他说：“２０２５年！”', ''])('knows %s', (text) => {
    expect(isCommon(text)).toBe(true)
  })

  it.each(['café', 'Ｗ', '々', '𠮷', '\uE000'])('leaves %s to Unicode', (text) => {
    expect(isCommon(text)).toBe(false)
  })
})

describe('unicodePattern', () => {
  it.each(CLASSES)('takes every character of a common text as Unicode does: %s', (name) => {
    const unicode = new RegExp(`\\p{${name}}`, 'u')
    const pattern = unicodePattern(`[\\p{${name}}]`)
    const wrong = characters.filter(
      (character) => pattern(character).test(character) !== unicode.test(character),
    )
    expect(wrong).toEqual([])
  })

  it('knows all letters of other texts', () => {
    const words = unicodePattern('[\\p{L}]+', 'g')
    expect('naïve 𠮷野家'.match(words('naïve 𠮷野家'))).toEqual(['naïve', '𠮷野家'])
  })
})

describe('Han characters', () => {
  it.each([
    ['word', 0],
    ['two 汉字', 2],
    ['𠮷野家 is three', 3],
  ])('of %s', (text, count) => {
    expect(countHan(text)).toBe(count)
    expect(holdsHan(text)).toBe(count > 0)
  })
})
