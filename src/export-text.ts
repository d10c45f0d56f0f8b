import { withCodes } from './exporters/codes.js'
import { DEFAULTS } from './exporters/exporter.js'
import type { ExportOptions } from './exporters/exporter.js'
import { exporterNamed } from './exporters/index.js'
import { signature } from './signature.js'
import type { Alignment } from './types.js'

/**
 * An alignment in one of the output formats, as one string.
 * @param format name of an exporter that writes one file, e.g. `tmx`, `tsv`, `json`
 * @throws AlignError `unknownFormat`
 */
export function exportText(
  alignment: Alignment,
  format: string,
  options: Partial<ExportOptions> = {},
): string {
  const exporter = exporterNamed(format)
  const all = withCodes({ ...DEFAULTS, generator: signature(), ...options }, alignment.document)
  const writer = exporter.open(all)
  const chunks = [writer.begin(), ...writer.document(alignment, 0), writer.end()]
  return chunks.map((chunk) => chunk.join('')).join('')
}
