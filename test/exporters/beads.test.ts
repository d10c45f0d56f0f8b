import { expect, test } from 'vitest'
import { parseBeads } from '../../src/alignment/evaluate/index.js'
import { align, parsePair } from '../../src/index.js'
import { beads } from '../../src/exporters/beads.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write } from './write.js'

test('segment numbers and confidence, a bead a line', () => {
  expect(write(beads, makeAlignment(ARTICLE))).toBe(
    '[]:[0]:0.99\n[0,1]:[1]:0.97\n[2]:[2]:0.50\n[3]:[]:0.75\n',
  )
})

test('is what evaluate reads', () => {
  const alignment = makeAlignment(ARTICLE)
  expect(parseBeads(write(beads, alignment))).toEqual(
    alignment.beads.map(({ en, zh }) => ({ en, zh })),
  )
})

test('of segmented files the numbers are those of the lines, empty ones too', () => {
  const document = parsePair('\r\nTea.\n\nSalt.', '茶。\n盐。\n', { segmented: true })
  expect(write(beads, align(document))).toMatch(/^\[1\]:\[0\]:\S+\n\[3\]:\[1\]:\S+\n$/)
})
