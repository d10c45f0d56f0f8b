import type { Exporter } from './exporter.js'
import { sideText } from '../alignment/beads.js'
import { oneLine } from '../alignment/one-line.js'
import { isPair } from '../alignment/shape.js'

/** Two files with as many lines: line n of one translates line n of the other. */
export const moses: Exporter = {
  name: 'moses',
  extensions: [],
  about: 'two line-aligned files, OUTPUT.en and OUTPUT.zh; two-sided only',
  parts: ['.en', '.zh'],
  writes: 'text',
  oneSided: false,
  untranslated: true,
  evidence: false,
  dedupes: true,
  merges: true,
  codes: false,
  inStretches: true,
  open: () => ({
    begin: () => ['', ''],
    *document(alignment) {
      for (const bead of alignment.beads) {
        if (!isPair(bead)) continue
        const [en, zh] = (['en', 'zh'] as const).map((language) =>
          oneLine(sideText(alignment, bead, language)),
        )
        if (en !== '' && zh !== '') yield [en + '\n', zh + '\n']
      }
    },
    end: () => ['', ''],
  }),
}
