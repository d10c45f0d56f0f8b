import type { Edit, Ignored, Span } from '../../../types.js'
import { inside } from '../../spans/inside.js'

/** A stretch of a text that is layout, not prose. */
export interface Cut extends Span {
  readonly why: string
  /** What is left in its place while the text is read: a line break keeps its two sides apart. */
  readonly leaves: 'break' | 'blank'
  /** What stands for it where it lies inside a block; nothing when absent. */
  readonly text?: string
}

/** Finds one kind of markup. It sees what earlier kinds have left of the text. */
export type Markup = (text: string) => readonly Cut[]

/** A text with its markup blanked out, place for place, and what was blanked. */
export interface Bared {
  readonly text: string
  /** Ascending, apart. */
  readonly cuts: readonly Cut[]
}

export function cutOut(text: string, markups: readonly Markup[]): Bared {
  let bared = text
  const cuts: Cut[] = []
  for (const markup of markups) {
    const found = markup(bared)
    bared = blankOut(bared, found)
    for (const cut of found) cuts.push(cut)
  }
  return { text: bared, cuts: apart(cuts) }
}

/** A kind of markup that sees blanks where another was may have taken them along: the wider cut has them. */
function apart(cuts: readonly Cut[]): Cut[] {
  const kept: Cut[] = []
  let at = 0
  for (const cut of [...cuts].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (cut.to <= at) continue
    kept.push(cut.from < at ? { ...cut, from: at } : cut)
    at = cut.to
  }
  return kept
}

function blankOut(text: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { from, to, leaves } of cuts) {
    parts.push(text.slice(at, from), (leaves === 'break' ? '\n' : ' ').repeat(to - from))
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The cuts inside a span as its edits. */
export const editsIn = (cuts: readonly Cut[], span: Span): Edit[] =>
  inside(cuts, span).map(({ from, to, text = '' }) => ({ from, to, text }))

/** The cuts that lie outside all blocks. */
export function outside(cuts: readonly Cut[], blocks: readonly Span[]): Ignored[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from)
  let next = 0
  return cuts.flatMap(({ from, to, why }) => {
    while (next < sorted.length && sorted[next].to <= from) next++
    return next < sorted.length && sorted[next].from < to ? [] : [{ from, to, why }]
  })
}

/** Every match of a pattern as a cut. */
export const everyMatch =
  (pattern: RegExp, why: string, leaves: Cut['leaves'] = 'break'): Markup =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      why,
      leaves,
    }))
