import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConfidentBead } from '../../src/aligner/align-region.js'
import { joinDoubtful } from '../../src/aligner/doubtful-paragraphs.js'
import { hasGold, readGoldLines } from '../accuracy/gold.js'
import { judgeRunning } from '../accuracy/running.js'
import { f1 } from '../accuracy/verdicts.js'

type Kind = readonly [enSize: number, zhSize: number, confidence: number]

/** A ladder of paragraphs from its beads' sizes. */
function ladder(kinds: readonly Kind[]): ConfidentBead[] {
  let [en, zh] = [0, 0]
  return kinds.map(([enSize, zhSize, confidence]) => {
    const bead = { en, enSize, zh, zhSize, posterior: confidence, confidence }
    en += enSize
    zh += zhSize
    return bead
  })
}

/** Where sentences start, in paragraphs of as many each. */
const startsOf = (sentences: number) => {
  const starts = Array.from({ length: 40 }, (_, paragraph) => paragraph * sentences)
  return { en: starts, zh: starts }
}

const joined = (kinds: readonly Kind[], sentences: number) =>
  joinDoubtful(ladder(kinds), startsOf(sentences)).map(({ enSize, zhSize, confidence }): Kind => [
    enSize,
    zhSize,
    confidence,
  ])

describe('long paragraphs in doubt', () => {
  test('that follow each other become one, as sure as its bounds', () => {
    const kinds: Kind[] = [[1, 1, 0.99], [1, 1, 0.3], [0, 1, 0.98], [1, 0, 0.98], [1, 1, 0.98]] // prettier-ignore
    expect(joined(kinds, 20)).toEqual([
      [1, 1, 0.99],
      [2, 2, 0.98],
      [1, 1, 0.98],
    ])
  })

  test('stay as they are where one side has none', () => {
    const kinds: Kind[] = [[1, 1, 0.99], [1, 0, 0.6], [1, 0, 0.6], [1, 1, 0.98]] // prettier-ignore
    expect(joined(kinds, 20)).toEqual(kinds)
  })

  test('short ones stay as they are', () => {
    const kinds: Kind[] = [[1, 1, 0.3], [0, 1, 0.7], [1, 0, 0.7]] // prettier-ignore
    expect(joined(kinds, 3)).toEqual(kinds)
  })

  test.each([
    { lengths: [2, 9, 4], isJoined: true },
    { lengths: [2, 9, 3], isJoined: false },
    { lengths: [40, 1, 1], isJoined: true },
  ])('of $lengths sentences: by their average, $isJoined', ({ lengths, isJoined }) => {
    const unequal = lengths.reduce<number[]>(
      (starts, one) => [...starts, starts.at(-1)! + one],
      [0],
    )
    const beads = ladder([[1, 1, 0.3], [0, 1, 0.7], [1, 0, 0.7], [1, 1, 0.5]]) // prettier-ignore
    for (const starts of [
      { en: unequal, zh: startsOf(20).zh },
      { en: startsOf(20).en, zh: unequal },
    ])
      expect(joinDoubtful(beads, starts)).toHaveLength(isJoined ? 1 : beads.length)
  })

  test('no paragraph is lost', () => {
    const size = fc.constantFrom<readonly [number, number]>([1, 1], [1, 0], [0, 1], [2, 1], [1, 3])
    const bead = fc.tuple(size, fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(bead, { maxLength: 12 }), fc.constantFrom(1, 20), (beads, sentences) => {
        const before = ladder(beads.map(([[en, zh], confidence]) => [en, zh, confidence]))
        let [en, zh] = [0, 0]
        for (const one of joinDoubtful(before, startsOf(sentences))) {
          expect([one.en, one.zh]).toEqual([en, zh])
          en += one.enSize
          zh += one.zhSize
        }
        const end = before.at(-1) ?? { en: 0, enSize: 0, zh: 0, zhSize: 0 }
        expect([en, zh]).toEqual([end.en + end.enSize, end.zh + end.zhSize])
      }),
    )
  })
})

/** By how much breaks may lower F1. */
const MAX_LOSS = 0.005

test.skipIf(!hasGold)(
  hasGold ? 'breaks cost a novel nothing' : 'breaks in running text: needs the development gold',
  () => {
    const novel = readGoldLines().find(({ id }) => id === 'macdev-003')!
    const score = (every: number): number => {
      const { verdicts, gold } = judgeRunning(novel, every)
      return f1(verdicts, gold)
    }
    const least = score(0) - MAX_LOSS
    for (const every of [5, 10, 20]) expect(score(every)).toBeGreaterThan(least)
  },
  60_000,
)
