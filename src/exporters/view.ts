import type { Alignment, Bead } from '../types.js'
import { isDoubtful, surenessOf } from '../alignment/doubt.js'
import { DEFAULTS } from './exporter.js'
import type { Exporter, Paint, View } from './exporter.js'
import { widthOf, wrap } from '../wrap.js'
import type { EvidenceWords } from './evidence-words.js'
import { evidenceLines } from './evidence.js'
import { sideText } from '../alignment/beads.js'
import { confidenceText } from '../alignment/confidence.js'
import { oneLine } from '../alignment/one-line.js'
import { isPair, shapeOf } from '../alignment/shape.js'

/**
 * Both languages side by side, for people, an empty line between two beads. Full-width characters count two columns.
 * Numbers stand where a bead is doubtful, or where its evidence is wanted: what is right should not draw the eye.
 */
export const text: Exporter = {
  name: 'text',
  extensions: ['.view'],
  about: 'both languages side by side, for reading; the default on a terminal',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: true,
  dedupes: false,
  merges: true,
  codes: false,
  open: ({ view, words = DEFAULTS.words }) => ({
    begin: () => [''],
    *document(alignment, number) {
      if (number > 0) yield [`\n${view.paint.faint('─'.repeat(view.width))}\n\n`]
      for (const [i, bead] of alignment.beads.entries())
        yield [(i === 0 ? '' : '\n') + show(alignment, bead, view, words)]
    },
    end: () => [''],
  }),
}

/** Room for the shape and the confidence. */
const MARGIN_WIDTH = 5
const GUTTER = ' │ '
/** Of a column, in columns of the terminal. */
const MIN_COLUMN_WIDTH = 8

function show(alignment: Alignment, bead: Bead, view: View, words: EvidenceWords): string {
  const { paint, width } = view
  const column = Math.max(MIN_COLUMN_WIDTH, Math.floor((width - MARGIN_WIDTH - GUTTER.length) / 2))
  const en = wrap(oneLine(sideText(alignment, bead, 'en')), column)
  const zh = wrap(oneLine(sideText(alignment, bead, 'zh')), column)
  const margin = marginOf(bead, paint)
  const text = isPair(bead) ? (part: string): string => part : paint.faint
  const rows = Array.from({ length: Math.max(en.length, zh.length, margin.length) }, (_, i) => {
    const [left, right] = [en[i] ?? '', zh[i] ?? '']
    const padding = ' '.repeat(column - widthOf(left))
    const row = `${margin[i] ?? ' '.repeat(MARGIN_WIDTH)}${text(left)}${padding}${paint.faint(GUTTER)}${text(right)}`
    return `${row.trimEnd()}\n`
  })
  const evidence = evidenceLines(bead, words)
    .flatMap((line) => wrap(line, width - 2 * MARGIN_WIDTH))
    .map((part) => `${' '.repeat(MARGIN_WIDTH)}${paint.faint(part)}\n`)
  return [...rows, ...evidence].join('')
}

/** How sure it is and its shape, a line each. */
function marginOf(bead: Bead, paint: Paint): string[] {
  if (!isDoubtful(bead) && bead.evidence === undefined) return []
  const sure = { sure: paint.good, doubtful: paint.doubtful, bad: paint.bad }[surenessOf(bead)]
  return [
    sure(confidenceText(bead).padEnd(MARGIN_WIDTH)),
    paint.faint(shapeOf(bead).padEnd(MARGIN_WIDTH)),
  ]
}
