import { linesOf } from '../../spans/lines.js'
import type { MarkupFinder, MarkupSpan } from './markup.js'

/** `0:05`, `1:02:33`, `[00:14]`, `(0:14)`, alone on its line or before what is said. */
const TIME = /^[[(]?(\d{1,2}(?::\d{2}){1,2})(?:[.,]\d{1,3})?[\])]?(?=\s|$)[-–—\s]*/

/**
 * Fewer times are a timetable's or a sentence's. With two or three times the cases come out right; at five a short
 * transcript keeps its times.
 */
const MIN_TIMES = 3

/** The times of a transcript: they begin lines and never go back. */
export const transcriptTimes: MarkupFinder = (text) => {
  const times: MarkupSpan[] = []
  let last = -1
  for (const { from, to } of linesOf(text)) {
    const match = TIME.exec(text.slice(from, to))
    if (match === null) continue
    const seconds = match[1].split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
    if (seconds < last) return []
    last = seconds
    times.push({ from, to: from + match[0].trimEnd().length, why: 'cue time', leaves: 'break' })
  }
  return times.length < MIN_TIMES ? [] : times
}
