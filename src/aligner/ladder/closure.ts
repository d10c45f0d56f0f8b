import { candidatesAt, spanOf } from './beads.js'
import type { BeadSpan, Candidates } from './beads.js'
import { SHAPES } from './shapes.js'

/**
 * The candidates, and every part of those with more than a segment a side. The coarse pass sees long sentences
 * dimly; it must not decide between a bead and the beads that it consists of, as the posterior cannot doubt a bead whose
 * rivals are gone.
 */
export function withParts(candidates: Candidates): Candidates {
  const spans = new Map<number, BeadSpan>()
  const add = (span: BeadSpan): void => {
    spans.set(keyOf(span), span)
  }
  for (let bead = 0; bead < candidates.count; bead++) add(spanOf(candidates, bead))
  const kept = spans.size
  for (let bead = 0; bead < candidates.count; bead++) {
    const whole = spanOf(candidates, bead)
    if (whole.enSize + whole.zhSize > 2) addParts(whole, add)
  }
  if (spans.size === kept) return candidates
  return candidatesAt([...spans.values()].sort((a, b) => a.en - b.en || a.zh - b.zh))
}

function addParts(whole: BeadSpan, add: (span: BeadSpan) => void): void {
  for (const { en: enSize, zh: zhSize } of SHAPES) {
    for (let en = whole.en; en + enSize <= whole.en + whole.enSize; en++)
      for (let zh = whole.zh; zh + zhSize <= whole.zh + whole.zhSize; zh++)
        add({ en, enSize, zh, zhSize })
  }
}

/** Different for any two spans of at most 2²² segments a side. */
const keyOf = ({ en, enSize, zh, zhSize }: BeadSpan): number =>
  ((en * 0x400000 + zh) * 10 + enSize) * 10 + zhSize
