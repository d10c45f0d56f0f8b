import { MIN_LIKELY_CONFIDENCE } from '../alignment/doubt.js'
import { isPair } from '../alignment/shape.js'
import { codeRemark, exporterNamed, sideText } from '../index.js'
import type { Alignment, Bead, Document, ExportOptions } from '../index.js'

/** Longest text that one translation service takes on a side of a unit, in characters. */
const MAX_UNIT_LENGTH = 2000

/**
 * What was noticed on a document, and how its language is named in what is written of it.
 * @param format name of the exporter
 */
export function documentRemarks(
  document: Document,
  format: string,
  options: Pick<ExportOptions, 'direction' | 'sourceLang' | 'targetLang'>,
): string[] {
  const code = exporterNamed(format).codes ? codeRemark(options, document) : undefined
  return [...document.warnings.map(({ message }) => message), ...(code === undefined ? [] : [code])]
}

/**
 * What a user should know of a result and cannot see in it.
 * @param kept what is written of `all`
 */
export function resultRemarks(kept: Alignment, all: Alignment): string[] {
  const out: string[] = []
  if (!kept.beads.some(isPair)) out.push(`no pairs: ${missing(all)}`)
  else if (all.beads.every((bead) => !isPair(bead) || bead.confidence < MIN_LIKELY_CONFIDENCE))
    out.push('no pair is likely: the two languages may not translate each other')
  const long = kept.beads.filter((bead) => isPair(bead) && isLong(kept, bead)).length
  if (long > 0)
    out.push(
      `${long} pair${long === 1 ? '' : 's'} longer than ${MAX_UNIT_LENGTH} characters: some services refuse them`,
    )
  return out
}

function missing({ en, zh, beads }: Alignment): string {
  if (en.length === 0 && zh.length === 0) return 'there is no text'
  if (zh.length === 0) return 'there is no Chinese'
  if (en.length === 0) return 'there is no English'
  return beads.some(isPair)
    ? 'none has a confidence and a shape that are wanted'
    : 'nothing in one language translates the other'
}

const isLong = (alignment: Alignment, bead: Bead): boolean =>
  (['en', 'zh'] as const).some((side) => sideText(alignment, bead, side).length > MAX_UNIT_LENGTH)
