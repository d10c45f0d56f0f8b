import { expect, test } from 'vitest'
import { tsv } from '../../src/exporters/tsv.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

test('a bead a line, with a header; what has no partner keeps its line', () => {
  expect(write(tsv, makeAlignment(ARTICLE))).toBe(
    [
      'en\tzh\tshape\tconfidence\tsource\tid\tdoubt\tnote',
      '\t茶山\t0-1\t0.99\ttea.txt\t1\t\t',
      'Tea grows on 15 hills. Most of them face south.\t茶叶长在15座山上，大多朝南。\t2-1\t0.97\ttea.txt\t2\t\t',
      'Salt & "pepper" <do> not.\t盐和“胡椒”不长。\t1-1\t0.50\ttea.txt\t3\t\t',
      'Photo: the author\t\t1-0\t0.75\ttea.txt\t4\t\t',
      '',
    ].join('\n'),
  )
})

test('the header can be left out', () => {
  const alignment = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }])
  expect(write(tsv, alignment, { header: false })).toBe('Tea.\t茶。\t1-1\t1.00\ttea.txt\t1\t\t\n')
})

test('tabs and line breaks of every kind inside a text become one space', () => {
  const alignment = makeAlignment([{ en: ['a\tb\r\nc\u2028\u2029d\ve'], zh: ['茶\n\n叶'] }])
  expect(write(tsv, alignment, { header: false })).toBe(
    'a b c d e\t茶 叶\t1-1\t1.00\ttea.txt\t1\t\t\n',
  )
})

test('a column says why a pair is doubtful', () => {
  const alignment = makeAlignment([
    { en: ['Tea.'], zh: ['盐。'], confidence: 0.4, doubts: ['numbers differ', 'length'] },
  ])
  expect(write(tsv, alignment, { header: false })).toBe(
    'Tea.\t盐。\t1-1\t0.40\ttea.txt\t1\tnumbers differ; length\t\n',
  )
})

test('the last column has what people wrote on a pair, on one line', () => {
  const { beads, ...rest } = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }])
  const noted = { ...rest, beads: [{ ...beads[0], notes: ['ask the client\nby Friday', '再看'] }] }
  expect(write(tsv, noted, { header: false })).toBe(
    'Tea.\t茶。\t1-1\t1.00\ttea.txt\t1\t\task the client by Friday 再看\n',
  )
})

test('the ids of several documents begin with the number of the document', () => {
  const one = makeAlignment([{ en: ['Tea.'], zh: ['茶。'] }], 'a')
  const two = makeAlignment([{ en: ['Salt.'], zh: ['盐。'] }], 'b')
  expect(writeParts(tsv, [one, two], { merged: true, header: false })).toEqual([
    'Tea.\t茶。\t1-1\t1.00\ta\t1.1\t\t\nSalt.\t盐。\t1-1\t1.00\tb\t2.1\t\t\n',
  ])
})
