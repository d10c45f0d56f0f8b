import { describe, expect, test } from 'vitest'
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

test('both languages side by side, shape and confidence in the margin', () => {
  expect(inColumns(60)).toMatchInlineSnapshot(`
    "0-1                             │ 茶山
    0.99                            │
    2-1   Tea grows on 15 hills.    │ 茶叶长在15座山上，大多朝
    0.97  Most of them face south.  │ 南。
    1-1   Salt & "pepper" <do> not. │ 盐和“胡椒”不长。
    0.50                            │
    1-0   Photo: the author         │
    0.75                            │
    "
  `)
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

  test('show how sure a bead is', () => {
    expect(coloured.match(/<(good|doubtful|bad)>[\d.]+/g)).toEqual([
      '<good>0.99',
      '<good>0.97',
      '<bad>0.50',
      '<doubtful>0.75',
    ])
  })

  test('are faint where a partner is missing', () => {
    expect(coloured).toContain('<faint>Photo: the author</faint>')
  })

  test('are not there unless they are asked for', () => {
    expect(write(text, article)).not.toContain('\x1b')
  })
})

test('an empty line stands between documents', () => {
  const one = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }])
  const [shown] = writeParts(text, [one, one])
  expect(shown.split('\n\n')).toHaveLength(2)
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
  ['a long word is cut', 'abcdefghij', 4, 'abcd|efgh|ij'],
  ['a short word goes to the next line whole', 'ab cdef', 4, 'ab|cdef'],
  ['nothing has no line', '', 4, ''],
])('%s', (_rule, whole, width, lines) => {
  expect(wrap(whole, width).join('|')).toBe(lines)
})
