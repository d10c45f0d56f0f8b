import type { Span } from '../../types.js'

/** Those of some spans, ascending and apart, that lie inside another. Time O(log spans + what is found). */
export function inside<S extends Span>(spans: readonly S[], { from, to }: Span): S[] {
  const found: S[] = []
  for (let i = firstAtOrAfter(spans, from); i < spans.length && spans[i].to <= to; i++)
    found.push(spans[i])
  return found
}

function firstAtOrAfter(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle].from < place) low = middle + 1
    else high = middle
  }
  return low
}
