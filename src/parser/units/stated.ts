import type { Block, Ignored, Language } from '../../types.js'
import { identify, isLanguage } from '../languages/identify.js'
import { visible } from '../spans/visible.js'
import type { Units } from './index.js'
import type { Unit } from './unit.js'

/**
 * A column is in a language when so many times more of its texts are in it than in the other. From 1 to 10 cases and
 * gold come out alike.
 */
const MIN_MAJORITY_RATIO = 2

/**
 * The text of a file that itself says what is a pair, by language, in order of the rows. A text whose language the
 * file does not say is in that of its column, as `OK` is Chinese among Chinese.
 */
export function statedUnits(text: string, blocks: readonly Block[]): Units {
  const columns = languagesOfColumns(text, blocks)
  const ignored: Ignored[] = []
  const units: Unit[] = []
  for (const block of blocks) {
    const { from, to, column, alsoRow } = block
    const stated = block.language ?? (column === undefined ? undefined : columns.get(column))
    const identified = stated ?? identify(visible(text, block))
    if (!isLanguage(identified)) ignored.push({ from, to, why: identified.why })
    else {
      units.push({ ...block, language: identified })
      if (alsoRow !== undefined) units.push({ ...block, row: alsoRow, language: identified })
    }
  }
  return { units: inRows(units), ignored }
}

/** English before Chinese or the other way round, as they stand; the texts of a row together. */
const inRows = (units: readonly Unit[]): Unit[] =>
  units.every(({ row = 0 }, i) => i === 0 || row >= (units[i - 1].row ?? 0))
    ? [...units]
    : units.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0) || a.from - b.from)

/** The language of each column, where two columns differ. */
function languagesOfColumns(text: string, blocks: readonly Block[]): ReadonlyMap<number, Language> {
  const counts = new Map<number, Record<Language, number>>()
  for (const block of blocks) {
    if (block.column === undefined) continue
    const identified = block.language ?? identify(visible(text, block))
    if (!isLanguage(identified)) continue
    const own = counts.get(block.column) ?? { en: 0, zh: 0 }
    own[identified]++
    counts.set(block.column, own)
  }
  const languages = new Map<number, Language>()
  for (const [column, { en, zh }] of counts)
    if (en >= MIN_MAJORITY_RATIO * zh) languages.set(column, 'en')
    else if (zh >= MIN_MAJORITY_RATIO * en) languages.set(column, 'zh')
  return new Set(languages.values()).size > 1 ? languages : new Map()
}
