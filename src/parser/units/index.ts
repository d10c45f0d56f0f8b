import type { Block, Ignored } from '../../types.js'
import { chooseColumns } from './columns.js'
import { FUNCTION_WORDS } from '../languages/function-words.js'
import { isLanguage } from '../languages/identify.js'
import { languageHonoured } from '../languages/stated.js'
import { bindStanzas, nameRows } from './rows.js'
import { findSwitches } from './switches.js'
import type { UnitPart } from './parts.js'
import type { Tie } from './tie.js'
import type { Candidate, Unit } from './unit.js'
import { joinTitles } from './two-line-titles.js'
import { wordListsBehind } from './word-lists.js'
import { inside } from '../spans/inside.js'
import { visible } from '../spans/visible.js'

/** The text of a file by language, in order, and what is in neither. */
export interface Units {
  readonly units: readonly Unit[]
  readonly ignored: readonly Ignored[]
}

/**
 * Sorts blocks by language. A block that holds a text and its translation is taken apart, and the parts
 * share a row.
 * @param tie says whether words tie the parts
 */
export function unitsOf(text: string, blocks: readonly Block[], tie?: Tie): Units {
  const switches = findSwitches(text, blocks, tie)
  const chosen = chooseColumns(text, blocks, switches, tie)
  const ignored = [...chosen.ignored]
  const rows = new RowNumbers()
  const candidates = chosen.blocks.flatMap((block): Candidate[] => {
    const parts = switches.get(block)
    if (parts !== undefined) return splitUp(block, parts, rows)
    const identified = languageHonoured(visible(text, block), block.language)
    const numbered = rows.number(block)
    return [
      isLanguage(identified)
        ? { ...numbered, language: identified }
        : { ...numbered, why: identified.why },
    ]
  })
  const named = nameRows(text, asOthers(text, candidates))
  for (const { from, to, why } of named.ignored) ignored.push({ from, to, why })
  const bound = bindStanzas(text, named.units, () => rows.fresh())
  const titled = joinTitles(text, bound, tie)
  return { units: wordListsBehind(text, titled, tie), ignored }
}

/** Shorter texts may be names, in words. */
const MIN_FOREIGN_WORDS = 4

/**
 * Short texts of a file whose other texts in Latin letters are in another language: where none of them has an English
 * function word, `Am Sonntag bleibt der Laden geschlossen` is not English.
 */
function asOthers(text: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const isOther = (one: Candidate): boolean => 'why' in one && one.why === 'another language'
  if (!candidates.some((one) => isOther(one) && isLatin(visible(text, one)))) return candidates
  const english = candidates.filter((one) => 'language' in one && one.language === 'en')
  const words = english.map((one) =>
    visible(text, one)
      .toLowerCase()
      .split(/[^\p{L}'’-]+/u),
  )
  if (words.flat().some((word) => FUNCTION_WORDS.has(word))) return candidates
  const foreign = new Set(
    english.filter((_, i) => words[i].filter((word) => word !== '').length >= MIN_FOREIGN_WORDS),
  )
  return candidates.map((one) => {
    if (!foreign.has(one)) return one
    const { from, to, kind, edits } = one
    return { from, to, kind, edits, why: 'another language' }
  })
}

const isLatin = (text: string): boolean => /\p{Script=Latin}{3}/u.test(text)

/** One part after the other; a text and the translation that follows it share a row. */
function splitUp(block: Block, parts: readonly UnitPart[], rows: RowNumbers): Unit[] {
  const shared = rows.number(block).row
  const alone = parts.filter((part) => part.alone === true).length
  const pairsOff = (parts.length - alone) % 2 === 0 && block.row === undefined
  let row = shared ?? rows.fresh()
  return parts.map(({ from, to, language }, i) => {
    if (pairsOff && i > 0 && (i - alone) % 2 === 0) row = rows.fresh()
    return { ...block, from, to, language, edits: inside(block.edits, { from, to }), row }
  })
}

/** Rows of all kinds numbered in one go, in the order in which they turn up. */
class RowNumbers {
  private next = 0
  private readonly known = new Map<number, number>()

  fresh(): number {
    return this.next++
  }

  number(block: Block): Block {
    if (block.row === undefined) return block
    const known = this.known.get(block.row) ?? this.fresh()
    this.known.set(block.row, known)
    return { ...block, row: known }
  }
}
