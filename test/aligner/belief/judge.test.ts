import { describe, expect, test } from 'vitest'
import { align, parse, parsePair } from '../../../src/index.js'
import type { Bead } from '../../../src/index.js'
import { readOwnLines } from '../../accuracy/gold.js'

const TEXT = readOwnLines().find(({ id }) => id === 'news-rail-bridge')!
const SURE = 0.95

/** The ladder of the text with other Chinese lines in the place of some. */
function alignWith(changes: Readonly<Record<number, string>>): readonly Bead[] {
  const zh = TEXT.zh.map((line, i) => changes[i] ?? line)
  return align(parsePair(TEXT.en.join('\n'), zh.join('\n'), { segmented: true })).beads
}

/** How sure is the pair that holds a Chinese line? 0 if it is in none. */
const sureOf = (beads: readonly Bead[], line: number): number => {
  const bead = beads.find(({ en, zh }) => en.length > 0 && zh.includes(line))
  return bead?.confidence ?? 0
}

const isOneToOne = ({ en, zh }: Bead): boolean => en.length === 1 && zh.length === 1

/** Chinese lines that are alone in a sure pair with one English line. */
const SURE_LINES = alignWith({})
  .filter((bead) => isOneToOne(bead) && bead.confidence >= SURE)
  .map(({ zh }) => zh[0])

describe('the second question', () => {
  test('most pairs of a faithful translation are sure', () => {
    expect(SURE_LINES.length).toBeGreaterThan(TEXT.beads.length / 2)
  })

  test('a sentence about something else in the same place is hardly ever sure', () => {
    const foreign = '傍晚的渡船载着放学的孩子回岛上，奶奶在码头等他们喝汤。'
    const sure = SURE_LINES.filter((line) => sureOf(alignWith({ [line]: foreign }), line) >= SURE)
    // By the posterior alone, 9 of the 12 were.
    expect(sure.length).toBeLessThanOrEqual(3)
  })

  test('what is all but certainly no translation is left apart, unless the file itself pairs it', () => {
    const foreign = '傍晚的渡船载着放学的孩子回岛上，奶奶在码头等他们喝汤。'
    const [line] = SURE_LINES.filter((sure) => sureOf(alignWith({ [sure]: foreign }), sure) === 0)
    const units = alignWith({})
      .filter(isOneToOne)
      .map(({ en, zh }) => {
        const chinese = zh[0] === line ? foreign : TEXT.zh[zh[0]]
        return `<tu><tuv xml:lang="en"><seg>${TEXT.en[en[0]]}</seg></tuv><tuv xml:lang="zh"><seg>${chinese}</seg></tuv></tu>`
      })
    expect(units.join('')).toContain(foreign)
    const memory = `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`
    expect(align(parse(memory)).beads.filter(isOneToOne)).toHaveLength(units.length)
  })

  test('another number makes a pair less sure', () => {
    const withNumber = SURE_LINES.filter((line) => /\d{2}/.test(TEXT.zh[line]))
    expect(withNumber.length).toBeGreaterThan(0)
    for (const line of withNumber) {
      const other = TEXT.zh[line].replace(/\d{2}/, (digits) => String(113 - Number(digits)))
      expect(sureOf(alignWith({ [line]: other }), line)).toBeLessThan(
        sureOf(alignWith({}), line) - 0.01,
      )
    }
  })

  test('whoever pins a pair is believed', () => {
    const document = parsePair(TEXT.en.join('\n'), TEXT.zh.join('\n'), { segmented: true })
    const pins = [{ en: { from: 0, to: 1 }, zh: { from: 0, to: 1 } }]
    expect(align(document, { pins }).beads[0].confidence).toBe(1)
  })
})
