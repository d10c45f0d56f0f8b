import type { Edit, Language, Span } from '../../types.js'
import { inside } from '../spans/inside.js'

/** A stretch of the source as it is written out, and the way back. */
export interface Rendered {
  readonly text: string
  /** The place in the source of the character at a place in `text`. */
  readonly sourceAt: (place: number) => number
  /** Where the character before a place in `text` ends in the source: `&amp;` ends after its semicolon. */
  readonly sourceEnd: (place: number) => number
}

/** The first place in the text whose character stands at a place of the source or behind it. */
export function placeOf({ text, sourceAt }: Rendered, source: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sourceAt(middle) < source) low = middle + 1
    else high = middle
  }
  return low
}

/** A line break, with the blanks around it; a run of blanks is tried from its beginning alone. */
const BREAK = /(?:(?<![ \t\u3000])[ \t\u3000]+)?(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t\u3000]*/g

/** Where there is none of these there is no {@link BREAK}: most lines of a file are a paragraph each. */
const ANY_BREAK = /[\n\r\u0085\u2028\u2029]/

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
  const joins = breaks(source, from, to, edits, language)
  const changes =
    edits.length === 0
      ? joins
      : [...inside(edits, { from, to }), ...joins].sort((a, b) => a.from - b.from)
  const asItStands = (place: number): number => from + place
  if (changes.length === 0)
    return { text: source.slice(from, to), sourceAt: asItStands, sourceEnd: asItStands }
  const { text, pieces } = apply(source, { from, to }, changes)
  const lead = text.length - text.trimStart().length
  return { text: text.trim(), ...wayBack(pieces, lead, to) }
}

/** Pieces of source text that are kept: where each begins in the text, and where in the source it begins and ends. */
interface Pieces {
  readonly places: readonly number[]
  readonly origins: readonly number[]
  readonly ends: readonly number[]
}

/** @param changes ascending; of two that overlap the second one is dropped */
function apply(
  source: string,
  { from, to }: Span,
  changes: readonly Edit[],
): { readonly text: string; readonly pieces: Pieces } {
  const places: number[] = []
  const origins: number[] = []
  const ends: number[] = []
  let text = ''
  let at = from
  const keep = (end: number): void => {
    places.push(text.length)
    origins.push(at)
    ends.push(end)
    text += source.slice(at, end)
  }
  for (const change of changes) {
    if (change.from < at) continue
    keep(change.from)
    text += change.text
    at = change.to
  }
  keep(to)
  return { text, pieces: { places, origins, ends } }
}

/**
 * @param lead characters of the text that are dropped from its beginning
 * @param to where the text ends in the source
 */
function wayBack(
  { places, origins, ends }: Pieces,
  lead: number,
  to: number,
): Pick<Rendered, 'sourceAt' | 'sourceEnd'> {
  return {
    sourceAt(place) {
      const target = place + lead
      const piece = pieceAt(target)
      return Math.min(origins[piece] + target - places[piece], origins[piece + 1] ?? to)
    },
    sourceEnd(place) {
      const target = place + lead
      const piece = pieceAt(target - 1)
      const end = origins[piece] + target - places[piece]
      return end <= ends[piece] ? end : (origins[piece + 1] ?? to)
    },
  }

  /** The last piece that begins at a place or before it. */
  function pieceAt(target: number): number {
    let low = 0
    let high = places.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if (places[middle] <= target) low = middle
      else high = middle
    }
    return low
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
  let next = 0
  const text = source.slice(from, to)
  if (!ANY_BREAK.test(text)) return found
  for (const match of text.matchAll(BREAK)) {
    const start = from + match.index
    const end = start + match[0].length
    while (next < edits.length && edits[next].to <= start) next++
    if (next < edits.length && edits[next].from < end) continue
    const words =
      language === 'en' ||
      (/[\p{Script=Latin}\p{N}]$/u.test(source.slice(Math.max(from, start - 2), start)) &&
        /^[\p{Script=Latin}\p{N}]/u.test(source.slice(end, Math.min(end + 2, to))))
    found.push({ from: start, to: end, text: words ? ' ' : '' })
  }
  return found
}
