import { describe, expect, test } from 'vitest'
import { readCedict } from '../../src/aligner/dictionary/build/cedict.js'
import { parse, parsePair } from '../../src/index.js'
import { VARIANTS } from '../../src/parser/variants.js'

const SIMPLIFIED = '水壶是空的，请再买一个。我们九点开门，周六不营业。'
const TRADITIONAL = '水壺是空的，請再買一個。我們九點開門，週六不營業。'

const scriptOf = (text: string) => parse(`The kettle is empty.\n\n${text}\n`).script

describe('the script of the Chinese', () => {
  test.each([
    ['Simplified', SIMPLIFIED, 'Hans'],
    ['Traditional', TRADITIONAL, 'Hant'],
    ['what both write', '水是空的，再拿一个。'.replace('个', '只'), undefined],
    ['Simplified with a Traditional name', `${SIMPLIFIED}「東風樓」是店名。`, 'Hans'],
    ['a short Traditional line', '燈亮著。', 'Hant'],
    ['none', 'No Chinese here.', undefined],
  ])('%s', (_what, text, script) => {
    expect(scriptOf(text)).toBe(script)
  })

  test('of two files is that of the Chinese one, whichever way round they are', () => {
    const english = 'The kettle is empty; please buy another. We open at nine.'
    expect(parsePair(english, TRADITIONAL).script).toBe('Hant')
    expect(parsePair(TRADITIONAL, english).script).toBe('Hant')
  })
})

describe('a text in both scripts', () => {
  const codesOf = (text: string) => parse(text).warnings.map(({ code }) => code)

  test('is reported', () => {
    const text = `${SIMPLIFIED}\n\n${TRADITIONAL}\n\nThe kettle is empty.\n`
    expect(codesOf(text)).toEqual(['mixedScript'])
    expect(parse(text).warnings[0].message).toMatch(
      /^the Chinese is in both scripts: \d+ characters are Simplified only and \d+ Traditional only$/,
    )
  })

  test('is not one with a name in the other', () => {
    expect(codesOf(`${SIMPLIFIED.repeat(4)}「東風樓」是店名。\n`)).toEqual([])
  })
})

test('every pair tells the two apart by the dictionary', () => {
  const entries = readCedict()
  const traditional = new Set(entries.flatMap((entry) => [...entry.traditional]))
  const simplified = new Set(entries.flatMap((entry) => [...entry.simplified]))
  const pairs = VARIANTS.match(/../gsu) ?? []
  expect(new Set(pairs.map(([one]) => one)).size).toBe(1000)
  expect(pairs.filter(([one]) => !traditional.has(one) || simplified.has(one))).toEqual([])
  expect(pairs.filter(([, other]) => !simplified.has(other) || traditional.has(other))).toEqual([])
})
