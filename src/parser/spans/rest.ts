import type { Block, Ignored, IgnoredReason, Span } from '../../types.js'

/** White space, and NEL, which ends lines in some old files. */
const BLANK = /[\s\u0085]/

/** A span without the blanks at its ends; undefined when nothing is left. */
export function trimmed(text: string, from: number, to: number): Span | undefined {
  while (from < to && BLANK.test(text[from])) from++
  while (to > from && BLANK.test(text[to - 1])) to--
  return from < to ? { from, to } : undefined
}

/**
 * Everything a reader leaves out, in order: what it knows the reason for, and the rest of the text
 * between the blocks.
 * @param blocks in order, apart
 * @param known in order, apart; those inside a block are its own affair and left out
 * @param why for the rest
 */
export function ignoreRest(
  text: string,
  blocks: readonly Block[],
  known: readonly Ignored[],
  why: IgnoredReason,
): Ignored[] {
  const ignored: Ignored[] = []
  let at = 0
  const fill = (to: number): void => {
    const rest = trimmed(text, at, to)
    if (rest !== undefined) ignored.push({ from: rest.from, to: rest.to, why })
  }
  for (const span of [...blocks, ...known].sort((a, b) => a.from - b.from)) {
    if (span.from < at) continue
    fill(span.from)
    if ('why' in span) ignored.push(span)
    at = span.to
  }
  fill(text.length)
  return ignored
}
