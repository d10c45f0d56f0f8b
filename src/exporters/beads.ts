import type { Segment, Side } from '../types.js'
import type { Exporter } from './exporter.js'
import { confidenceText } from '../alignment/confidence.js'

/** `[0,1]:[0]:0.97` a line: the notation of Vecalign and Bertalign, 0-based numbers of segments. */
export const beads: Exporter = {
  name: 'beads',
  extensions: ['.beads'],
  about: '[en,…]:[zh,…]:confidence a line, 0-based segment numbers; line numbers with --segmented',
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
    *document(alignment) {
      const segmented = alignment.document.reader === 'lines'
      const number = (segments: readonly Segment[], side: Side) => {
        const lines = segmented ? lineNumbers(segments, side) : []
        return (index: number): number => lines[index] ?? index
      }
      const en = number(alignment.en, alignment.document.en)
      const zh = number(alignment.zh, alignment.document.zh)
      for (const bead of alignment.beads)
        yield [`[${bead.en.map(en).join()}]:[${bead.zh.map(zh).join()}]:${confidenceText(bead)}\n`]
    },
    end: () => [''],
  }),
}

/** The 0-based numbers of the lines that segments stand on; empty lines count. */
function lineNumbers(segments: readonly Segment[], { source }: Side): number[] {
  let [line, at] = [0, 0]
  return segments.map(({ from }) => {
    line += source.text.slice(at, from).match(/\r\n|[\n\r\u0085\u2028\u2029]/g)?.length ?? 0
    at = from
    return line
  })
}
