import { expect, test } from 'vitest'
import { quotes } from '../../../../src/aligner/cues/bead/quotes.js'
import { candidatesAt } from '../../../../src/aligner/ladder/beads.js'
import { scorerOf } from '../../make-scorer.js'

/** The features that the first English and Chinese segment have as a bead, apart from the share quoted. */
function features(english: string, chinese: string): string[] {
  const { bitext } = scorerOf([english], [chinese])
  const out = new Float64Array(quotes.features.length)
  quotes.prepare(bitext)(
    candidatesAt([{ en: 0, enSize: 1, zh: 0, zhSize: 1 }]),
    out,
    quotes.features.length,
    0,
  )
  return quotes.features.filter((name, f) => out[f] !== 0 && !name.startsWith('share'))
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
