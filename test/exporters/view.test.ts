import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bead } from '../../src/types.js'
import type { Paint } from '../../src/exporters/exporter.js'
import { text } from '../../src/exporters/view.js'
import { widthOf, wrap } from '../../src/wrap.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

const article = makeAlignment(ARTICLE)

/** Colours as tags, to be read. */
const tags: Paint = {
  faint: (part) => `<faint>${part}</faint>`,
  good: (part) => `<good>${part}</good>`,
  doubtful: (part) => `<doubtful>${part}</doubtful>`,
  bad: (part) => `<bad>${part}</bad>`,
  strong: (part) => `<strong>${part}</strong>`,
}

const inColumns = (width: number): string => write(text, article, { view: { width, paint: plain } })
const plain: Paint = {
  faint: String,
  good: String,
  doubtful: String,
  bad: String,
  strong: String,
}

test('both languages side by side, numbers in the margin where a bead is doubtful', () => {
  expect(inColumns(60)).toMatchInlineSnapshot(`
    "                                │ 茶山

         Tea grows on 15 hills.     │ 茶叶长在15座山上，大多朝
         Most of them face south.   │ 南。

    0.50 Salt & "pepper" <do> not.  │ 盐和“胡椒”不长。
    1-1                             │

    0.75 Photo: the author          │
    1-0                             │
    "
  `)
})

test('numbers stand at every bead whose evidence is shown', () => {
  const [bead, ...others] = article.beads
  const evidence = [{ cue: 'length', nats: 1.5, matches: [] }]
  const shown = write(text, { ...article, beads: [{ ...bead, evidence }, ...others] })
  expect(
    shown
      .split('\n')
      .slice(0, 3)
      .map((line) => line.slice(0, 16).trimEnd()),
  ).toEqual(['0.99', '0-1', '     in all +1.5'])
})

describe('of evidence the view says', () => {
  const BEADS = [
    { en: ['It fell to 5.'], zh: ['降到六。'], confidence: 0.4 },
    { en: ['Tea.'], confidence: 0.99 },
  ]
  const [pair, alone] = makeAlignment(BEADS).beads
  const evidence = [
    { cue: 'shape', nats: -1.25, matches: [] },
    { cue: 'dictionary', nats: 3, matches: [{ en: 'fell', zh: '降', nats: 3 }] },
    { cue: 'order', nats: 0.02, matches: [] },
  ]
  const linesOf = (more: Partial<Bead>, bead = pair): string[] =>
    write(text, { ...makeAlignment(BEADS), beads: [{ ...bead, evidence, ...more }] })
      .split('\n')
      .slice(2, -1)
      .map((line) => line.trim())

  test('the sum, what it comes of, the strongest first, and the words', () => {
    expect(linesOf({})).toEqual([
      'in all +1.8: dictionary +3.0, shape −1.3',
      'dictionary: fell 降 +3.0',
    ])
  })

  test('the reasons for doubt, and the numbers where these are known', () => {
    const doubts = ['numbers differ', 'border'] as const
    const numbers = { en: ['5'], zh: ['6', '1200000'] }
    expect(linesOf({ doubts, loneNumbers: numbers })[0]).toBe(
      'doubtful: numbers differ: 5 / 6, 1200000; another cut is nearly as likely',
    )
    expect(linesOf({ doubts, loneNumbers: { en: ['5'], zh: [] } })[0]).toContain('5 / –')
    expect(linesOf({ doubts })[0]).toContain('numbers differ; another')
  })

  test('why two are left apart', () => {
    expect(linesOf({ doubts: ['length'] }, alone)[0]).toBe('left apart: the lengths do not fit')
  })

  test('the alternative, what it lacks, and whether it takes something of a neighbour', () => {
    const behind = 12.34
    const lacks = [
      { cue: 'dictionary', nats: 14.36 },
      { cue: 'length', nats: 0.04 },
      { cue: 'shape', nats: -2.06 },
    ]
    const beads = [
      { en: [0], zh: [] },
      { en: [], zh: [0] },
    ]
    const lastOf = (more: Partial<Bead>): string | undefined => linesOf(more).at(-1)
    expect(lastOf({ alternative: { beads, behind, lacks } })).toBe(
      'alternative: 1-0 + 0-1, 12.3 behind: dictionary −14.4, shape +2.1',
    )
    const wider = { beads: [{ en: [0, 1], zh: [0] }], behind: -0.44, lacks: [] }
    expect(lastOf({ alternative: wider })).toBe('alternative: 2-1 with the next, 0.4 ahead')
    expect(lastOf({ alternative: null })).toBe(
      'alternative: none near enough to be weighed by every cue',
    )
  })
})

