import type { Ignored, Span } from '../../../types.js'
import { linesOf } from '../../spans/lines.js'
import type { CaptionFile } from './caption.js'

export const LRC_LINE = /^(?:\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\])+/
/** `[ar:Artist]`, `[offset:500]` */
const TAG = /^\[[a-z#]\w*:[^\]]*\]$/i

/** Says behind the time what the line is: `[tr:zh-Hans]` a translation, `[tt]` the times of its syllables. */
const LINE_TAG = /^\s*\[(?:[a-z]{2,3}:[A-Za-z-]*|tt)\]/

/** LRC: times in brackets before each line. A line without a time goes with the one above. */
export function readLyrics(text: string): CaptionFile {
  const captions: { time: string; lines: Span[] }[] = []
  const ignored: Ignored[] = []
  /** Whether the last caption may go on: a block holds nothing that is left out. */
  let isOpen = false
  for (const { from, to } of linesOf(text)) {
    const line = text.slice(from, to)
    const times = LRC_LINE.exec(line)?.[0]
    if (times === undefined && (TAG.test(line) || captions.length === 0)) {
      ignored.push({ from, to, why: 'header' })
      isOpen = false
      continue
    }
    const head = from + (times?.length ?? 0)
    const tag = times === undefined ? '' : (LINE_TAG.exec(text.slice(head, to))?.[0] ?? '')
    if (tag.trim() === '[tt]') {
      ignored.push({ from, to, why: 'cue time' })
      continue
    }
    const start = head + tag.length
    if (times !== undefined) ignored.push({ from, to: start, why: 'cue time' })
    const content = text.slice(start, to)
    const lines =
      content.trim() === ''
        ? []
        : [{ from: start + content.length - content.trimStart().length, to }]
    const last = captions[captions.length - 1]
    if (times === undefined && isOpen) last.lines.push(...lines)
    else captions.push({ time: times ?? last.time, lines })
    isOpen = true
  }
  return { captions, ignored }
}
