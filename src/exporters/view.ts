import type { Bead } from '../types.js'
import { surenessOf } from './doubt.js'
import type { Exporter, Paint, View } from './exporter.js'
import { widthOf, wrap } from '../wrap.js'
import { evidenceLines } from './evidence.js'
import { confidenceText, oneLine, shapeOf, sideText } from './text.js'

/** Both languages side by side, for people. Full-width characters count two columns. */
export const text: Exporter = {
  name: 'text',
  extensions: ['.view'],
  about: 'both languages side by side, for reading; the default on a terminal',
  parts: [''],
  writes: 'text',
  oneSided: true,
  evidence: true,
  dedupes: false,
  merges: true,
  codes: false,
  open: ({ view }) => ({
    begin: () => [''],
    *document(alignment, number) {
      if (number > 0) yield ['\n']
      const column = Math.max(NARROWEST, Math.floor((view.width - MARGIN - GUTTER.length) / 2))
      for (const bead of alignment.beads) {
        const en = wrap(oneLine(sideText(alignment, bead, 'en')), column)
        const zh = wrap(oneLine(sideText(alignment, bead, 'zh')), column)
        const lines = Math.max(en.length, zh.length, 2)
        for (let i = 0; i < lines; i++)
          yield [line(bead, i, en[i] ?? '', zh[i] ?? '', column, view)]
        for (const told of evidenceLines(bead))
          for (const part of wrap(told, view.width - 2 * MARGIN))
            yield [`${' '.repeat(MARGIN)}${view.paint.faint(part)}\n`]
      }
    },
    end: () => [''],
  }),
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

const sure = (bead: Bead, paint: Paint) =>
  ({ sure: paint.good, doubtful: paint.doubtful, bad: paint.bad })[surenessOf(bead)]