test.each([40, 60, 80, 120, 200])('no line is wider than a terminal of %i columns', (width) => {
  for (const line of inColumns(width).split('\n'))
    expect(widthOf(line), line).toBeLessThanOrEqual(width)
})

test('the bar stands in one column, whatever stands before it', () => {
  const places = inColumns(80)
    .split('\n')
    .filter((line) => line.includes('│'))
    .map((line) => widthOf(line.slice(0, line.indexOf('│'))))
  expect(new Set(places).size).toBe(1)
})

describe('colours', () => {
  const coloured = write(text, article, { view: { width: 80, paint: tags } })

  test('draw the eye to doubtful beads only', () => {
    expect(coloured.match(/<(good|doubtful|bad)>[\d.]+/g)).toEqual(['<bad>0.50', '<doubtful>0.75'])
  })

  test('are faint where a partner is missing', () => {
    expect(coloured).toContain('<faint>Photo: the author</faint>')
  })

  test('are not there by default', () => {
    expect(write(text, article)).not.toContain('\x1b')
  })
})

test('a rule stands between documents', () => {
  const one = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }])
  const [shown] = writeParts(text, [one, one], { view: { width: 40, paint: plain } })
  expect(shown.split(`\n\n${'─'.repeat(40)}\n\n`)).toHaveLength(2)
})

test.each([
  ['tea', 3],
  ['茶叶', 4],
  ['茶，', 4],
  ['“茶”', 4],
  ['e\u0301', 1],
  ['\u200b', 0],
  ['𠮷', 2],
  ['ﾃ', 1],
  ['ｔ', 2],
])('%s is %i columns wide', (characters, width) => {
  expect(widthOf(characters)).toBe(width)
})

test.each([
  ['English breaks at spaces', 'The ferry leaves at six.', 10, 'The ferry|leaves at|six.'],
  ['Chinese anywhere', '渡船六点开往对岸', 6, '渡船六|点开往|对岸'],
  ['but not before a closing mark', '渡船六点开。对岸', 10, '渡船六点|开。对岸'],
  ['nor before one of an English keyboard', '共有5个,其中3个', 7, '共有5|个,其中|3个'],
  ['an opening mark goes with what follows', '他说：“走吧。”', 8, '他说：|“走吧。”'],
  ['dashes and dots stay with what they follow', '走吧——好', 5, '走|吧——|好'],
  ['spaced marks do not begin a line either', '茶叶 , 绿的', 5, '茶|叶 ,|绿的'],
  ['where a word has to be cut, its marks keep company', '茶叶”）。', 6, '茶|叶”）|。'],
  ['a long word is cut', 'abcdefghij', 4, 'abcd|efgh|ij'],
  ['a short word goes to the next line whole', 'ab cdef', 4, 'ab|cdef'],
  ['nothing has no line', '', 4, ''],
])('%s', (_rule, whole, width, lines) => {
  expect(wrap(whole, width).join('|')).toBe(lines)
})

test('no line of Chinese begins with a closing mark or ends with an opening one', () => {
  const pieces = [
    '茶叶',
    '长',
    '在',
    '15',
    'hills',
    '山',
    ' ',
    '𠮷',
    '。',
    '，',
    ',',
    '.',
    '”',
    '）',
    ')',
    '；',
    '、',
    '！',
    '“',
    '（',
    '《',
    '》',
    '……',
    '——',
  ]
  const anyLine = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(anyLine, fc.integer({ min: 16, max: 60 }), (whole, width) => {
      // What is longer than a line has to be cut somewhere.
      fc.pre(!new RegExp(`[^茶叶长在山𠮷]{${Math.floor(width / 4)},}`, 'u').test(whole))
      const lines = wrap(whole, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      expect(lines.slice(1).filter((line) => /^[。，,.”）);；、！》…—]/u.test(line))).toEqual([])
      expect(lines.slice(0, -1).filter((line) => /[“（《]$/u.test(line))).toEqual([])
    }),
  )
})

test.each([',', '，', '“', 'x', '茶，', 'tea, '])(
  'a text of 400,000 characters, all %j, is cut into lines',
  (token) => {
    const whole = token.repeat(400_000 / token.length)
    const lines = wrap(whole, 40)
    expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
    expect(lines.every((line) => widthOf(line) <= 40)).toBe(true)
  },
)
