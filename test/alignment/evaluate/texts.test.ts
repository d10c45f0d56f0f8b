import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../src/alignment/evaluate/evaluate.js'
import { numberTexts } from '../../../src/alignment/evaluate/texts.js'

const gold = [
  { en: 'The ferry leaves at six.', zh: '渡船六点开。' },
  { en: 'No.', zh: '不。' },
  { en: 'Nobody is late.', zh: '没有人迟到。' },
  { en: 'No.', zh: '不。' },
]

describe('beads known by their texts', () => {
  test('are the same beads where their texts are', () => {
    const { beads } = numberTexts([gold, gold])
    expect(beads[1]).toEqual(beads[0])
    expect(beads[0]).toEqual([0, 1, 2, 3].map((i) => ({ en: [i], zh: [i] })))
  })

  test('are compared by the segments that they share, however they were cut and spaced', () => {
    const merged = [
      { en: 'The  ferry leaves at six. No.', zh: '渡船六点开。不。' },
      { en: 'Nobody is late.', zh: '没有人迟到。' },
    ]
    const { beads } = numberTexts([gold, merged])
    expect(beads[1]).toEqual([
      { en: [0, 1], zh: [0, 1] },
      { en: [2], zh: [2] },
    ])
    const { strict, lax } = evaluate(beads[0], beads[1])
    expect([strict.precision, lax.precision]).toEqual([0.5, 1])
  })

  test('that are finer than gold divide its segments', () => {
    const { beads, segments } = numberTexts([
      [{ en: 'It rains. We stay.', zh: '下雨了。我们不走。' }],
      [
        { en: 'It rains.', zh: '下雨了。' },
        { en: 'We stay.', zh: '我们不走。' },
      ],
    ])
    expect(beads).toEqual([
      [{ en: [0, 1], zh: [0, 1] }],
      [
        { en: [0], zh: [0] },
        { en: [1], zh: [1] },
      ],
    ])
    expect(segments.en).toEqual(['It rains.', 'We stay.'])
  })

  test('of a memory that leaves beads out or sorts them are found all the same', () => {
    const { beads } = numberTexts([gold, [gold[2], gold[0]]])
    expect(beads[1]).toEqual([beads[0][2], beads[0][0]])
  })

  test('that gold does not hold are wrong, and no word is found within another', () => {
    const { beads } = numberTexts([[gold[2]], [{ en: 'No', zh: '不' }]])
    const { wrong, strict } = evaluate(beads[0], beads[1])
    expect(wrong).toHaveLength(1)
    expect(strict.f1).toBe(0)
  })

  test('may have one side only', () => {
    const { beads } = numberTexts([[gold[0], { en: 'Aside.', zh: '' }], [gold[0]]])
    expect(beads[0][1]).toEqual({ en: [1], zh: [] })
  })
})
