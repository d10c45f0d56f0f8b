import { languageOf } from '../../languages/identify.js'
import { holdsProse } from '../../languages/holds-prose.js'
import { linesOf } from '../../spans/lines.js'
import type { Line } from '../../spans/lines.js'
import type { MarkupSpan, MarkupFinder } from './markup.js'

/** A filter that hands the lines below it, further in, to Markdown. */
const FILTER = /^:(?:marked|markdown(?:-it)?)\b.*$/
/** `td.first(colspan="2")`: a tag, its class and its attributes; text may follow. */
const TAG = /^(?:[A-Za-z][\w-]*)?(?:[.#][\w-]+)*(?:\((?:[^()]|\([^()]*\))*\))?(?=[\s.:=]|$)/
/** Tags that hold text. */
const TEXT_TAGS =
  /^(?:p|t[dh]|li|d[td]|h[1-6]|header|figcaption|caption|label|button|span|a|b|i|em|strong|summary)\b/

/**
 * Jade and Pug: where a file has Markdown filters, what stands outside them is markup, but for the text
 * behind a tag that holds text.
 */
export const templates: MarkupFinder = (text, whole) => {
  if (!/^[ \t]*:(?:marked|markdown)/m.test(text)) return []
  const found: MarkupSpan[] = []
  /** indent of the filter we are in, of the code block we are in */
  let filter = Infinity
  let code = Infinity
  for (const line of linesOf(text)) {
    // What was cut out before a line may have left breaks, behind which it seems to begin further out.
    if (line.indent > filter || !beginsLine(whole, line)) continue
    filter = Infinity
    if (line.indent > code) {
      found.push({ ...beginningOf(line, line.to - line.from), why: 'code' })
      continue
    }
    code = Infinity
    const content = text.slice(line.from, line.to)
    if (FILTER.test(content)) filter = line.indent
    else if (content.endsWith('.') && !TEXT_TAGS.test(content)) code = line.indent
    const marked = markedLength(content)
    if (marked > 0) found.push(beginningOf(line, marked))
  }
  return found
}

/** Whether only blanks stand before a line in the file. */
function beginsLine(whole: string, { from }: Line): boolean {
  let at = from
  while (at > 0 && /[ \t\u3000]/.test(whole[at - 1])) at--
  return at === 0 || /[\n\r\u0085\u2028\u2029]/.test(whole[at - 1])
}

/** How much of a template line is markup: all of it, or what stands before its text; nothing of a line that is prose. */
function markedLength(content: string): number {
  const tag =
    /^\|\s/.exec(content)?.[0] ?? (TEXT_TAGS.test(content) ? TAG.exec(content)?.[0] : undefined)
  const text = content.slice(tag?.length ?? 0)
  if (tag === undefined)
    return holdsProse(text) && languageOf(text) !== undefined ? 0 : content.length
  return languageOf(text) === undefined ? content.length : tag.length
}

const beginningOf = ({ from }: Line, length: number): MarkupSpan => ({
  from,
  to: from + length,
  why: 'template',
  leaves: 'break',
})
