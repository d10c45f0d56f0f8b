import { expect, test } from 'vitest'
import { StringNumbers } from '../../../src/aligner/learning/string-numbers.js'

const numberOf = (numbers: StringNumbers, text: string): number => {
  let number = -1
  for (let i = 0; i < text.length; i++) number = numbers.numberOf(number, text.charCodeAt(i))
  return number
}

test('each string has one number, however many there are', () => {
  const numbers = new StringNumbers()
  const texts = Array.from({ length: 20_000 }, (_, i) =>
    String.fromCharCode(0x4e00 + (i % 97), 0x4e00 + Math.floor(i / 97), 0x4e00 + (i % 7)),
  )
  const first = texts.map((text) => numberOf(numbers, text))
  expect(new Set(first).size).toBe(new Set(texts).size)
  expect(texts.map((text) => numberOf(numbers, text))).toEqual(first)
  expect(first.map((number) => numbers.text(number))).toEqual(texts)
})
