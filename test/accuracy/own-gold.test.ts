import { expect, test } from 'vitest'
import { makeModel } from '../../src/aligner/scorer/model.js'
import { WEIGHTS } from '../../src/aligner/weights.js'
import { shippedDictionary } from '../../src/node/dictionary.js'
import { beadKey, readOwnGold } from './gold.js'
import { lastPass } from './passes.js'

/** Strict F1 over all gold texts of this repository; `npm run accuracy` shows it in detail. */
function ownF1(): number {
  const model = makeModel(WEIGHTS)
  let [right, proposed, all] = [0, 0, 0]
  for (const { bitext, beads: gold } of readOwnGold()) {
    const { beads } = lastPass(bitext, shippedDictionary(), model)
    right += beads.filter((bead) => gold.has(beadKey(bead))).length
    proposed += beads.length
    all += gold.size
  }
  return (2 * right) / (proposed + all)
}

test('the twelve texts of fixtures/gold are aligned as well as ever', () => {
  expect(ownF1()).toBeGreaterThan(0.93)
})
