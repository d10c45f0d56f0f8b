import type { Exporter } from './exporter.js'
import { confidenceText } from '../alignment/confidence.js'
import { inOrder } from '../alignment/moved.js'

/**
 * A ladder of hunalign: a line for each border between beads, with how many segments of each language stand before it
 * and how sure the bead is that begins there; the last line is the end.
 */
export const ladder: Exporter = {
  name: 'ladder',
  extensions: ['.ladder'],
  about: 'a ladder of hunalign: segments before each border, and how sure the next bead is',
  parts: [''],
  writes: 'text',
  oneSided: true,
  untranslated: true,
  evidence: false,
  dedupes: false,
  merges: false,
  codes: false,
  open: () => ({
    begin: () => [''],
    *document({ beads }) {
      let [en, zh] = [0, 0]
      for (const bead of inOrder(beads)) {
        yield [`${en}\t${zh}\t${confidenceText(bead)}\n`]
        en += bead.en.length
        zh += bead.zh.length
      }
      yield [`${en}\t${zh}\t0\n`]
    },
    end: () => [''],
  }),
}
