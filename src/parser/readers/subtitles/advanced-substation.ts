import type { Ignored, Span } from '../../../types.js'
import { linesOf } from '../../spans/lines.js'
import type { Caption, CaptionFile } from './caption.js'
import { secondsOf } from './seconds.js'

export const ASS_LINE = /^(?:Dialogue|\[Events\]|\[Script Info\])/m

/** Fields before the text of an event, as the format is usually declared. */
const DEFAULT_FIELDS = 9

/** ASS and SSA: events are lines of comma-separated fields, the last of which is the text; `\N` breaks its lines. */
export function readAdvancedSubstation(text: string): CaptionFile {
  const captions: Caption[] = []
  const ignored: Ignored[] = []
  let fields = DEFAULT_FIELDS
  let start = 1
  for (const { from, to } of linesOf(text)) {
    const line = text.slice(from, to)
    const format = /^Format:(.*)$/i.exec(line)
    if (format !== null && /\bText\b/i.test(format[1])) {
      const names = format[1].split(',').map((name) => name.trim().toLowerCase())
      fields = names.length - 1
      start = names.indexOf('start')
    }
    const event = /^Dialogue:/i.test(line) ? fieldsOf(line, fields) : undefined
    if (event === undefined || isDrawing(line)) {
      ignored.push({ from, to, why: event === undefined ? 'header' : 'drawing' })
      continue
    }
    ignored.push({ from, to: from + event.text, why: 'cue time' })
    const [begin, end] = [event.values[start] ?? '', event.values[start + 1] ?? '']
    captions.push({
      time: `${begin} ${end}`,
      shown: { start: secondsOf(begin), end: secondsOf(end) },
      lines: linesIn(text, from + event.text, to),
    })
  }
  return { captions, ignored }
}

/** The values of a line's fields, and where its text begins. */
function fieldsOf(line: string, fields: number): { values: string[]; text: number } | undefined {
  const values: string[] = []
  let at = line.indexOf(':') + 1
  for (let f = 0; f < fields; f++) {
    const comma = line.indexOf(',', at)
    if (comma < 0) return undefined
    values.push(line.slice(at, comma).trim())
    at = comma + 1
  }
  return { values, text: at }
}

/** A shape in vector commands. */
const isDrawing = (line: string): boolean =>
  line.match(/\{[^{}]*\}/g)?.some((tags) => /\\p[1-9]/.test(tags)) === true ||
  /,m(?: -?\d+){2} [lbn]/.test(line)

function linesIn(text: string, from: number, to: number): Span[] {
  const lines: Span[] = []
  let at = from
  for (const match of [...text.slice(from, to).matchAll(/\\[Nn]|$/g)]) {
    const end = from + match.index
    const line = text.slice(at, end)
    const start = at + line.length - line.trimStart().length
    if (line.trim() !== '') lines.push({ from: start, to: start + line.trim().length })
    at = end + match[0].length
  }
  return lines
}
