import { expect, test } from 'vitest'
import { quotes } from '../../../../src/aligner/cues/bead/quotes.js'
import { candidatesAt } from '../../../../src/aligner/ladder/beads.js'
import { BEAD_FEATURES } from '../../../../src/aligner/scorer/model.js'
import { featuresOf } from '../../../../src/aligner/scorer/scorer.js'
import { scorerOf } from '../../make-scorer.js'

/** The features that the first English and Chinese segment have as a bead, apart from the share quoted. */
function features(english: string, chinese: string): string[] {
  const scorer = scorerOf([english], [chinese])
  const found = featuresOf(scorer, candidatesAt([{ en: 0, enSize: 1, zh: 0, zhSize: 1 }]))
  return quotes.features.filter(
    (name) => found[BEAD_FEATURES.indexOf(name)] !== 0 && !name.startsWith('share'),
  )
}

test.each([
  ["It's the boys' turn, isn't it?", '轮到男孩们了。', []],
  ["'Tis late.", '很晚了。', []],
  ["'It is late.'", '“很晚了。”', ['closed at end, both']],
  ['"It is late."', '「很晚了。」', ['closed at end, both']],
  ['“Él es tarde.”', '很晚了。', ['quotes, one', 'closed at end, one', 'opened at start, one']],
  ['“It is late.', '“很晚了。', ['inside at end, both']],
  ['He said, "It is', '他说，"很晚', ['inside at end, both', 'opened at start, one']],
  ['It is late."', '很晚了。', ['quotes, one', 'closed at end, one']],
])('%s %s', (english, chinese, expected) => {
  expect(features(english, chinese)).toEqual(expected)
})
