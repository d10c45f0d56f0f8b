import { expect, test } from 'vitest'
import { moses } from '../../src/exporters/moses.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { writeParts } from './write.js'

test('two files with as many lines, pairs only', () => {
  expect(writeParts(moses, [makeAlignment(ARTICLE)])).toEqual([
    'Tea grows on 15 hills. Most of them face south.\nSalt & "pepper" <do> not.\n',
    '茶叶长在15座山上，大多朝南。\n盐和“胡椒”不长。\n',
  ])
})

test('a pair of which nothing can be written is left out of both', () => {
  expect(writeParts(moses, [makeAlignment([{ en: ['\x01'], zh: ['茶。'] }])])).toEqual(['', ''])
})
