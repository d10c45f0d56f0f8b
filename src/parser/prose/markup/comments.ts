import { identify, isLanguage } from '../../languages/identify.js'
import type { MarkupSpan, MarkupFinder } from './markup.js'
import { holdsFields } from './front-matter.js'

/** What is opened again before it is closed was never meant to be: so the time is linear. */
const COMMENT = /<!--((?:(?!<!--)[\s\S])*?)-->|\{\/\*((?:(?!\{\/\*)[\s\S])*?)\*\/\}/g

/** What editors and generators leave for each other. */
const NOTE =
  /^\s*(?:(?:more|toc|truncate|end|begin|start|todo|fixme|readmore|excerpt)\b[\s:\w-]*|(?:prettier|eslint|markdownlint|textlint|cspell|vale|lint)\b(?:.*\w)?[ \t:-]*(?:[\n\r][\s:\w-]*)?)$/i

/**
 * HTML and JSX comments. Translators keep the original in them: where a comment holds prose only its
 * marks are markup; else all of it.
 */
export const comments: MarkupFinder = (text) => {
  const found = [...text.matchAll(COMMENT)]
  const prose = found.filter((match) => holdsProse(insideOf(match))).length
  const wordsToo = prose >= MIN_ORIGINALS && prose >= found.length / 2
  return found.flatMap((match): MarkupSpan[] => {
    const [from, to] = [match.index, match.index + match[0].length]
    const inside = insideOf(match)
    const [open, close] = match[0].startsWith('<') ? [4, 3] : [3, 3]
    return holdsProse(inside) || (wordsToo && holdsWord(inside))
      ? [
          { from, to: from + open, why: 'comment mark', leaves: 'break' },
          { from: to - close, to, why: 'comment mark', leaves: 'break' },
        ]
      : [{ from, to, why: 'comment', leaves: 'break' }]
  })
}

/**
 * Where this many comments, and most of them, hold prose, those of one word hold text as well: `Note:` From 2 to 5
 * cases and gold come out alike.
 */
const MIN_ORIGINALS = 3

const insideOf = (match: RegExpExecArray): string => match[1] ?? match[2]

const holdsWord = (inside: string): boolean =>
  !NOTE.test(inside) && !holdsFields(inside) && isLanguage(identify(inside))

function holdsProse(inside: string): boolean {
  if (NOTE.test(inside) || holdsFields(inside)) return false
  return /\S\s+\S|\p{Script=Han}/u.test(inside.trim()) && isLanguage(identify(inside))
}
