import { describe, expect, test } from 'vitest'
import { json, jsonl, pairs } from '../../src/exporters/json.js'
import { align, parse } from '../../src/index.js'
import { ARTICLE, makeAlignment } from './alignment.js'
import { write, writeParts } from './write.js'

const MIXED = 'Tea\n\n茶\n\nIt grows on 15 hills.\n\n它长在15座山上。\n\n* * *\n'
const mixed = align(parse(MIXED, { name: 'tea.txt' }))

interface Written {
  readonly [key: string]: unknown
  readonly en: { text: string; from: number; to: number }[]
  readonly zh: { text: string; from: number; to: number }[]
}

describe('json', () => {
  test('is everything that is known of a document', () => {
    expect(JSON.parse(write(json, makeAlignment(ARTICLE.slice(1, 2))))).toEqual({
      version: 1,
      generator: 'align 9.9.9 | test',
      source: { en: 'tea.txt', zh: 'tea.txt' },
      encoding: { en: 'utf-8', zh: 'utf-8' },
      reader: 'plain',
      layout: [{ layout: 'two files', from: 0, to: 1 }],
      level: 'sentence',
      en: [
        { text: 'Tea grows on 15 hills.', from: 0, to: 22, paragraph: 0, kind: 'paragraph' },
        { text: 'Most of them face south.', from: 23, to: 47, paragraph: 0, kind: 'paragraph' },
      ],
      zh: [
        { text: '茶叶长在15座山上，大多朝南。', from: 0, to: 15, paragraph: 0, kind: 'paragraph' },
      ],
      beads: [{ en: [0, 1], zh: [0], shape: '2-1', confidence: 0.97 }],
      ignored: [{ side: 'en', from: 0, to: 0, why: 'markup' }],
    })
  })

  test('offsets point into the file', () => {
    const { en, zh } = JSON.parse(write(json, mixed)) as Written
    expect(en.length + zh.length).toBe(4)
    for (const { text, from, to } of [...en, ...zh]) expect(MIXED.slice(from, to)).toBe(text)
  })

  test('of a mixed file names its source once', () => {
    expect(JSON.parse(write(json, mixed))).toMatchObject({ source: 'tea.txt', encoding: 'string' })
  })

  test('several documents make an array', () => {
    const [text] = writeParts(json, [mixed, mixed], { merged: true })
    expect(JSON.parse(text)).toEqual(
      [mixed, mixed].map((one) => JSON.parse(write(json, one)) as unknown),
    )
  })

  test('no documents make an empty array', () => {
    expect(JSON.parse(writeParts(json, [], { merged: true })[0])).toEqual([])
  })

  test('evidence is written where the alignment has it', () => {
    const explained = align(parse(MIXED), { explain: true })
    expect(JSON.parse(write(json, explained))).toHaveProperty('beads[0].evidence')
    expect(JSON.parse(write(json, mixed))).not.toHaveProperty('beads[0].evidence')
  })
})

test('jsonl is json, one document a line', () => {
  const [text] = writeParts(jsonl, [mixed, mixed])
  const lines = text.split('\n')
  expect(lines).toHaveLength(3)
  expect(JSON.parse(lines[1])).toEqual(JSON.parse(write(json, mixed)))
})

test('pairs are two-sided only, one a line', () => {
  const [first, second, ...rest] = write(pairs, makeAlignment(ARTICLE)).split('\n')
  expect(first).toBe(
    '{"translation":{"en":"Tea grows on 15 hills. Most of them face south.","zh":"茶叶长在15座山上，大多朝南。"},"shape":"2-1","confidence":0.97,"source":"tea.txt"}',
  )
  expect(JSON.parse(second)).toMatchObject({ shape: '1-1', confidence: 0.5 })
  expect(rest).toEqual([''])
})
