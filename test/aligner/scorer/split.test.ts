import { describe, expect, test } from 'vitest'
import { candidatesAt, writeCandidates } from '../../../src/aligner/ladder/beads.js'
import type { BeadSpan } from '../../../src/aligner/ladder/beads.js'
import { SHAPES } from '../../../src/aligner/ladder/shapes.js'
import type { Scorer } from '../../../src/aligner/scorer/scorer.js'
import { Splitter } from '../../../src/aligner/scorer/split.js'
import { scorerOf } from '../make-scorer.js'

const EN = ['the ferry leaves at six', 'a bridge was built', 'tea is grown here', 'old houses']
const ZH = ['渡船六点开', '建了一座桥', '这里种茶', '老房子']

/** A segment of so many pieces. */
const text = (clauses: readonly string[], comma: string, first: number, pieces: number): string =>
  Array.from({ length: pieces }, (_, i) => clauses[(first + i) % clauses.length]).join(comma)

/** Segments of 1 to `pieces` pieces a side, as many as the largest bead has. */
const scorerWith = (pieces: number) =>
  scorerOf(
    Array.from({ length: 9 }, (_, i) => `${text(EN, ', ', i, 1 + ((i * 5) % pieces))}.`),
    Array.from({ length: 9 }, (_, i) => `${text(ZH, '，', i, 1 + ((i * 7) % pieces))}。`),
  )

/** Every bead of both sides within the lattice of nine by nine. */
const spans = (step: number): BeadSpan[] => {
  const found: BeadSpan[] = []
  for (let en = 0; en < 9; en += step)
    for (let zh = 0; zh < 9; zh += step)
      for (const shape of SHAPES)
        if (shape.en * shape.zh > 0 && en + shape.en <= 9 && zh + shape.zh <= 9)
          found.push({ en, enSize: shape.en, zh, zhSize: shape.zh })
  return found
}

const splitterOf = (scorer: Scorer, beads: readonly BeadSpan[]): Splitter =>
  new Splitter(scorer, writeCandidates(scorer.kernel, candidatesAt(beads)))

describe('beads that begin at the same corner are split together', () => {
  // More than 32 pieces of a run are not tabled, more than 64 of a bead are cut at some places only.
  test.each([
    ['short sentences', 4, 1],
    ['sentences with runs that are too long for a table', 40, 3],
    ['paragraphs with too many places for a cut', 90, 4],
  ])('and score as each does alone: %s', (_, pieces, step) => {
    const scorer = scorerWith(pieces)
    const { kernel, model } = scorer
    const beads = spans(step)
    const together = splitterOf(scorer, beads)
    const scores = kernel.zeros(beads.length)
    together.addTo(scores)
    const found = [...kernel.viewFloats(scores, beads.length)]
    const alone = beads.map((bead) => {
      const { en, enSize, zh, zhSize } = bead
      return splitterOf(scorer, [bead]).split(en, enSize, zh, zhSize)
    })
    expect(new Set(alone.map((split) => split?.taker)).size).toBeGreaterThan(2)
    beads.forEach((bead, i) => {
      expect(found[i], JSON.stringify(bead)).toBeCloseTo(alone[i]?.score ?? model.noSplit, 4)
    })
  })
})
