import { expect, test } from 'vitest'
import { parseBeads } from '../../src/alignment/evaluate/index.js'
import { ladder } from '../../src/exporters/ladder.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write } from './write.js'

test('a line for each border, and one for the end', () => {
  expect(write(ladder, makeAlignment(ARTICLE))).toBe(
    '0\t0\t0.99\n0\t1\t0.97\n2\t2\t0.50\n3\t3\t0.75\n4\t3\t0\n',
  )
})

test('is what evaluate reads', () => {
  const alignment = makeAlignment(ARTICLE)
  expect(parseBeads(write(ladder, alignment))).toEqual(
    alignment.beads.map(({ en, zh }) => ({ en, zh })),
  )
})
