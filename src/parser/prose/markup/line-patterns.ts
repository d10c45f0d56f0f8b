import type { IgnoredReason } from '../../../types.js'
import { linesOf } from '../../spans/lines.js'
import type { MarkupFinder, MarkupSpan } from './markup.js'

/** What a line is, and a pattern that holds for it or for its beginning. */
export type LinePattern = readonly [why: IgnoredReason, pattern: RegExp]

/** Whole lines that are no text. The first pattern that fits says why. */
export const wholeLines =
  (patterns: readonly LinePattern[]): MarkupFinder =>
  (text) =>
    linesOf(text).flatMap(({ from, to }): MarkupSpan[] => {
      const line = text.slice(from, to)
      const kind = patterns.find(([, pattern]) => pattern.test(line))
      return kind === undefined ? [] : [{ from, to, why: kind[0], leaves: 'break' }]
    })

/** What lines begin with before their text, as far as the first pattern that fits reaches. */
export const lineBeginnings =
  (patterns: readonly LinePattern[], leaves: MarkupSpan['leaves'] = 'break'): MarkupFinder =>
  (text) =>
    linesOf(text).flatMap(({ from, to }): MarkupSpan[] => {
      const line = text.slice(from, to)
      for (const [why, pattern] of patterns) {
        const length = pattern.exec(line)?.[0].length ?? 0
        if (length > 0) return [{ from, to: from + length, why, leaves }]
      }
      return []
    })

/** What opens and closes a stretch of lines that hold no text. */
export interface Fence {
  readonly open: RegExp
  /** The line that closes it; the opening line decides. */
  readonly close: (open: RegExpExecArray) => (line: string) => boolean
  readonly why: IgnoredReason
}

/** Stretches from an opening to a closing line, both included; one that nothing closes is its first line only. */
export const fencedBy =
  (fences: readonly Fence[]): MarkupFinder =>
  (text) => {
    const lines = linesOf(text)
    const contentOf = (i: number): string => text.slice(lines[i].from, lines[i].to)
    const found: MarkupSpan[] = []
    const unclosed = new Set<string>()
    for (let i = 0; i < lines.length; i++) {
      const content = contentOf(i)
      for (const { open, close, why } of fences) {
        const match = open.exec(content)
        if (match === null) continue
        const isClose = close(match)
        let end = i + 1
        // What nothing closes here nothing closes further on.
        if (unclosed.has(match[0])) end = lines.length
        while (end < lines.length && !isClose(contentOf(end))) end++
        if (end >= lines.length) unclosed.add(match[0])
        const last = end < lines.length ? end : i
        found.push({ from: lines[i].from, to: lines[last].to, why, leaves: 'break' })
        i = last
        break
      }
    }
    return found
  }

/** Every match of a pattern as markup that something else stands for, as a function of the match says. */
export const replaced =
  (
    pattern: RegExp,
    why: IgnoredReason,
    text: (match: RegExpExecArray) => string = () => '',
  ): MarkupFinder =>
  (source) =>
    [...source.matchAll(pattern)].map((match) => {
      const instead = text(match)
      const leaves = instead.trim() === '' ? 'blank' : 'text'
      return { from: match.index, to: match.index + match[0].length, why, leaves, text: instead }
    })
