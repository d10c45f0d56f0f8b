import type { Edit, Language, Span } from '../types.js'

/** A stretch of the source as it is written out, and the way back. */
export interface Rendered {
  readonly text: string
  /** The place in the source of a place in `text`. */
  readonly sourceAt: (place: number) => number
}

/** A line break, with the blanks around it. */
const BREAK = /[ \t\u3000]*(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t\u3000]*/g

/**
 * Applies the edits inside a span and joins its lines: English by a space, Chinese by nothing, except
 * between two Latin words or numbers. Blanks at the ends are dropped.
 * @param edits ascending, apart; those outside the span are ignored
 */
export function render(
  source: string,
  { from, to }: Span,
  edits: readonly Edit[],
  language: Language,
): Rendered {
  const changes = [
    ...edits.filter((edit) => edit.from >= from && edit.to <= to),
    ...breaks(source, from, to, edits, language),
  ].sort((a, b) => a.from - b.from)
  if (changes.length === 0)
    return { text: source.slice(from, to), sourceAt: (place) => from + place }
  // Runs of source text that are kept: where each begins in the text and in the source.
  const places: number[] = []
  const origins: number[] = []
  let text = ''
  let at = from
  const keep = (end: number): void => {
    places.push(text.length)
    origins.push(at)
    text += source.slice(at, end)
  }
  for (const change of changes) {
    if (change.from < at) continue
    keep(change.from)
    text += change.text
    at = change.to
  }
  keep(to)
  const lead = text.length - text.trimStart().length
  return { text: text.trim(), sourceAt }

  function sourceAt(place: number): number {
    const target = place + lead
    let low = 0
    let high = places.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (places[middle] <= target) low = middle
      else high = middle
    }
    const next = low + 1 < origins.length ? origins[low + 1] : to
    return Math.min(origins[low] + target - places[low], next)
  }
}

function breaks(
  source: string,
  from: number,
  to: number,
  edits: readonly Edit[],
  language: Language,
): Edit[] {
  const found: Edit[] = []
  for (const match of source.slice(from, to).matchAll(BREAK)) {
    const start = from + match.index
    const end = start + match[0].length
    if (edits.some((edit) => edit.from < end && edit.to > start)) continue
    const words =
      language === 'en' ||
      (/[\p{Script=Latin}\p{N}]$/u.test(source.slice(Math.max(from, start - 2), start)) &&
        /^[\p{Script=Latin}\p{N}]/u.test(source.slice(end, Math.min(to, end + 2))))
    found.push({ from: start, to: end, text: words ? ' ' : '' })
  }
  return found
}
