import { expect, test } from 'vitest'
import { inOrder, joinMoved } from '../../src/alignment/moved.js'
import { align, exportText, parsePair } from '../../src/index.js'
import { faultOfLadder } from '../aligner/fault.js'
import type { Bead } from '../../src/index.js'

const EN = [
  'These animals can be seen in the park all year round:',
  'Elephant',
  'Giraffe',
  'Monkey',
  'Penguin',
  'Wolf',
  'Please do not feed them.',
]
const ZH = [
  '公园里全年可以看到这些动物：',
  '长颈鹿',
  '大象',
  '猴子',
  '狼',
  '企鹅',
  '请不要给它们喂食。',
]
const list = align(parsePair(EN.join('\n'), ZH.join('\n'), { segmented: true }))

test('a moved pair stands at the place of its English, and says so', () => {
  expect(list.beads.map(({ en, zh }) => [...en, '-', ...zh].join(''))).toContain('1-2')
  expect(list.beads.find(({ zh }) => zh.includes(2))?.doubts).toEqual(['moved'])
  expect(faultOfLadder(list)).toBeUndefined()
})

test('its halves are put together by their number', () => {
  const half = { confidence: 0.9, doubts: ['moved'] as const, moved: 7 }
  const beads = [
    { ...half, en: [], zh: [0, 1] },
    { en: [0], zh: [2], confidence: 1 },
    { ...half, en: [1], zh: [] },
  ]
  expect(joinMoved({ ...list, beads }).beads).toEqual([
    { en: [0], zh: [2], confidence: 1 },
    { en: [1], zh: [0, 1], confidence: 0.9, doubts: ['moved'] },
  ])
})

test('its sides can be taken apart again', () => {
  const moved = (en: number, zh: number): Bead => ({
    en: [en],
    zh: [zh],
    confidence: 1,
    doubts: ['moved'],
  })
  const beads = [moved(0, 2), { en: [1], zh: [1], confidence: 1 }, moved(2, 0)]
  expect(inOrder(beads).map(({ en, zh }) => `${en.join()}-${zh.join()}`)).toEqual([
    '0-',
    '-0',
    '1-1',
    '2-',
    '-2',
  ])
})

test('a ladder of hunalign, in which nothing may cross, has the sides apart', () => {
  const corners = exportText(list, 'ladder')
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number))
  expect(corners.at(-1)?.slice(0, 2)).toEqual([EN.length, ZH.length])
  for (const [i, [en, zh]] of corners.entries())
    if (i > 0) expect([en, zh]).not.toEqual(corners[i - 1].slice(0, 2))
})

test('a memory names the reason', () => {
  expect(exportText(list, 'tmx')).toContain('<prop type="x-doubt">moved</prop>')
})
