import { languageOf } from '../../languages/identify.js'
import { linesOf } from '../../spans/lines.js'
import type { MarkupFinder } from './markup.js'

const NUMBER = /^[([【]?(\d{1,6})[.)、:：\]】]\s*(?=\S)/

/**
 * How regular the numbers must be to be the file's and not the author's. From 5 to 12 entries, and from 0.7 to 0.95,
 * cases and gold come out alike.
 */
const MIN_NUMBERED = { entries: 8, share: 0.85 }

/**
 * Numbers that count the entries of a file: they grow by one from entry to entry, and the line below
 * each, its translation, has none. A numbered list has numbers in both languages.
 */
export const entryNumbers: MarkupFinder = (text) => {
  const lines = linesOf(text)
  const numbers = lines.map(({ from, to }) => NUMBER.exec(text.slice(from, to)))
  const entries = numbers.flatMap((match, i) => (match === null ? [] : [{ i, match }]))
  const consecutive = entries.filter(
    ({ match }, e) => e === 0 || Number(match[1]) === Number(entries[e - 1].match[1]) + 1,
  ).length
  const contentOf = (i: number): string => text.slice(lines[i].from, lines[i].to)
  const followed = entries.filter(
    ({ i }) =>
      i + 1 < lines.length &&
      numbers[i + 1] === null &&
      languageOf(contentOf(i)) !== languageOf(contentOf(i + 1)),
  ).length
  const least = Math.max(MIN_NUMBERED.entries, MIN_NUMBERED.share * entries.length)
  if (consecutive < least || followed < least) return []
  return entries.map(({ i, match }) => ({
    from: lines[i].from,
    to: lines[i].from + match[0].length,
    why: 'entry number',
    leaves: 'blank',
  }))
}
