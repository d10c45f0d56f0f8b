import { AlignError } from '../errors.js'
import { joinBytes, utf8 } from '../exporters/bytes.js'
import { withCodes } from '../exporters/codes.js'
import { DEFAULTS } from '../exporters/exporter.js'
import type { Chunk, ExportOptions, Exporter } from '../exporters/exporter.js'
import { exporterNamed } from '../exporters/index.js'
import { withoutUntranslated } from '../exporters/untranslated.js'
import { signature } from './signature.js'
import type { Alignment } from '../types.js'

/**
 * An alignment in one of the output formats, as one string.
 * @param format name of an exporter that writes one file of text, e.g. `tmx`, `tsv`, `json`
 * @throws AlignError `unknownFormat`, and `usage` where the format is not text
 */
export function exportText(
  alignment: Alignment,
  format: string,
  options: Partial<ExportOptions> = {},
): string {
  const exporter = exporterNamed(format)
  if (exporter.writes === 'bytes')
    throw new AlignError('usage', [`${format} is not text`], { hint: 'use exportBytes' })
  return chunksOf(alignment, exporter, options)
    .map((chunk) => chunk.join(''))
    .join('')
}

/**
 * An alignment in one of the output formats, as the bytes of its file.
 * @param format name of an exporter that writes one file, e.g. `xlsx`, `docx`, `tmx`
 * @throws AlignError `unknownFormat`, and `tooLarge` where the format has no place for so much
 */
export function exportBytes(
  alignment: Alignment,
  format: string,
  options: Partial<ExportOptions> = {},
): Uint8Array {
  const chunks = chunksOf(alignment, exporterNamed(format), options)
  return joinBytes(chunks.flat().map((piece) => (typeof piece === 'string' ? utf8(piece) : piece)))
}

function chunksOf(
  alignment: Alignment,
  exporter: Exporter,
  options: Partial<ExportOptions>,
): Chunk[] {
  const all = withCodes({ ...DEFAULTS, generator: signature(), ...options }, alignment.document)
  const writer = exporter.open(all)
  const written = withoutUntranslated(alignment, exporter, all)
  return [writer.begin(), ...writer.document(written, 0), writer.end()]
}
