import { unzipSync } from 'fflate'
import { DEFAULTS } from '../../src/exporters/exporter.js'
import type { ExportOptions, Exporter } from '../../src/exporters/exporter.js'
import type { Alignment } from '../../src/types.js'

const textOf = (piece: string | Uint8Array): string =>
  typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1')

/** What an exporter makes of alignments: the whole text of each file it writes; of one of bytes a character for each. */
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
  return exporter.parts.map((_, part) => chunks.map((chunk) => textOf(chunk[part])).join(''))
}

export const write = (
  exporter: Exporter,
  alignment: Alignment,
  options: Partial<ExportOptions> = {},
): string => writeParts(exporter, [alignment], options)[0]

/** The entries of an archive that an exporter writes, by name. */
export function writeZip(
  exporter: Exporter,
  alignments: readonly Alignment[],
  options: Partial<ExportOptions> = {},
): Record<string, string> {
  const [bytes] = writeParts(exporter, alignments, options)
  const entries = Object.entries(unzipSync(Buffer.from(bytes, 'latin1')))
  return Object.fromEntries(entries.map(([name, data]) => [name, Buffer.from(data).toString()]))
}
