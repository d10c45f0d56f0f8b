import type { IgnoredReason } from '../../../types.js'
import { identify } from '../../languages/identify.js'
import { linesOf } from '../../spans/lines.js'
import type { MarkupSpan, MarkupFinder } from './markup.js'

const OPENING_FENCE =
  /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+)?(`{3,}|~{3,}(?!~))[ \t]*(?![ \t])([^`\r\n]*)$/

/**
 * Code between two lines of three backquotes or tildes. A fence that names no programming language and
 * holds prose in both languages is a box, not code: only its two lines are markup.
 */
export const fences: MarkupFinder = (text) => {
  if (!/```|~~~/.test(text)) return []
  const found: MarkupSpan[] = []
  const lines = [...text.matchAll(/[^\n\r]+/g)]
  const unclosed = new Set<string>()
  for (let i = 0; i < lines.length; i++) {
    const open = OPENING_FENCE.exec(lines[i][0])
    if (open === null) continue
    const close = unclosed.has(open[1]) ? undefined : closing(lines, i, open[1])
    if (close === undefined) {
      // What nothing closes here nothing closes further on.
      unclosed.add(open[1])
      found.push(spanOfLines(lines[i], lines[i], 'fence'))
      continue
    }
    const inside = text.slice(endOf(lines[i]), lines[close].index)
    if (isBox(open[2], inside))
      found.push(
        spanOfLines(lines[i], lines[i], 'fence'),
        spanOfLines(lines[close], lines[close], 'fence'),
      )
    else found.push(spanOfLines(lines[i], lines[close], 'code'))
    i = close
  }
  return found
}

function closing(
  lines: readonly RegExpExecArray[],
  open: number,
  mark: string,
): number | undefined {
  const pattern = new RegExp(`^[ \\t]*(?:>[ \\t]?)*\\${mark[0]}{${mark.length},}[ \\t]*$`)
  for (let i = open + 1; i < lines.length; i++) if (pattern.test(lines[i][0])) return i
  return undefined
}

const endOf = (line: RegExpExecArray): number => line.index + line[0].length

const spanOfLines = (
  first: RegExpExecArray,
  last: RegExpExecArray,
  why: IgnoredReason,
): MarkupSpan => ({
  from: first.index,
  to: endOf(last),
  why,
  leaves: 'break',
})

/** Names that people give to boxes of text. */
const TEXT_NAMES = /^(?:|te?xt|plain(?:text)?|none|markdown|md)$/i
/**
 * A box holds this many lines of each language, and this share of its lines is prose. From 1 to 4 lines, and from 0.45
 * to 0.9, cases and gold come out alike.
 */
const MIN_BOX = { lines: 2, proseShare: 0.6 }

function isBox(name: string, inside: string): boolean {
  if (!TEXT_NAMES.test(name.trim())) return false
  const lines = linesOf(inside).map(({ from, to }) => inside.slice(from, to))
  if (lines.some((line) => /^--?[a-z]|^[$>]\s/.test(line))) return false
  const identified = lines.map(identify)
  const english = identified.filter(
    (language, i) => language === 'en' && /\s/.test(lines[i]),
  ).length
  const chinese = identified.filter((language) => language === 'zh').length
  return (
    english >= MIN_BOX.lines &&
    chinese >= MIN_BOX.lines &&
    english + chinese >= MIN_BOX.proseShare * lines.length &&
    !lines.some((line) => /[;{}]$/.test(line))
  )
}
