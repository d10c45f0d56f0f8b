import type { UnitPart } from './parts.js'

/**
 * How far words, numbers and names tie an English text and a Chinese one, per English word; 0 where too few do. The
 * parser has no dictionary of its own: the caller may pass one.
 */
export type Tie = (english: string, chinese: string) => number

/** The text of a part, without code, links and tags: they are the same in both languages. */
type TextOf = (part: UnitPart) => string

/** How many of the pairs that some parts make are tied, 0..1; none where the parts do not pair off. */
export function tiedShare(textOf: TextOf, parts: readonly UnitPart[], tie: Tie): number {
  const pairs = pairsOf(textOf, parts)
  return pairs.filter(({ en, zh }) => tie(en, zh) > 0).length / Math.max(1, pairs.length)
}

/** A text and what may be its translation. */
export interface CandidatePair {
  readonly en: string
  readonly zh: string
}

/** The texts of parts that pair off; a part that stands alone is no part of a pair. */
export function pairsOf(textOf: TextOf, all: readonly UnitPart[]): CandidatePair[] {
  const parts = all.filter(({ alone }) => alone !== true)
  if (parts.length % 2 !== 0) return []
  return parts.flatMap((part, i) => {
    const next = parts[i + 1]
    if (i % 2 === 1 || next === undefined) return []
    const [en, zh] = part.language === 'en' ? [part, next] : [next, part]
    return [{ en: textOf(en), zh: textOf(zh) }]
  })
}
