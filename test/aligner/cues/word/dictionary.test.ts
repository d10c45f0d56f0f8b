import { expect, test } from 'vitest'
import { dictionary } from '../../../../src/aligner/cues/word/dictionary.js'
import { cutWords } from '../../../../src/aligner/cues/word/words.js'
import { Kernel } from '../../../../src/aligner/kernel/kernel.js'
import { shippedDictionary } from '../../../../src/node/dictionary.js'
import type { CueWitnesses } from '../../../../src/aligner/kernel/witnesses.js'

const kernel = new Kernel(shippedDictionary())
const find = (english: readonly string[], chinese: readonly string[]) => {
  const { en, zh } = dictionary.find(cutWords(english, chinese, kernel), kernel, 3)
  return { en: en[0], zh: zh[0] }
}

/** Witnesses and their counterparts: `library=图书馆,图书`. */
const shown = ({ own, words, other, counterparts }: CueWitnesses): string[] =>
  [...words].map((word, i) => {
    const row = counterparts.data.slice(counterparts.offsets[i], counterparts.offsets[i + 1])
    return `${own.words[word]}=${[...row].map((one) => other.words[one]).join()}`
  })

test('every word that begins at every place of the Chinese is looked up, by start, then by length', () => {
  const { en } = find(['The library.'], ['图书馆里'])
  expect(en.other.words.join(' ')).toMatch(/^图 图书 图书馆 书 .*馆 .*里$/)
})

test('English words find the Chinese that they are glosses of', () => {
  const { en } = find(['The library.', 'Green tea.'], ['图书馆', '绿茶'])
  expect(shown(en)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^library=.*图书馆/),
      expect.stringMatching(/^Green=.*绿茶/),
      expect.stringMatching(/^tea=.*绿茶/),
    ]),
  )
})

test('Chinese witnesses are the longest words, with the pieces in which they occur', () => {
  const { zh } = find(
    ['The library.', 'Green tea in the library.'],
    ['图书馆', '图书馆的绿茶', '绿茶'],
  )
  const units = [...zh.words].map((word) => zh.own.words[word])
  expect(units).toEqual(expect.arrayContaining(['图书馆', '绿茶']))
  expect(units).not.toContain('图书')
  expect(Array.from(zh.own.pieces[zh.words[units.indexOf('图书馆')]])).toEqual([0, 1])
  expect(Array.from(zh.own.pieces[zh.words[units.indexOf('绿茶')]])).toEqual([1, 2])
})

test('every witness has a reliability, and every counterpart a weight', () => {
  const { en, zh } = find(['The old library keeps green tea.'], ['老图书馆里有绿茶。'])
  for (const { count, reliability, weights, counterparts } of [en, zh]) {
    expect(count).toBeGreaterThan(0)
    expect(reliability).toHaveLength(count)
    expect(weights).toHaveLength(counterparts.offsets[count])
    for (const value of [...reliability, ...weights]) expect(value).toBeGreaterThan(0)
    for (const rho of reliability) expect(rho).toBeLessThan(1)
  }
})

test('numerals have a cue of their own, and an empty text has no witnesses', () => {
  expect(shown(find(['1984'], ['1984年']).en)).toEqual([])
  expect(shown(find([], []).zh)).toEqual([])
})
