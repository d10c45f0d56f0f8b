import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBeads } from '../../../src/alignment/evaluate/index.js'
import type { BeadNumbers } from '../../../src/alignment/evaluate/index.js'

describe('beads are read as aligners write them', () => {
  test.each([
    ['Vecalign', '[0]:[0]:0.1\n[1,2]:[1]:0.2\n[]:[2]:0.3\n'],
    ['Bertalign', '([0], [0])\n([1, 2], [1])\n([], [2])\n'],
    ['numbers', '0:0\n1,2:1\n:2\n'],
    ['numbers with a score', '0:0:0.5\n1,2:1\t0.7\n:2\n'],
    ['hunalign', '0\t0\t0.3\n1\t1\t0.7\n3\t2\t-0.3\n3\t3\t0\n'],
    ['hunalign without its first border', '1\t1\t0.7\n3\t2\t0.1\n3\t3\t0.2'],
  ])('%s', (_aligner, text) => {
    expect(parseBeads(text)).toEqual([
      { en: [0], zh: [0] },
      { en: [1, 2], zh: [1] },
      { en: [], zh: [2] },
    ])
  })

  test.each([
    ['0\t0\t0.3\n2\t1\t0.5\n1\t2\t0.1', 3, 'the ladder goes back'],
    ['0\t0\t0.3\nSentence one.\tSentence two.\t0.5', 2, 'not a line of a ladder'],
    ['0:0\n[1]:[1]', 2, 'not a bead'],
    ['([0], [0])\n0:1', 2, 'not a bead'],
    ['Tea.\t茶。', 1, 'not a bead'],
  ])('%j is refused at line %i', (text, line, message) => {
    expect(() => parseBeads(text, 'x')).toThrow(
      expect.objectContaining({
        code: 'badBeads',
        line,
        message: expect.stringContaining(message) as unknown,
      }),
    )
  })
})

/** Ladders of beads with up to three segments a side. */
const ladder: fc.Arbitrary<BeadNumbers[]> = fc
  .array(
    fc.tuple(fc.nat(3), fc.nat(3)).filter(([en, zh]) => en + zh > 0),
    { maxLength: 30 },
  )
  .map((shapes) => {
    let [en, zh] = [0, 0]
    const take = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i)
    return shapes.map(([a, b]) => {
      const bead = { en: take(en, a), zh: take(zh, b) }
      en += a
      zh += b
      return bead
    })
  })

test.each<[string, (beads: readonly BeadNumbers[]) => string]>([
  [
    'Vecalign',
    (beads) => beads.map(({ en, zh }) => `[${en.join()}]:[${zh.join()}]:0.5`).join('\n'),
  ],
  [
    'Bertalign',
    (beads) => beads.map(({ en, zh }) => `([${en.join(', ')}], [${zh.join(', ')}])`).join('\n'),
  ],
  ['numbers', (beads) => beads.map(({ en, zh }) => `${en.join()}:${zh.join()}`).join('\n')],
  [
    'hunalign',
    (beads) => {
      let [en, zh] = [0, 0]
      const borders = beads.map((bead) => `${(en += bead.en.length)}\t${(zh += bead.zh.length)}\t0`)
      return ['0\t0\t0', ...borders].join('\n')
    },
  ],
])('any ladder comes back from the notation of %s', (_aligner, write) => {
  fc.assert(
    fc.property(ladder, (beads) => {
      expect(parseBeads(write(beads))).toEqual(beads)
    }),
  )
})
