import type { Edit, Ignored, IgnoredReason, Span } from '../../../types.js'
import { holdsProse, MIN_PROSE } from '../../languages/holds-prose.js'
import { inside } from '../../spans/inside.js'

/** A stretch of a text that is layout, not prose. */
export interface MarkupSpan extends Span {
  readonly why: IgnoredReason
  /**
   * What is left in its place while the text is read: a line break keeps its two sides apart, `text` is what stands for
   * it, a heading's mark makes the line one, and tabs at the end of a line are no hard break, as blanks may be.
   */
  readonly leaves: 'break' | 'blank' | 'text' | 'heading' | 'tabs'
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
    const seen = blanked
    const found = find(seen, text).filter((span) => !hidesProse(seen, span))
    blanked = blankOut(blanked, found)
    for (const span of found) markup.push(span)
  }
  return { text: blanked, markup: apart(markup) }
}

/** In a damaged file a mark that is never closed may reach over sentences. They stay text, with the mark. */
const hidesProse = (text: string, { from, to, why }: MarkupSpan): boolean =>
  why === 'markup' &&
  to - from >= MIN_PROSE.han &&
  holdsProse(text.slice(from, Math.min(to, from + PROSE_WINDOW)))

/** So much of a mark is looked at, in characters: longer than any sentence, and short for what is slow on long words. */
const PROSE_WINDOW = 2_000

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

/** Fills up a text that is shorter than what it stands for: it is no blank, and it is not seen. */
const WORD_JOINER = '\u2060'

function standIn(leaves: MarkupSpan['leaves'], length: number, text = ''): string {
  switch (leaves) {
    case 'break':
      return '\n'.repeat(length)
    case 'blank':
      return ' '.repeat(length)
    case 'tabs':
      return '\t'.repeat(length)
    case 'heading':
      return '#'.padEnd(length)
    case 'text':
      return text.slice(0, length).padEnd(length, WORD_JOINER)
  }
}

function blankOut(text: string, spans: readonly MarkupSpan[]): string {
  if (spans.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { from, to, leaves, text: instead } of spans) {
    parts.push(text.slice(at, from), standIn(leaves, to - from, instead))
    at = to
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** The markup inside a span as its edits. */
export const editsIn = (markup: readonly MarkupSpan[], span: Span): Edit[] =>
  inside(markup, span).map(({ from, to, text = '' }) => ({ from, to, text }))

/** Blocks that end within a span of markup, made wider so that they hold it: it is left out whole or not at all. */
export function holdingWhole<Block extends Span>(
  markup: readonly MarkupSpan[],
  blocks: readonly Block[],
): Block[] {
  let next = 0
  return [...blocks]
    .sort((a, b) => a.from - b.from)
    .map((block) => {
      while (next < markup.length && markup[next].to <= block.from) next++
      let at = next
      while (at < markup.length && markup[at].to < block.to) at++
      const [first, last] = [markup[next], markup[at]]
      const from = first !== undefined && first.from < block.from ? first.from : block.from
      const to = last !== undefined && last.from < block.to ? last.to : block.to
      return from === block.from && to === block.to ? block : { ...block, from, to }
    })
}

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
