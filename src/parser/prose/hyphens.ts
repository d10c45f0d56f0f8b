import { unicodePattern } from '../../unicode.js'
import type { Edit, Span } from '../../types.js'

/**
 * A word that a typesetter broke at the end of a line: its two halves, and what stands between them. A compound is tried
 * from its beginning alone: from each of its parts it would take quadratic time.
 */
const BROKEN_WORD = unicodePattern(
  '(?<![\\p{L}\\p{N}-])([\\p{L}]+(?:-[\\p{L}]+)*)([-\u00ad\u2010])[ \\t]*(?:\\r\\n|[\\n\\r])[ \\t]*(?=([\\p{Ll}]+))',
  'g',
)

const MAY_BE_BROKEN = /[-\u00ad\u2010][ \t]*[\n\r]/

/** `short-` `and long-term` */
const SUSPENDING_WORDS = new Set(['and', 'or', 'to', 'nor'])

/** What keeps its hyphen before another word: `well-known`, `self-taught`, `twenty-one`. Written for this project. */
const COMPOUND_FIRST_WORDS = new Set(
  `all anti blue broad bottom brand brother class cold counter cross custom deep double east easy eighty ever evil ex far fast
   father fifty first five forty four free front full good great green ground half hand hard heavy high hot ice ill
   kind know labour land large last late left light little long loose low man many mid middle mother multi narrow
   near new nine ninety non north often old one open part peace pilot post pre quick ready red right second self semi
   seven seventy short single sister six sixty slow small so socio soft south state straight strong ten third thirty
   three tight time top twelve twenty two under user vice water weak well west wide word work world year`.split(
    /\s+/,
  ),
)

/**
 * Words that were broken at the ends of lines, `representa-` `tives`, put together again. A word that the text writes
 * elsewhere is written so here, too; else the hyphen goes, unless the first half makes compounds.
 * @param text as it stands in the file
 */
export function hyphenEdits(text: string, blocks: readonly Span[]): Edit[] {
  if (!MAY_BE_BROKEN.test(text)) return []
  let written: ReadonlySet<string> | undefined
  return blocks.flatMap((span) => {
    const block = text.slice(span.from, span.to)
    if (!MAY_BE_BROKEN.test(block)) return []
    return [...block.matchAll(BROKEN_WORD(block))].flatMap(
      ({ index, 0: { length }, 1: first, 2: hyphen, 3: second }): Edit[] => {
        if (SUSPENDING_WORDS.has(second)) return []
        written ??= wordsOf(text)
        const keeps = hyphen !== '\u00ad' && keepsHyphen(first, second, written)
        const from = span.from + index
        return [{ from: from + first.length, to: from + length, text: keeps ? '-' : '' }]
      },
    )
  })
}

function keepsHyphen(first: string, second: string, written: ReadonlySet<string>): boolean {
  const [one, two] = [first.toLowerCase(), second.toLowerCase()]
  if (written.has(one + two)) return false
  return written.has(`${one}-${two}`) || one.includes('-') || COMPOUND_FIRST_WORDS.has(one)
}

/** The words of a text as they stand within its lines, in lower case, with their hyphens. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(WORD(text)) ?? [])

const WORD = unicodePattern('[\\p{L}]+(?:-[\\p{L}]+)*', 'g')
