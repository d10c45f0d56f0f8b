import { describe, expect, test } from 'vitest'
import { alignDocument } from '../../src/aligner/index.js'
import { align, exportText, parse, parsePair } from '../../src/index.js'
import type { Alignment, Bead, DoubtReason } from '../../src/index.js'
import { isPair, shapeOf } from '../../src/alignment/shape.js'
import { readOwnLines } from '../accuracy/gold.js'
import { shippedDictionary } from '../../src/node/dictionary.js'

const STORY = readOwnLines().find(({ id }) => id === 'story-workshop')!
const story = parsePair(STORY.en.join('\n'), STORY.zh.join('\n'), { segmented: true })
const sum = (list: readonly { readonly nats: number }[]): number =>
  list.reduce((total, { nats }) => total + nats, 0)

/** Segments of a list of beads, in order. */
const segmentsOf = (beads: readonly Pick<Bead, 'en' | 'zh'>[]) => ({
  en: beads.flatMap(({ en }) => en),
  zh: beads.flatMap(({ zh }) => zh),
})

describe('the alternative to a bead', () => {
  const { beads } = align(story, { explain: true })
  const alternatives = beads.flatMap(({ alternative }) => alternative ?? [])

  test('is told of every bead of a text aligned by itself, and only when evidence is', () => {
    expect(beads.every(({ alternative }) => alternative !== undefined)).toBe(true)
    expect(alternatives.length).toBeGreaterThan(beads.length / 2)
    expect(align(story).beads.some((bead) => 'alternative' in bead)).toBe(false)
  })

  test('changes no bead', () => {
    const bare = beads.map(({ en, zh, confidence }) => ({ en, zh, confidence }))
    expect(align(story).beads).toMatchObject(bare)
  })

  test('lacks what it is behind by', () => {
    for (const { behind, lacks } of alternatives)
      expect(Math.abs(sum(lacks) - behind)).toBeLessThan(0.01 * (lacks.length + 1))
  })

  test('stands for the segments of whole beads, and has not the bead', () => {
    for (const bead of beads) {
      if (bead.alternative === null || bead.alternative === undefined) continue
      const { en, zh } = segmentsOf(bead.alternative.beads)
      expect(en).toEqual(expect.arrayContaining([...bead.en]))
      expect(zh).toEqual(expect.arrayContaining([...bead.zh]))
      expect(bead.alternative.beads).not.toContainEqual({ en: bead.en, zh: bead.zh })
    }
  })

  test.each(['paragraph', 'clause'] as const)('is in segments of the level %s', (level) => {
    const document = parsePair(STORY.en.join(' '), STORY.zh.join(''))
    const found = align(document, { level, explain: true })
    const told = found.beads.flatMap(({ alternative }) => alternative?.beads ?? [])
    if (level === 'clause') expect(told.length).toBeGreaterThan(0)
    for (const { en, zh } of told) {
      expect(en.every((segment) => segment in found.en)).toBe(true)
      expect(zh.every((segment) => segment in found.zh)).toBe(true)
    }
  })

  test('is in segments of the whole document where that is cut into slices', () => {
    const sizes = { whole: 30, slice: 15 }
    const { beads: sliced } = alignDocument(story, shippedDictionary(), { explain: true }, sizes)
    const told = sliced.filter(({ alternative }) => alternative)
    expect(told.some(({ en }) => en[0] > 30)).toBe(true)
    for (const { en, zh, alternative } of told)
      expect(segmentsOf(alternative!.beads)).toEqual({
        en: expect.arrayContaining([...en]) as number[],
        zh: expect.arrayContaining([...zh]) as number[],
      })
  })

  test('is none where the file itself says what is a pair', () => {
    const memory = parse(exportText(align(story), 'tmx'), { name: 'a.tmx' })
    const rows = align(memory, { explain: true }).beads
    expect(rows.filter(isPair).length).toBeGreaterThan(0)
    expect(rows.some((bead) => 'alternative' in bead)).toBe(false)
  })
})

describe('reasons', () => {
  const TEXT = readOwnLines().find(({ id }) => id === 'news-rail-bridge')!
  /** The pairs of one line each. */
  const pairs = TEXT.beads
    .filter(([en, zh]) => en.length === 1 && zh.length === 1)
    .map(([[en], [zh]]) => ({ en: TEXT.en[en], zh: TEXT.zh[zh] }))
  /** With another Chinese in the place of that of one English line. */
  const alignWith = (isIt: (en: string) => boolean, change: (zh: string) => string): Alignment => {
    const zh = pairs.map((pair) => (isIt(pair.en) ? change(pair.zh) : pair.zh))
    const lines = [pairs.map(({ en }) => en).join('\n'), zh.join('\n')] as const
    return align(parsePair(...lines, { segmented: true }), { explain: true })
  }

  test('name the very numbers that differ', () => {
    const isIt = (en: string): boolean => en.includes('268 metres')
    const { beads } = alignWith(isIt, (zh) => zh.replace('268', '430'))
    const bead = beads[pairs.findIndex(({ en }) => isIt(en))]
    expect(bead.doubts).toContain('numbers differ')
    expect(bead.loneNumbers).toEqual({ en: ['268'], zh: ['430'] })
    expect(beads.filter(({ loneNumbers }) => loneNumbers !== undefined)).toEqual([bead])
  })

  describe('of two sentences left apart', () => {
    const FOREIGN = '三百米长街，一百一十二个摊位，规矩只有一条：空着肚子来。'
    const isIt = (en: string): boolean => en.startsWith('The cable-stayed bridge is 1.86')
    const alignment = alignWith(isIt, () => FOREIGN)
    const at = pairs.findIndex(({ en }) => isIt(en))
    const [ours, theirs] = alignment.beads.slice(at, at + 2)

    test('stand on both', () => {
      expect([ours, theirs].map(shapeOf)).toEqual(['1-0', '0-1'])
      expect(ours.doubts?.length).toBeGreaterThan(0)
      expect(theirs.doubts).toEqual(ours.doubts)
      expect(theirs.loneNumbers).toEqual(ours.loneNumbers)
      expect(ours.loneNumbers?.zh).toContain('112')
    })

    test('are written to TSV', () => {
      const reasons = (ours.doubts ?? []).join('; ')
      const lines = exportText(alignment, 'tsv').split('\n')
      expect(lines.filter((line) => line.split('\t').includes(reasons))).toHaveLength(2)
    })
  })

  test('of texts that have nothing to do with each other are the words of the whole', () => {
    const other = readOwnLines().find(({ id }) => id === 'legal-licence')!
    const { beads } = align(parsePair(TEXT.en.join(' '), other.zh.join('')))
    expect(beads.filter(isPair)).toEqual([])
    const reasons = new Set(beads.flatMap(({ doubts = [] }): readonly DoubtReason[] => doubts))
    expect(reasons).toContain('few shared words')
  })
})
