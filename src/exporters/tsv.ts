import { TEXT_HEAD, tableRows, textCells } from './columns.js'
import type { Exporter } from './exporter.js'

/** One bead a line, no quoting: a tab or line break inside a text becomes a space. One-sided beads have an empty field. */
export const tsv: Exporter = {
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  about: `a bead a line: ${TEXT_HEAD.join(', ')}`,
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  inStretches: true,
  open: (options) => ({
    begin: () => [options.header ? TEXT_HEAD.join('\t') + '\n' : ''],
    *document(alignment, number, before) {
      for (const row of tableRows(alignment, options, number, before))
        yield [textCells(row).join('\t') + '\n']
    },
    end: () => [''],
  }),
}
