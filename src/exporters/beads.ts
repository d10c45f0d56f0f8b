import type { Segment, Side } from '../types.js'
import type { Exporter } from './exporter.js'
import { confidenceText } from './text.js'

/** `[0,1]:[0]:0.97` a line: the notation of Vecalign and Bertalign, 0-based numbers of segments. */
export const beads: Exporter = {
  name: 'beads',
  extensions: ['.beads'],
  about: '[en,…]:[zh,…]:confidence a line, 0-based segment numbers; line numbers with --segmented',
  parts: [''],
  begin: () => [''],
  *document(alignment) {
    const lines = alignment.document.reader === 'lines'
    const number =
      (segments: readonly Segment[], side: Side) =>
      (index: number): number =>
        lines ? side.paragraphs[segments[index].paragraph].order : index
    const en = number(alignment.en, alignment.document.en)
    const zh = number(alignment.zh, alignment.document.zh)
    for (const bead of alignment.beads)
      yield [`[${bead.en.map(en).join()}]:[${bead.zh.map(zh).join()}]:${confidenceText(bead)}\n`]
  },
  end: () => [''],
}
