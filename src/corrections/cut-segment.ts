import type { Clause, Segment } from '../types.js'

/** Where each character of a segment's text begins and ends in the source. */
interface Places {
  readonly from: number[]
  readonly to: number[]
}

const ENTITY = /&#?\w{1,32};/y
const SPACE = /\s/

/**
 * Finds a segment's text again in its source, where layout may stand between its characters: tags, marks, line breaks.
 * The same for the same source, and never going back.
 */
function placesOf({ clauses, to: end }: Segment, source: string): Places {
  const places: Places = { from: [], to: [] }
  const add = (from: number, to: number): void => {
    places.from.push(from)
    places.to.push(to)
  }
  clauses.forEach(({ text, from }, i) => {
    const limit = clauses[i + 1]?.from ?? end
    let at = from
    for (let c = 0; c < text.length; c++) {
      const start = Math.min(skipLayout(source, at, limit, text, c), limit)
      at = Math.min(endOfCharacter(source, start, text, c), Math.max(limit, start))
      add(start, at)
    }
  })
  return places
}

/** The place of a character of a text from `at` on, or `at` where something else stands for it. */
function skipLayout(source: string, at: number, limit: number, text: string, c: number): number {
  for (let place = at; place < limit; place++) {
    if (source[place] === text[c] || standsFor(source, place, text, c)) return place
    if (source[place] === '<') {
      const close = source.indexOf('>', place)
      if (close >= 0 && close < limit) place = close
    }
  }
  return at
}

const standsFor = (source: string, place: number, text: string, c: number): boolean =>
  SPACE.test(text[c]) ? SPACE.test(source[place]) : entityLength(source, place, text, c) > 0

/** Length of the entity that stands for a character, as `&amp;` does for `&`; 0 where the text has it as it is. */
function entityLength(source: string, place: number, text: string, c: number): number {
  if (source[place] !== '&') return 0
  ENTITY.lastIndex = place
  const [entity = ''] = ENTITY.exec(source) ?? []
  return text.startsWith(entity, c) ? 0 : entity.length
}

function endOfCharacter(source: string, start: number, text: string, c: number): number {
  const length = entityLength(source, start, text, c)
  if (length > 0) return start + length
  if (!SPACE.test(text[c])) return start + 1
  let end = start
  while (end < source.length && SPACE.test(source[end])) end++
  return Math.max(end, start + 1)
}

/**
 * Cuts a segment at places of its source. What is blank between two cuts belongs to neither side.
 * @param cuts offsets in the source; those outside the segment cut nothing
 * @returns the segment itself if nothing is cut
 */
export function cutSegment(segment: Segment, source: string, cuts: readonly number[]): Segment[] {
  const inner = cuts.filter((cut) => cut > segment.from && cut < segment.to)
  if (inner.length === 0) return [segment]
  const places = placesOf(segment, source)
  const starts = inner.map((cut) => places.from.findIndex((from) => from >= cut))
  return cutText(
    segment,
    places,
    starts.filter((at) => at > 0),
  )
}

/** Cuts a segment before characters of its text, by their number. */
export const cutSegmentAt = (segment: Segment, source: string, at: number): Segment[] =>
  cutText(segment, placesOf(segment, source), [at])

function cutText(segment: Segment, places: Places, starts: readonly number[]): Segment[] {
  const { text } = segment
  const borders = [...new Set([0, ...starts, text.length])].sort((a, b) => a - b)
  const parts = borders.slice(1).flatMap((end, i) => {
    const share = text.slice(borders[i], end)
    const from = borders[i] + share.length - share.trimStart().length
    const to = borders[i] + share.trimEnd().length
    return to > from ? [partOf(segment, places, from, to)] : []
  })
  return parts.length < 2 ? [segment] : parts
}

function partOf(segment: Segment, places: Places, from: number, to: number): Segment {
  let at = 0
  const clauses = segment.clauses.flatMap((clause): Clause[] => {
    const [start, end] = [Math.max(at, from), Math.min(at + clause.text.length, to)]
    at += clause.text.length
    if (start >= end) return []
    const text = segment.text.slice(start, end)
    const last = start + Math.max(text.trimEnd().length, 1) - 1
    return [{ text, from: places.from[start], to: places.to[last] }]
  })
  return {
    text: segment.text.slice(from, to),
    from: places.from[from],
    to: places.to[to - 1],
    paragraph: segment.paragraph,
    clauses,
  }
}
