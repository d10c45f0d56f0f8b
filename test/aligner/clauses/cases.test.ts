import { describe, expect, test } from 'vitest'
import { align } from '../../../src/index.js'
import type { Language } from '../../../src/index.js'
import { caseNames, parseCase } from '../../cases.js'

const LANGUAGES: readonly Language[] = ['en', 'zh']

// Every layout and format with a case.
describe.each(caseNames())('%s at clause level', (name) => {
  const { document, beads, ...sides } = align(parseCase(name), { level: 'clause' })

  test.each(LANGUAGES)('the ladder holds every %s segment once, in order', (side) => {
    expect(beads.flatMap((bead) => bead[side])).toEqual([...sides[side].keys()])
  })

  // Sentences themselves may change places: what is paired by key stands in the order of the English.
  test.each(LANGUAGES)('the %s parts of a sentence lie in it, one after the other', (side) => {
    const ends = new Map<number, number>()
    for (const { from, to, sentence } of sides[side]) {
      expect(to).toBeGreaterThan(from)
      if (sentence === undefined) continue
      const parent = document[side].sentences[sentence]
      expect(from).toBeGreaterThanOrEqual(ends.get(sentence) ?? parent.from)
      expect(to).toBeLessThanOrEqual(parent.to)
      ends.set(sentence, to)
    }
  })
})
