import { describe, expect, test } from 'vitest'
import { align, parse } from '../../src/index.js'
import type { Alignment } from '../../src/index.js'
import { faultOfLadder } from './fault.js'

/** A text too long to be aligned as a whole: each paragraph says which one it is. */
const PARAGRAPHS = 6500
const english = (n: number): string =>
  `The ferry number ${n} left before dawn. It carried ${3 * n + 100_000} sacks of rice.`
const chinese = (n: number): string =>
  `${n}号渡船天亮前就开走了。船上装着${3 * n + 100_000}袋大米。`

const numbers = Array.from({ length: PARAGRAPHS }, (_, n) => n + 10_000)
const aligned = (lines: readonly string[]): Alignment =>
  align(parse(lines.join('\n\n'), { name: 'ferries.txt' }))

/** Numbers of the ferries or sacks that a bead speaks of, by side. */
const ofBead = ({ en, zh }: Alignment, bead: Alignment['beads'][number]): [string, string] => [
  bead.en.flatMap((segment) => en[segment].text.match(/\d+/g) ?? []).join(),
  bead.zh.flatMap((segment) => zh[segment].text.match(/\d+/g) ?? []).join(),
]

describe.each([
  ['interleaved', numbers.flatMap((n) => [english(n), chinese(n)])],
  ['blocks', [...numbers.map(english), ...numbers.map(chinese)]],
])('a very long document, %s', (_layout, lines) => {
  const alignment = aligned(lines)
  const { document, en, zh, beads } = alignment

  test('has every segment in one bead, in order', () => {
    expect(faultOfLadder(alignment)).toBeUndefined()
  })

  test('has the segments that it has as a whole', () => {
    expect(en).toEqual(document.en.sentences)
    expect(zh).toEqual(document.zh.sentences)
  })

  test('is paired rightly, also where it was cut', () => {
    const wrong = beads.filter((bead) => {
      const [one, other] = ofBead(alignment, bead)
      return one !== other
    })
    expect(wrong).toEqual([])
    expect(beads.length).toBeGreaterThan(PARAGRAPHS)
  })
})

test('a very long document is paired by paragraphs, too', () => {
  const lines = numbers.flatMap((n) => [english(n), chinese(n)])
  const document = parse(lines.join('\n\n'), { name: 'ferries.txt' })
  const { beads } = align(document, { level: 'paragraph' })
  expect(beads.map(({ en, zh }) => [en, zh])).toEqual(numbers.map((_, i) => [[i], [i]]))
})

test('clauses of a very long document know their sentences', () => {
  const lines = numbers.flatMap((n) => [english(n), chinese(n).replace('。船', '，船')])
  const document = parse(lines.join('\n\n'), { name: 'ferries.txt' })
  const { zh, uncut } = align(document, { level: 'clause' })
  for (const { text, sentence, paragraph } of zh) {
    expect(document.zh.paragraphs[paragraph].text).toContain(text)
    if (sentence !== undefined) expect(document.zh.sentences[sentence].text).toContain(text)
  }
  expect(uncut?.at(-1)?.zh.at(-1)).toBe(document.zh.sentences.length - 1)
})
