import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align, parse } from '../../../src/index.js'
import { inOrder } from '../../../src/alignment/moved.js'
import type { Alignment, Language, Segment } from '../../../src/index.js'

const GOLD = join(import.meta.dirname, '../../../fixtures/gold')

interface Line {
  readonly en: readonly string[]
  readonly zh: readonly string[]
}

const BEADS: readonly Line[] = readdirSync(GOLD).flatMap((name) =>
  readFileSync(join(GOLD, name, 'gold.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line),
)

/** Some beads, their Chinese possibly strung together and wrapped. */
const paragraph = fc
  .record({
    beads: fc.array(fc.constantFrom(...BEADS), { minLength: 1, maxLength: 4 }),
    strung: fc.boolean(),
    wrapped: fc.boolean(),
  })
  .map(({ beads, strung, wrapped }) => {
    const en = beads.flatMap((bead) => bead.en).join(' ')
    const zh = beads.flatMap((bead) => bead.zh).join('')
    const chinese = strung ? zh.replace(/。(?=.)/gu, '，') : zh
    return [en, wrapped ? chinese.replace(/，/gu, '，\n') : chinese].join('\n\n')
  })

const text = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.join('\n\n'))

const LANGUAGES: readonly Language[] = ['en', 'zh']
const RUNS = { numRuns: 30 }

const atClause = (source: string): Alignment => align(parse(source), { level: 'clause' })
const withoutBlanks = (some: string): string => some.replace(/\s/gu, '')

describe('at clause level', () => {
  test('a segment is the slice of the source that its offsets say, but for wrapped lines', () => {
    fc.assert(
      fc.property(text, (source) => {
        const alignment = atClause(source)
        for (const side of LANGUAGES)
          for (const { text: own, from, to } of alignment[side])
            expect(withoutBlanks(own)).toBe(withoutBlanks(source.slice(from, to)))
      }),
      RUNS,
    )
  })

  test('no segment begins or ends with a blank', () => {
    fc.assert(
      fc.property(text, (source) => {
        const alignment = atClause(source)
        for (const side of LANGUAGES)
          for (const { text: own, from, to } of alignment[side]) {
            expect(own).toBe(own.trim())
            expect(source.slice(from, to)).toBe(source.slice(from, to).trim())
          }
      }),
      RUNS,
    )
  })

  test('the parts of a sentence are the sentence, and name it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const alignment = atClause(source)
        for (const side of LANGUAGES) {
          const { sentences } = alignment.document[side]
          const parts = new Map<number, Segment[]>()
          let next = 0
          for (const segment of alignment[side]) {
            const sentence = segment.sentence ?? next
            parts.set(sentence, [...(parts.get(sentence) ?? []), segment])
            next = sentence + 1
          }
          sentences.forEach((sentence, i) => {
            const own = parts.get(i)!
            expect(withoutBlanks(own.map((part) => part.text).join(''))).toBe(
              withoutBlanks(sentence.text),
            )
            expect(own.every((part) => (part.sentence === undefined) === (own.length === 1))).toBe(
              true,
            )
            expect([own[0].from, own[own.length - 1].to]).toEqual([sentence.from, sentence.to])
          })
        }
      }),
      RUNS,
    )
  })

  test('the ladder holds every segment once, in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        const alignment = atClause(source)
        const beads = inOrder(alignment.beads)
        for (const side of LANGUAGES)
          expect(beads.flatMap((bead) => bead[side])).toEqual([...alignment[side].keys()])
      }),
      RUNS,
    )
  })

  test('the beads before the cuts are those of the sentence level', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(atClause(source).uncut).toEqual(align(parse(source)).beads)
      }),
      RUNS,
    )
  })

  test('a bead is at most as sure as the one it was cut from', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { beads, uncut } = atClause(source)
        const surest = Math.max(...uncut!.map(({ confidence }) => confidence))
        expect(beads.every(({ confidence }) => confidence >= 0 && confidence <= surest)).toBe(true)
      }),
      RUNS,
    )
  })
})

const pairs = ({ en, zh, beads }: Alignment): string[] =>
  beads.map(
    (bead) =>
      `${bead.en.map((i) => en[i].text).join(' ')} = ${bead.zh.map((i) => zh[i].text).join('')}`,
  )

test('a Chinese sentence that answers two English ones is cut between its answers', () => {
  const source = `The two cities signed a letter of intent in 2009. Their students have spent 47 terms abroad since then.

两市于2009年签署意向书，此后学生在国外学习了47个学期。`
  expect(pairs(atClause(source))).toEqual([
    'The two cities signed a letter of intent in 2009. = 两市于2009年签署意向书，',
    'Their students have spent 47 terms abroad since then. = 此后学生在国外学习了47个学期。',
  ])
})

test('an English sentence that answers two Chinese ones is cut at its semicolon', () => {
  const source = `The museum is closed on Mondays and holidays; the library opens at nine every day of the week.

博物馆逢星期一和节假日闭馆。图书馆一周每天九点开门。`
  expect(pairs(atClause(source))).toEqual([
    'The museum is closed on Mondays and holidays; = 博物馆逢星期一和节假日闭馆。',
    'the library opens at nine every day of the week. = 图书馆一周每天九点开门。',
  ])
})

test('where the order crosses, the bead stays whole', () => {
  const source = `The students have spent 47 terms abroad. That is because the two cities signed a treaty in 2009.

由于两市于2009年签署条约，学生在国外学习了47个学期。`
  expect(atClause(source).beads.map(({ en, zh }) => [en.length, zh.length])).toEqual([[2, 1]])
})
