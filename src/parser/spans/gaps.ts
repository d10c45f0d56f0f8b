import type { Ignored, IgnoredReason } from '../../types.js'
import { holdsProse } from '../languages/holds-prose.js'
import { trimmed } from './rest.js'

/** A comment, and `](target)` behind a link's text. */
const NAMED_GAP = /(<!--(?:(?!<!--)[^])*?-->)|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/g

/**
 * What stands between segments, piece by piece: comments, the targets of links, and marks. Prose is none of these,
 * but a tag that is not closed may swallow some.
 */
export function describeGap(text: string, from: number, to: number): Ignored[] {
  const pieces: Ignored[] = []
  const add = (start: number, end: number, why?: IgnoredReason): void => {
    const span = trimmed(text, start, end)
    if (span !== undefined) pieces.push({ ...span, why: why ?? reasonOf(text.slice(start, end)) })
  }
  let at = from
  for (const { index, 0: piece, 1: comment } of text.slice(from, to).matchAll(NAMED_GAP)) {
    add(at, from + index)
    at = from + index + piece.length
    add(from + index, at, comment === undefined ? 'address' : 'comment')
  }
  add(at, to)
  return pieces
}

const reasonOf = (piece: string): IgnoredReason =>
  piece.includes('<') && holdsProse(piece) ? 'broken tag' : 'markup'
