import type { Edit, Ignored, IgnoredReason, Span } from '../../../types.js'
import { inside } from '../../spans/inside.js'

/** A stretch of a text that is layout, not prose. */
export interface MarkupSpan extends Span {
  readonly why: IgnoredReason
  /** What is left in its place while the text is read: a line break keeps its two sides apart. */
  readonly leaves: 'break' | 'blank'
  /** What stands for it where it lies inside a block; nothing when absent. */
  readonly text?: string
}

/** Finds one kind of markup. It sees what earlier kinds have left of the text, and the text as it was, place for place. */
export type MarkupFinder = (text: string, whole: string) => readonly MarkupSpan[]

/** A text with its markup blanked out, place for place, and what was blanked. */
export interface Blanked {
  readonly text: string
  /** Ascending, apart. */
  readonly markup: readonly MarkupSpan[]
}

export function blankMarkup(text: string, finders: readonly MarkupFinder[]): Blanked {
  let blanked = text
  const markup: MarkupSpan[] = []
  for (const find of finders) {
    const found = find(blanked, text)
    blanked = blankOut(blanked, found)
    for (const span of found) markup.push(span)
  }
  return { text: blanked, markup: apart(markup) }
}

/** A finder that sees blanks where other markup was may have taken them along: the wider span has them. */
function apart(spans: readonly MarkupSpan[]): MarkupSpan[] {
  const kept: MarkupSpan[] = []
  let at = 0
  for (const span of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.to <= at) continue
    kept.push(span.from < at ? { ...span, from: at } : span)
    at = span.to
  }
  return kept
}

function blankOut(text: string, spans: readonly MarkupSpan[]): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { from, to, leaves } of spans) {
    parts.push(text.slice(at, from), (leaves === 'break' ? '\n' : ' ').repeat(to - from))
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The markup inside a span as its edits. */
export const editsIn = (markup: readonly MarkupSpan[], span: Span): Edit[] =>
  inside(markup, span).map(({ from, to, text = '' }) => ({ from, to, text }))

/** The markup that lies outside all blocks. */
export function outside(markup: readonly MarkupSpan[], blocks: readonly Span[]): Ignored[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from)
  let next = 0
  return markup.flatMap(({ from, to, why }) => {
    while (next < sorted.length && sorted[next].to <= from) next++
    return next < sorted.length && sorted[next].from < to ? [] : [{ from, to, why }]
  })
}

/** Every match of a pattern as markup. */
export const everyMatch =
  (pattern: RegExp, why: IgnoredReason, leaves: MarkupSpan['leaves'] = 'break'): MarkupFinder =>
  (text) =>
    [...text.matchAll(pattern)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      why,
      leaves,
    }))
