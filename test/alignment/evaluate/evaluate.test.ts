import { describe, expect, test } from 'vitest'
import { evaluate, parseBeads } from '../../../src/alignment/evaluate/index.js'

const judge = (gold: string, proposed: string) =>
  evaluate(parseBeads(gold.replaceAll(' ', '\n')), parseBeads(proposed.replaceAll(' ', '\n')))

const figures = ({ strict, lax }: ReturnType<typeof judge>): string =>
  [strict, lax]
    .map(({ precision, recall, f1 }) => [precision, recall, f1].map((x) => x.toFixed(3)).join(' '))
    .join(' | ')

// strict precision, recall, F1 | lax precision, recall, F1
test.each([
  ['the same', '[0]:[0] [1]:[1]', '[0]:[0] [1]:[1]', '1.000 1.000 1.000 | 1.000 1.000 1.000'],
  [
    'the same, one-sided',
    '[0]:[] []:[0]',
    '[0]:[] []:[0]',
    '1.000 1.000 1.000 | 1.000 1.000 1.000',
  ],
  ['cut too finely', '[0,1]:[0]', '[0]:[0] [1]:[]', '0.000 0.000 0.000 | 0.500 1.000 0.667'],
  ['cut too coarsely', '[0]:[0] [1]:[1]', '[0,1]:[0,1]', '0.000 0.000 0.000 | 1.000 1.000 1.000'],
  [
    'half right',
    '[0]:[0] [1]:[1]',
    '[0]:[0] [1]:[] []:[1]',
    '0.333 0.500 0.400 | 0.333 0.500 0.400',
  ],
  ['nothing proposed', '[0]:[0]', '', '0.000 0.000 0.000 | 0.000 0.000 0.000'],
  ['no gold', '', '[0]:[0]', '0.000 0.000 0.000 | 0.000 0.000 0.000'],
  [
    'overlap on one side only',
    '[0]:[0] [1]:[1]',
    '[0]:[1]',
    '0.000 0.000 0.000 | 0.000 0.000 0.000',
  ],
])('%s', (_what, gold, proposed, expected) => {
  expect(figures(judge(gold, proposed))).toBe(expected)
})

describe('beads are read', () => {
  test.each([
    ['[0,1]:[0]:0.97', [{ en: [0, 1], zh: [0] }]],
    [' [1, 0] : [] ', [{ en: [0, 1], zh: [] }]],
    ['[]:[]', []],
    ['\r\n\n[3]:[4]\r\n', [{ en: [3], zh: [4] }]],
  ])('%j', (text, beads) => {
    expect(parseBeads(text)).toEqual(beads)
  })

  test.each(['0:0', '[a]:[0]', '[0][0]', '[0]:', '[-1]:[0]', '[0.5]:[0]'])('but not %s', (line) => {
    expect(() => parseBeads(`[0]:[0]\n${line}`, 'gold.beads')).toThrow(
      expect.objectContaining({ code: 'badBeads', line: 2, path: 'gold.beads' }),
    )
  })
})
