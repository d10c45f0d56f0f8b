import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDocument } from '../../src/aligner/index.js'
import { align, parse } from '../../src/index.js'
import type { Alignment, Level } from '../../src/index.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { makeRandom } from '../generated/random.js'
import { isPair } from '../../src/alignment/shape.js'

const SUBJECTS = [
  ['Tom', '汤姆'],
  ['Mary', '玛丽'],
  ['My uncle', '我叔叔'],
  ['The captain', '船长'],
  ['Our neighbour', '我们的邻居'],
  ['She', '她'],
  ['He', '他'],
] as const
const VERBS = [
  ['found', '找到了'],
  ['sold', '卖掉了'],
  ['hid', '藏起了'],
  ['painted', '画了'],
  ['broke', '弄坏了'],
  ['kept', '留下了'],
] as const
const THINGS = [
  ['the lamp', '那盏灯'],
  ['the chair', '那把椅子'],
  ['the letter', '那封信'],
  ['the key', '那把钥匙'],
  ['the boat', '那条船'],
  ['the old map', '那张旧地图'],
  ['the kite', '风筝'],
  ['the harmonica', '口琴'],
] as const
/** Now and then a word that is nowhere else, or only once more, in a row that has nothing to do with it. */
const RARE = [
  ['at the lighthouse', '在灯塔里'],
  ['in Lisbon', '在里斯本'],
  ['before the eclipse', '在日食之前'],
  ['for a walrus', '为了一只海象'],
  ['with a sextant', '用六分仪'],
  ['during the monsoon', '在季风期间'],
] as const

type Row = readonly [en: string, zh: string]

/** Sentences and their translations. Their words recur; a rare one sometimes has its counterpart in another row only. */
function rows(count: number, seed: number): Row[] {
  const random = makeRandom(seed)
  return Array.from({ length: count }, () => {
    const [subject, verb, thing] = [random.pick(SUBJECTS), random.pick(VERBS), random.pick(THINGS)]
    const [rareEn, rareZh] = [random.pick(RARE), random.pick(RARE)]
    const en = random.chance(0.01) ? ` ${rareEn[0]}` : ''
    const zh = random.chance(0.01) ? rareZh[1] : ''
    return [
      `${subject[0]} ${verb[0]} ${thing[0]}${en}.`,
      `${subject[1]}${zh}${verb[1]}${thing[1]}。`,
    ]
  })
}

/** Forms in which a file itself says what belongs together. */
const FORMS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'table.tsv': (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'table.csv': (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  'alternating paragraphs.txt': (rows) => rows.flat().join('\n\n'),
  'captions.srt': (rows) =>
    rows
      .map(([en, zh], n) => `${n + 1}\n${clock(2 * n)} --> ${clock(2 * n + 1)}\n${en}\n${zh}\n`)
      .join('\n'),
}

const clock = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(11, 19)},000`

/** The two-sided beads, as their texts. */
const pairsOf = ({ en, zh, beads }: Alignment): string[] =>
  beads.filter(isPair).map((bead) => {
    const english = bead.en.map((i) => en[i].text).join(' ')
    return `${english} | ${bead.zh.map((i) => zh[i].text).join('')}`
  })

const asPairs = (rows: readonly Row[]): string[] =>
  rows.filter((row) => row.every((cell) => cell !== '')).map((row) => row.join(' | '))

const LEVELS: readonly Level[] = ['paragraph', 'sentence']

describe.each(Object.entries(FORMS))('%s', (name, write) => {
  test.each(LEVELS)('of thousands of rows: every %s is paired within its row', (level) => {
    for (const seed of [1, 2, 3]) {
      const table = rows(3000, seed)
      const alignment = align(parse(write(table), { name }), { level })
      expect(pairsOf(alignment)).toEqual(asPairs(table))
    }
  })

  // Without that the Chinese of one slice would be cut where the English of another ends.
  test('in many slices is cut between rows, though the first half is hardly translated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 200 }), fc.nat(), (count, seed) => {
        const table = rows(count, seed).map(([en, zh], n): Row => [
          en,
          isSparse(name) && n < count / 2 && n % 3 > 0 ? '' : zh,
        ])
        const document = parse(write(table), { name })
        const alignment = alignDocument(document, shippedDictionary(), {}, { whole: 24, slice: 12 })
        expect(pairsOf(alignment)).toEqual(asPairs(table))
      }),
      { numRuns: 15 },
    )
  })
})

/** Whether a row of this form may lack a language and still be told from its neighbours. */
const isSparse = (name: string): boolean => name !== 'alternating paragraphs.txt'
