import { within } from '../bitext/stated-pairs.js'
import type { Ranges, StatedPair } from '../bitext/stated-pairs.js'
import { candidatesAt, spanOf } from './beads.js'
import type { Candidates, BeadSpan } from './beads.js'
import { SHAPES } from './shapes.js'

/** Adds to the candidates every bead of the ladder that the file itself states, whatever the words suggest. */
export function withStated(
  candidates: Candidates,
  stated: readonly StatedPair[],
  region: Ranges,
): Candidates {
  const pairs = within(stated, region)
  if (pairs.length === 0) return candidates
  const spans = new Map<string, BeadSpan>()
  const add = (span: BeadSpan): void => {
    spans.set(`${span.en} ${span.enSize} ${span.zh} ${span.zhSize}`, span)
  }
  for (let bead = 0; bead < candidates.count; bead++) add(spanOf(candidates, bead))
  statedLadder(pairs, region).forEach(add)
  return candidatesAt([...spans.values()].sort((a, b) => a.en - b.en || a.zh - b.zh))
}

/** Each stated pair as one bead and, if its sides have equally many paragraphs, paragraph by paragraph; the rest alone. */
function statedLadder(pairs: readonly StatedPair[], region: Ranges): BeadSpan[] {
  const spans: BeadSpan[] = []
  let [en, zh] = [region.en.from, region.zh.from]
  const aloneTo = (enEnd: number, zhEnd: number): void => {
    for (; en < enEnd; en++) spans.push({ en, enSize: 1, zh, zhSize: 0 })
    for (; zh < zhEnd; zh++) spans.push({ en, enSize: 0, zh, zhSize: 1 })
  }
  for (const pair of pairs) {
    aloneTo(pair.en.from, pair.zh.from)
    const [enSize, zhSize] = [pair.en.to - en, pair.zh.to - zh]
    const isAllowed = SHAPES.some((shape) => shape.en === enSize && shape.zh === zhSize)
    if (isAllowed) spans.push({ en, enSize, zh, zhSize })
    if (enSize === zhSize)
      for (let i = 0; i < enSize; i++) spans.push({ en: en + i, enSize: 1, zh: zh + i, zhSize: 1 })
    if (isAllowed || enSize === zhSize) [en, zh] = [pair.en.to, pair.zh.to]
  }
  aloneTo(region.en.to, region.zh.to)
  return spans
}
