import { describe, expect, test } from 'vitest'
import { align, parse, parsePair } from '../../../src/index.js'
import { MIN_CERTAIN_CONFIDENCE } from '../../../src/alignment/doubt.js'
import { isPair, shapeOf } from '../../../src/alignment/shape.js'
import type { Alignment, Bead } from '../../../src/index.js'
import { readOwnLines } from '../../accuracy/gold.js'

const TEXT = readOwnLines().find(({ id }) => id === 'news-rail-bridge')!

/** The ladder of the text with other Chinese lines in the place of some. */
function alignWith(changes: Readonly<Record<number, string>>): readonly Bead[] {
  const zh = TEXT.zh.map((line, i) => changes[i] ?? line)
  return align(parsePair(TEXT.en.join('\n'), zh.join('\n'), { segmented: true })).beads
}

/** How sure is the pair that holds a Chinese line? 0 if it is in none. */
const sureOf = (beads: readonly Bead[], line: number): number => {
  const bead = beads.find((one) => isPair(one) && one.zh.includes(line))
  return bead?.confidence ?? 0
}

const isOneToOne = ({ en, zh }: Bead): boolean => en.length === 1 && zh.length === 1

/** Chinese lines that are alone in a sure pair with one English line. */
const SURE_LINES = alignWith({})
  .filter((bead) => isOneToOne(bead) && bead.confidence >= MIN_CERTAIN_CONFIDENCE)
  .map(({ zh }) => zh[0])

describe('the second question', () => {
  test('most pairs of a faithful translation are sure', () => {
    expect(SURE_LINES.length).toBeGreaterThan(TEXT.beads.length / 2)
  })

  test('a sentence about something else in the same place is hardly ever sure', () => {
    const foreign = '傍晚的渡船载着放学的孩子回岛上，奶奶在码头等他们喝汤。'
    const sure = SURE_LINES.filter(
      (line) => sureOf(alignWith({ [line]: foreign }), line) >= MIN_CERTAIN_CONFIDENCE,
    )
    // By the posterior alone, 9 of the 12 were.
    expect(sure.length).toBeLessThanOrEqual(3)
  })

  describe('what is all but certainly no translation', () => {
    const FOREIGN = '三百米长街，一百一十二个摊位，规矩只有一条：空着肚子来。'
    const pairs = alignWith({})
      .filter(isOneToOne)
      .map(({ en, zh }) => [TEXT.en[en[0]], TEXT.zh[zh[0]]] as const)
    const at = pairs.findIndex(([en]) => en.startsWith('The cable-stayed bridge is 1.86'))
    const rows = pairs.map(([en, zh], i) => [en, i === at ? FOREIGN : zh] as const)
    const shapesOf = ({ beads }: Alignment): string[] => beads.map(shapeOf)
    const paired = rows.map(() => '1-1')
    const joined = (which: 0 | 1, blank: string): string =>
      rows.map((row) => row[which]).join(blank)

    test('is left apart', () => {
      const document = parsePair(joined(0, '\n'), joined(1, '\n'), { segmented: true })
      expect(shapesOf(align(document))).toEqual(paired.toSpliced(at, 1, '1-0', '0-1'))
    })

    const unit = ([en, zh]: readonly [string, string]): string =>
      `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh"><seg>${zh}</seg></tuv></tu>`
    const memory = `<tmx version="1.4"><header srclang="en"/><body>${rows.map(unit).join('')}</body></tmx>`
    const time = (second: number): string => `00:00:${String(second).padStart(2, '0')},000`
    const cues = rows.map(
      ([en, zh], i) => `${i + 1}\n${time(4 * i)} --> ${time(4 * i + 2)}\n${en}\n${zh}\n`,
    )
    const table = rows.map(([en, zh]) => `${en}\t${zh}`)

    test.each([
      ['memory.tmx', memory],
      ['table.tsv', table.join('\n')],
      ['talk.srt', cues.join('\n')],
    ])('stays a pair in %s, which states it, and is not believed', (name, text) => {
      const alignment = align(parse(text, { name }))
      expect(shapesOf(alignment)).toEqual(paired)
      expect(alignment.beads[at].confidence).toBeLessThan(0.02)
    })

    test('stays a pair of paragraphs: a part of it may be a translation', () => {
      const document = parsePair(joined(0, '\n\n'), joined(1, '\n\n'))
      expect(shapesOf(align(document, { level: 'paragraph' }))).toEqual(paired)
    })
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
