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
  document: Pick<Document, 'script' | 'codes' | 'memory' | 'warnings'>,
  format: string,
  options: Pick<ExportOptions, 'direction' | 'sourceLang' | 'targetLang'>,
): string[] {
  const code = exporterNamed(format).codes ? codeRemark(options, document) : undefined
  return [...document.warnings.map(({ message }) => message), ...(code === undefined ? [] : [code])]
}

/** What a result came to, as far as remarks need to know: plain numbers that can be added. */
export interface Outline {
  /** Segments. */
  readonly en: number
  readonly zh: number
  /** Of all beads. */
  readonly pairs: number
  readonly likelyPairs: number
  /** Of what is written. */
  readonly keptPairs: number
  readonly longPairs: number
}

export const NO_OUTLINE: Outline = {
  en: 0,
  zh: 0,
  pairs: 0,
  likelyPairs: 0,
  keptPairs: 0,
  longPairs: 0,
}

/** @param kept what is written of `all` */
export function outlineOf(kept: Alignment, all: Alignment): Outline {
  const [pairs, keptPairs] = [all.beads.filter(isPair), kept.beads.filter(isPair)]
  return {
    en: all.en.length,
    zh: all.zh.length,
    pairs: pairs.length,
    likelyPairs: pairs.filter(({ confidence }) => confidence >= MIN_LIKELY_CONFIDENCE).length,
    keptPairs: keptPairs.length,
    longPairs: keptPairs.filter((bead) => isLong(kept, bead)).length,
  }
}

export const plusOutline = (one: Outline, other: Outline): Outline => ({
  en: one.en + other.en,
  zh: one.zh + other.zh,
  pairs: one.pairs + other.pairs,
  likelyPairs: one.likelyPairs + other.likelyPairs,
  keptPairs: one.keptPairs + other.keptPairs,
  longPairs: one.longPairs + other.longPairs,
})

/** What a user should know of a result and cannot see in it. */
export function resultRemarks(result: Outline): string[] {
  const { likelyPairs, keptPairs, longPairs } = result
  const out: string[] = []
  if (keptPairs === 0) out.push(`no pairs: ${missing(result)}`)
  else if (likelyPairs === 0)
    out.push('no pair is likely: the two languages may not translate each other')
  if (longPairs > 0)
    out.push(
      `${longPairs} pair${longPairs === 1 ? '' : 's'} longer than ${MAX_UNIT_LENGTH} characters: some services refuse them`,
    )
  return out
}

function missing({ en, zh, pairs }: Outline): string {
  if (en === 0 && zh === 0) return 'there is no text'
  if (zh === 0) return 'there is no Chinese'
  if (en === 0) return 'there is no English'
  return pairs > 0
    ? 'none has a confidence and a shape that are wanted'
    : 'nothing in one language translates the other'
}

const isLong = (alignment: Alignment, bead: Bead): boolean =>
  (['en', 'zh'] as const).some((side) => sideText(alignment, bead, side).length > MAX_UNIT_LENGTH)
