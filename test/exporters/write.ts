import { DEFAULTS } from '../../src/exporters/exporter.js'
import type { ExportOptions, Exporter } from '../../src/exporters/exporter.js'
import type { Alignment } from '../../src/types.js'

/** What an exporter makes of alignments: the whole text of each file it writes. */
export function writeParts(
  exporter: Exporter,
  alignments: readonly Alignment[],
  options: Partial<ExportOptions> = {},
): string[] {
  const all = { ...DEFAULTS, generator: 'align 9.9.9 | test', ...options }
  const writer = exporter.open(all)
  const chunks = [
    writer.begin(),
    ...alignments.flatMap((alignment, number) => [...writer.document(alignment, number)]),
    writer.end(),
  ]
  return exporter.parts.map((_, part) => chunks.map((chunk) => chunk[part]).join(''))
}

export const write = (
  exporter: Exporter,
  alignment: Alignment,
  options: Partial<ExportOptions> = {},
): string => writeParts(exporter, [alignment], options)[0]
