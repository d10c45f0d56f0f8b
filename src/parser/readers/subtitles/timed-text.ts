import type { Ignored, IgnoredReason } from '../../../types.js'
import type { Time } from '../../spans/time.js'
import { linesOf } from '../../spans/lines.js'
import type { Line } from '../../spans/lines.js'
import type { Caption, CaptionFile } from './caption.js'
import { secondsOf } from './seconds.js'

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?`
export const TIME_LINE = new RegExp(String.raw`^(${TIME})\s*-->\s*(${TIME})(?:\s.*)?$`)
/** WebVTT's blocks that are no captions; they end at an empty line. */
const BLOCK = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/

/** SRT and WebVTT: a number or name, a line of times, lines of text. */
export function readTimedText(text: string): CaptionFile {
  const lines = linesOf(text)
  const contentOf = ({ from, to }: Line): string => text.slice(from, to)
  const isTime = (i: number): boolean => i < lines.length && TIME_LINE.test(contentOf(lines[i]))
  const captions: Caption[] = []
  const ignored: Ignored[] = []
  const ignore = ({ from, to }: Line, why: IgnoredReason): void => {
    ignored.push({ from, to, why })
  }
  let open: { time: string; shown: Time; lines: Line[] } | undefined
  let block = false
  lines.forEach((line, i) => {
    const content = contentOf(line)
    const times = TIME_LINE.exec(content)
    if (block && line.gap === 0 && times === null) {
      ignore(line, 'header')
      return
    }
    block = (line.gap > 0 || i === 0) && BLOCK.test(content)
    if (times !== null) {
      ignore(line, 'cue time')
      open = {
        time: `${times[1]} ${times[2]}`,
        shown: { start: secondsOf(times[1]), end: secondsOf(times[2]) },
        lines: [],
      }
      captions.push(open)
    } else if (block) ignore(line, 'header')
    else if (isTime(i + 1) && (/^\d+$/.test(content) || line.gap > 0 || open === undefined))
      ignore(line, 'cue number')
    else if (open === undefined) ignore(line, 'header')
    else open.lines.push(line)
  })
  return { captions, ignored }
}
