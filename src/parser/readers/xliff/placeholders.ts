import type { Edit } from '../../../types.js'
import { trimmed } from '../../spans/rest.js'
import type { Taken } from '../../xml/taker.js'

/** Memsource, now Phrase, writes tags as text: `{b>bold<b}`, `{1>link<1}`, `{2}`. As XML has them, `>` and `<` are references. */
const PLACEHOLDER =
  /\{(?:[biu^_]{1,5}|\d{1,4})(?:>|&gt;|&#62;)|(?:&lt;|&#60;)(?:[biu^_]{1,5}|\d{1,4})\}|\{\d{1,4}\}/g

/** A text without such tags; undefined where nothing else is in it. */
export function withoutPlaceholders(source: string, taken: Taken): Taken | undefined {
  const tags = [...source.slice(taken.from, taken.to).matchAll(PLACEHOLDER)].map(
    ({ index, 0: tag }): Edit => ({
      from: taken.from + index,
      to: taken.from + index + tag.length,
      text: '',
    }),
  )
  if (tags.length === 0) return taken
  const span = withoutEnds(source, taken, tags)
  if (span === undefined) return undefined
  const inside = tags
    .filter(({ from, to }) => from >= span.from && to <= span.to)
    .map((tag) => ({ ...tag, to: tag.to + blankBehind(source, tag) }))
  const others = taken.edits.filter(
    ({ from, to }) =>
      from >= span.from && to <= span.to && !inside.some((tag) => from >= tag.from && to <= tag.to),
  )
  return { ...span, edits: [...others, ...inside].sort((a, b) => a.from - b.from) }
}

/** The text between the tags at its beginning and those at its end. */
function withoutEnds(source: string, { from, to }: Taken, tags: readonly Edit[]) {
  let span = trimmed(source, from, to)
  for (const tag of tags) if (tag.from === span?.from) span = trimmed(source, tag.to, span.to)
  for (const tag of tags.toReversed())
    if (tag.to === span?.to) span = trimmed(source, span.from, tag.from)
  return span
}

/** A blank on either side of a tag would leave two. */
const blankBehind = (source: string, { from, to }: Edit): number =>
  /\s/.test(source[from - 1]) && /\s/.test(source[to]) ? 1 : 0
