import { eastAsianWidth } from 'get-east-asian-width'
import type { Bead } from '../types.js'
import type { Exporter, Paint, View } from './exporter.js'
import { evidenceLines } from './evidence.js'
import { confidenceText, oneLine, shapeOf, sideText } from './text.js'

/** Below this a bead is shown as doubtful, below the second as bad. */
const DOUBTFUL = 0.9
const BAD = 0.6

/** Both languages side by side, for people. Full-width characters count two columns. */
export const text: Exporter = {
  name: 'text',
  extensions: ['.view'],
  about: 'both languages side by side, for reading; the default on a terminal',
  parts: [''],
  begin: () => [''],
  *document(alignment, { view }, number) {
    if (number > 0) yield ['\n']
    const column = Math.max(NARROWEST, Math.floor((view.width - MARGIN - GUTTER.length) / 2))
    for (const bead of alignment.beads) {
      const en = wrap(oneLine(sideText(alignment, bead, 'en')), column)
      const zh = wrap(oneLine(sideText(alignment, bead, 'zh')), column)
      const lines = Math.max(en.length, zh.length, 2)
      for (let i = 0; i < lines; i++) yield [line(bead, i, en[i] ?? '', zh[i] ?? '', column, view)]
      for (const told of evidenceLines(bead))
        for (const part of wrap(told, view.width - 2 * MARGIN))
          yield [`${' '.repeat(MARGIN)}${view.paint.faint(part)}\n`]
    }
  },
  end: () => [''],
}

/** Room for the shape and the confidence. */
const MARGIN = 6
const GUTTER = ' │ '
/** Of a column, in columns of the terminal. */
const NARROWEST = 8

function line(
  bead: Bead,
  i: number,
  en: string,
  zh: string,
  column: number,
  { paint }: View,
): string {
  const margin =
    i === 0
      ? paint.faint(shapeOf(bead).padEnd(MARGIN))
      : i === 1
        ? sure(bead, paint)(confidenceText(bead).padEnd(MARGIN))
        : ' '.repeat(MARGIN)
  const oneSided = bead.en.length === 0 || bead.zh.length === 0
  const show = oneSided ? paint.faint : (part: string): string => part
  return (
    `${margin}${show(en)}${' '.repeat(column - widthOf(en))}${paint.faint(GUTTER)}${show(zh)}`.trimEnd() +
    '\n'
  )
}

const sure = ({ confidence }: Bead, paint: Paint) =>
  confidence >= DOUBTFUL ? paint.good : confidence >= BAD ? paint.doubtful : paint.bad

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += columns(character)
  return width
}

const columns = (character: string): number =>
  /\p{Mn}|\p{Cf}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)

/** Breaks at spaces and next to full-width characters; a longer word is cut. Closing marks do not begin a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.match(
    /[^\s\u2e80-\uffef]+|\s+|[\u2e80-\uffef][，。！？；：、”’）」』》]*|./gu,
  ) ?? []) {
    if (widthOf(current) + widthOf(word) <= width) current += word
    else if (/^\s+$/.test(word)) continue
    else if (widthOf(word) > width) {
      for (const character of word) {
        if (widthOf(current) + columns(character) > width) {
          lines.push(current)
          current = ''
        }
        current += character
      }
    } else {
      lines.push(current.trimEnd())
      current = word
    }
  }
  if (current.trim() !== '') lines.push(current.trimEnd())
  return lines
}
