import { expect, test } from 'vitest'
import { align, pairs, parse } from '../../src/index.js'
import type { AlignOptions } from '../../src/index.js'

const document = parse('The ferry leaves at six.\n\n渡船六点开。\n')

test('pairs are texts', () => {
  expect(pairs(align(document))).toEqual([
    {
      en: 'The ferry leaves at six.',
      zh: '渡船六点开。',
      confidence: expect.any(Number) as number,
    },
  ])
})

test.each([
  [{ level: 'word' }, "there is no level 'word'"],
  [{ level: 'toString' }, "there is no level 'toString'"],
  [{ Level: 'clause' }, "align has no option 'Level'"],
  [{ glosary: [] }, "align has no option 'glosary'"],
])('%j is refused', (options, message) => {
  expect(() => align(document, options as AlignOptions)).toThrow(
    expect.objectContaining({ code: 'usage', message }),
  )
})
