import { joint } from '../../spans/join-lines.js'
import { languageOfLine } from './language.js'

/** A soft hyphen, or the mark that programs draw where they break a word. */
const BREAK_HYPHEN = /[\u00ad\u2010]+$/
/** A hyphen that stands in the word, or that breaks it. */
const HYPHEN = /([\p{L}\p{N}'’-]*\p{L})-$/u

/** What the lines of a document show about the hyphens at their ends. */
export interface Habits {
  /** Words that stand on one line, with their hyphens. */
  readonly words: ReadonlySet<string>
  /** Whether a blank stands between Chinese and Latin letters or numbers. */
  readonly parts: boolean
}

export function habitsOf(lines: readonly string[]): Habits {
  const words = new Set<string>()
  let [parted, all] = [0, 0]
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{Script=Latin}'’]+(?:-[\p{Script=Latin}'’]+)*/gu))
      words.add(word)
    for (const [border] of line.matchAll(BORDER)) {
      all++
      if (border.length > 0) parted++
    }
  }
  return { words, parts: 2 * parted > all }
}

/** Between Chinese and Latin letters or numbers, the blank if there is one. */
const BORDER = /(?<=\p{Script=Han}) ?(?=[A-Za-z\d])|(?<=[A-Za-z\d]) ?(?=\p{Script=Han})/gu

/** Two lines as they read without the line break. */
export function joinLines(before: string, after: string, { words, parts }: Habits): string {
  if (BREAK_HYPHEN.test(before) && /^\p{L}/u.test(after))
    return before.replace(BREAK_HYPHEN, '') + after
  const [, head] = HYPHEN.exec(before) ?? []
  const [tail] = /^[\p{L}'’]+/u.exec(after) ?? []
  if (head !== undefined && tail !== undefined) {
    const isOne =
      /^\p{Ll}/u.test(tail) &&
      !head.includes('-') &&
      (words.has(head + tail) || !words.has(`${head}-${tail}`))
    return (isOne ? before.slice(0, -1) : before) + after
  }
  if (/[^\s][-–—/]$/.test(before) && languageOfLine(before) === 'en') return before + after
  const isChinese = languageOfLine(before + after) === 'zh'
  const isWord = /\w$/.test(before) && /^\w/.test(after)
  return before + (isChinese && !parts && !isWord ? '' : joint(before, after)) + after
}
