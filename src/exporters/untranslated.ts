import type { Alignment } from '../types.js'
import type { ExportOptions, Exporter } from './exporter.js'

/**
 * The alignment as a format takes it: a memory that holds the same text twice would offer the original as its
 * translation. Its segments stay: their numbers keep their meaning.
 */
export function withoutUntranslated(
  alignment: Alignment,
  { untranslated }: Pick<Exporter, 'untranslated'>,
  { keepUntranslated = false }: Pick<ExportOptions, 'keepUntranslated'>,
): Alignment {
  if (untranslated || keepUntranslated) return alignment
  const beads = alignment.beads.filter(({ doubts = [] }) => !doubts.includes('untranslated'))
  return beads.length === alignment.beads.length ? alignment : { ...alignment, beads }
}
