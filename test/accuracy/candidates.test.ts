import { describe, expect, test } from 'vitest'
import { makeStretches } from '../../src/aligner/ladder/band.js'
import { spanOf } from '../../src/aligner/ladder/beads.js'
import { withParts } from '../aligner/ladder/in-kernel.js'
import { findAnchors } from '../../src/aligner/scorer/anchors.js'
import { coarseCandidates } from '../../src/aligner/scorer/coarse.js'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { beadKey, hasGold, readOwnGold, readSentenceGold } from './gold.js'
import type { GoldText } from './gold.js'
import { lastPass, whole } from './passes.js'

/** The gold beads that are not among the candidates, so that no ladder can hold them. */
function lostBeads({ bitext, beads }: GoldText): string[] {
  const { scorer } = lastPass(bitext, shippedDictionary(), makeModel())
  const found = new Set<string>()
  for (const stretch of makeStretches(whole(bitext), findAnchors(scorer, whole(bitext)))) {
    const candidates = withParts(coarseCandidates(scorer, stretch))
    for (let bead = 0; bead < candidates.count; bead++) found.add(beadKey(spanOf(candidates, bead)))
  }
  // A bead of segments that are not neighbours has no span; no ladder can hold it.
  return [...beads]
    .filter(([key, span]) => span !== undefined && !found.has(key))
    .map(([key]) => key)
}

describe.skipIf(!hasGold)('candidates (skipped where ../shared/gold is not there)', () => {
  test('include every gold bead of the development corpora', () => {
    expect(
      readSentenceGold().flatMap((text) => lostBeads(text).map((key) => `${text.id} ${key}`)),
    ).toEqual([])
  }, 120_000)
})

test('candidates include every gold bead of the own texts but few', () => {
  expect(readOwnGold().flatMap(lostBeads).length).toBeLessThanOrEqual(1)
})
