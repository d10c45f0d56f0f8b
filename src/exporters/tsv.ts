import type { Exporter } from './exporter.js'
import { confidenceText, oneLine, shapeOf, sideText, sourceName } from './text.js'

/** One bead a line, no quoting: a tab or line break inside a text becomes a space. One-sided beads have an empty field. */
export const tsv: Exporter = {
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  about: 'a bead a line: en, zh, shape, confidence, source, id',
  parts: [''],
  writes: 'text',
  oneSided: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  open: ({ header, merged }) => ({
    begin: () => [header ? 'en\tzh\tshape\tconfidence\tsource\tid\n' : ''],
    *document(alignment, number) {
      const source = oneLine(sourceName(alignment))
      let id = 0
      for (const bead of alignment.beads) {
        id++
        const fields = [
          oneLine(sideText(alignment, bead, 'en')),
          oneLine(sideText(alignment, bead, 'zh')),
          shapeOf(bead),
          confidenceText(bead),
          source,
          merged ? `${number + 1}.${id}` : String(id),
        ]
        yield [fields.join('\t') + '\n']
      }
    },
    end: () => [''],
  }),
}
