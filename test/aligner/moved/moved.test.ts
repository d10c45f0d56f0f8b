import { describe, expect, test } from 'vitest'
import { align, parsePair } from '../../../src/index.js'
import type { Alignment, Bead } from '../../../src/index.js'
import { isMoved } from '../../../src/alignment/moved.js'
import { readOwnLines } from '../../accuracy/gold.js'
import type { GoldLines, Lines } from '../../accuracy/gold.js'
import { makeUnfaithful } from '../../accuracy/noise.js'
import { LISTS } from './lists.js'

type Row = readonly [en: readonly string[], zh: readonly string[]]

const alignLines = (en: readonly string[], zh: readonly string[]): Alignment =>
  align(parsePair(en.join('\n'), zh.join('\n'), { segmented: true }))

const textsOf = (alignment: Alignment, bead: Bead, language: 'en' | 'zh'): string[] =>
  bead[language].map((segment) => alignment[language][segment].text)

const keyOf = ([en, zh]: Row): string => `${en.join('¶')} | ${zh.join('¶')}`

/** How many of some rows come out just so, and the moved pairs no part of which belongs together. */
function compare(alignment: Alignment, rows: readonly Row[]): { found: number; wrong: string[] } {
  const made = alignment.beads
    .filter(({ en, zh }) => en.length > 0 && zh.length > 0)
    .map((bead) => ({
      isMoved: isMoved(bead),
      row: [textsOf(alignment, bead, 'en'), textsOf(alignment, bead, 'zh')] as const,
    }))
  const expected = new Set(rows.map(keyOf))
  const belong = ([en, zh]: Row): boolean =>
    rows.some(
      ([ours, theirs]) =>
        en.some((text) => ours.includes(text)) && zh.some((text) => theirs.includes(text)),
    )
  return {
    found: made.filter(({ row }) => expected.has(keyOf(row))).length,
    wrong: made.filter((one) => one.isMoved && !belong(one.row)).map(({ row }) => keyOf(row)),
  }
}

describe('a list that is sorted anew', () => {
  test.each(LISTS)('of $kind', ({ before, after, entries }) => {
    const sorted = [...entries].sort(([, a], [, b]) => a.localeCompare(b, 'zh-u-co-pinyin'))
    const rows = [before, ...entries, after]
    const alignment = alignLines(
      rows.map(([en]) => en),
      [before, ...sorted, after].map(([, zh]) => zh),
    )
    const { found, wrong } = compare(
      alignment,
      rows.map(([en, zh]): Row => [[en], [zh]]),
    )
    expect(wrong).toEqual([])
    // What the dictionary does not know is left alone.
    expect(found).toBeGreaterThanOrEqual(rows.length * 0.7)
    expect(alignment.beads.some(isMoved)).toBe(true)
    const pairs = alignment.beads.filter(({ en, zh }) => en.length > 0 && zh.length > 0)
    const crossing = (one: Bead): Bead[] =>
      pairs.filter((other) => (one.en[0] - other.en[0]) * (one.zh[0] - other.zh[0]) < 0)
    for (const pair of pairs)
      if (isMoved(pair)) expect(crossing(pair)).not.toEqual([])
      else expect(crossing(pair).every(isMoved)).toBe(true)
  })
})

const OWN = readOwnLines()

const rowsOf = ({ en, zh, beads }: GoldLines): Row[] =>
  beads.map(([ens, zhs]: Lines): Row => [ens.map((line) => en[line]), zhs.map((line) => zh[line])])

/** Some rows of the Chinese side put elsewhere. */
function put<Item>(rows: readonly Item[], from: number, size: number, to: number): Item[] {
  const rest = rows.toSpliced(from, size)
  return rest.toSpliced(to, 0, ...rows.slice(from, from + size))
}

const SIZES = [
  ['a sentence', 1],
  ['a paragraph', 4],
  ['a section', 9],
] as const

describe.each(SIZES)('%s put elsewhere', (_, size) => {
  const results = OWN.flatMap((lines) => {
    const rows = rowsOf(lines).filter(([en, zh]) => en.length > 0 && zh.length > 0)
    const places = [2, Math.floor(rows.length / 3)].filter((at) => at + size < rows.length / 2)
    return places.map((from) => {
      const chinese = put(rows, from, size, rows.length - size - 2)
      const alignment = alignLines(
        rows.flatMap(([en]) => en),
        chinese.flatMap(([, zh]) => zh),
      )
      const moved = rows.slice(from, from + size)
      const { wrong } = compare(alignment, rows)
      return { id: lines.id, from, wrong, found: compare(alignment, moved).found }
    })
  })

  test('makes no false pair', () => {
    expect(results.length).toBeGreaterThan(5)
    expect(results.filter(({ wrong }) => wrong.length > 0)).toEqual([])
  })

  test('is found', () => {
    const found = results.reduce((sum, one) => sum + one.found, 0)
    expect(found / (results.length * size)).toBeGreaterThan(size === 1 ? 0.3 : 0.9)
  })
})

test('where nothing was moved nothing is called moved, however unfaithful the text', () => {
  const wrong = [1, 2, 3].flatMap((seed) =>
    makeUnfaithful(OWN, seed, 2).flatMap(({ id, en, zh }) => {
      const alignment = alignLines(en, zh)
      return alignment.beads
        .filter(isMoved)
        .map((bead) => [
          id,
          seed,
          ...textsOf(alignment, bead, 'en'),
          ...textsOf(alignment, bead, 'zh'),
        ])
    }),
  )
  expect(wrong).toEqual([])
})
